import type { ProductCounts as Counts } from '@/lib/analytics/insight';
import styles from './insight.module.css';
import type { ProductLook } from './product-look';
import { ProductName } from './product-name';

export type CountKey = Exclude<keyof Counts, 'productId'>;

type Props = {
  rows: Counts[];
  products: ReadonlyMap<string, ProductLook>;
  columns: { key: CountKey; word: string }[];
  productWord: string;
  hrefOf: (productId: string) => string;
  number: (value: number) => string;
};

/** What was done with each product. */
export function ProductCounts({ rows, products, columns, productWord, hrefOf, number }: Props) {
  return (
    <div className={styles.wide}>
      <table className={styles.table} data-product-counts>
        <thead>
          <tr>
            <th scope="col">{productWord}</th>
            {columns.map(({ key, word }) => (
              <th key={key} scope="col" className={styles.number}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const look = products.get(row.productId);
            return look ? (
              <tr key={row.productId}>
                <th scope="row">
                  <ProductName look={look} href={hrefOf(row.productId)} />
                </th>
                {columns.map(({ key }) => (
                  <td key={key} className={styles.number}>
                    {number(row[key])}
                  </td>
                ))}
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}
