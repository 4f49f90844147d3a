import styles from '@/components/collection/collection.module.css';
import grid from '@/components/product/product-grid.module.css';
import { Skeleton } from '@/components/ui/skeleton';

const tiles = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export default function CollectionLoading() {
  return (
    <div className={styles.page} aria-busy="true">
      <div className={styles.head}>
        <Skeleton width="min(60%, 22rem)" height="4rem" />
      </div>
      <ul className={grid.grid}>
        {tiles.map((tile) => (
          <li key={tile}>
            <Skeleton ratio={1} />
          </li>
        ))}
      </ul>
    </div>
  );
}
