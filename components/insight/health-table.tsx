import type { ProductHealth } from '@/lib/analytics/index-health';
import styles from './insight.module.css';
import type { ProductLook } from './product-look';
import { ProductName } from './product-name';

type Props = {
  rows: ProductHealth[];
  products: ReadonlyMap<string, ProductLook>;
  words: {
    product: string;
    pictures: string;
    inIndex: string;
    found30: string;
    found90: string;
    state: string;
  };
  stateOf: (row: ProductHealth) => string;
  number: (value: number) => string;
};

/** How each product stands in the search index, in words. */
export function HealthTable({ rows, products, words, stateOf, number }: Props) {
  return (
    <div className={styles.wide}>
      <table className={styles.table} data-health>
        <thead>
          <tr>
            <th scope="col">{words.product}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className={styles.number}>
              {words.pictures}
            </th>
            <th scope="col" className={styles.number}>
              {words.inIndex}
            </th>
            <th scope="col" className={styles.number}>
              {words.found30}
            </th>
            <th scope="col" className={styles.number}>
              {words.found90}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const look = products.get(row.productId);
            return look ? (
              <tr key={row.productId} data-state={row.state}>
                <th scope="row">
                  <ProductName look={look} href={`/merchant/products/${encodeURIComponent(row.productId)}`} />
                </th>
                <td>{stateOf(row)}</td>
                <td className={styles.number}>{number(row.pictures)}</td>
                <td className={styles.number}>{number(row.seen)}</td>
                <td className={styles.number}>{number(row.found30)}</td>
                <td className={styles.number}>{number(row.found90)}</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}
