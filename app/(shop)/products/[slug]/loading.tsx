import styles from '@/components/product/product-loading.module.css';
import { Skeleton } from '@/components/ui/skeleton';

export default function ProductLoading() {
  return (
    <div className={styles.layout} aria-busy="true">
      <Skeleton ratio={1} />
      <div className={styles.words}>
        <Skeleton width="80%" height="2.75rem" />
        <Skeleton width="30%" height="1.75rem" />
        <Skeleton height="3.25rem" />
      </div>
    </div>
  );
}
