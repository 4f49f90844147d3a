import Link from 'next/link';
import { Photo } from '@/components/ui/photo';
import type { MissedKind } from '@/lib/analytics/insight';
import styles from './missed-kinds.module.css';
import type { ProductLook } from './product-look';

type Props = {
  kinds: MissedKind[];
  products: ReadonlyMap<string, ProductLook>;
  words: {
    visits: (count: number) => string;
    trend: Record<MissedKind['trend'], string>;
    nearest: (names: string) => string;
    add: string;
  };
  mayAdd: boolean;
  /** "a, b and c" in the reader's language. */
  list: (names: string[]) => string;
};

/** What was looked for in vain, each shown through our own products that come nearest. */
export function MissedKinds({ kinds, products, words, mayAdd, list }: Props) {
  return (
    <ul className={styles.kinds}>
      {kinds.map(({ id, visits, trend, nearest }) => {
        const looks = nearest.flatMap((productId) => products.get(productId) ?? []);
        const category = looks[0]?.category;
        return (
          <li key={id} className={styles.kind} data-missed-kind>
            <div className={styles.pictures}>
              {looks.map(({ id, photo, name }) => (
                <span key={id} className={styles.picture}>
                  {photo ? <Photo photo={photo} alt={name} /> : null}
                </span>
              ))}
            </div>
            <p>{words.nearest(list(looks.map(({ name }) => name)))}</p>
            <p className={styles.count}>
              {words.visits(visits)} · {words.trend[trend]}
            </p>
            {mayAdd ? (
              <Link
                href={`/merchant/products/new${category ? `?category=${category}` : ''}`}
                prefetch={false}
                className={styles.add}
              >
                {words.add}
              </Link>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
