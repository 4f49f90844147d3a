import Link from 'next/link';
import { Photo } from '@/components/ui/photo';
import styles from './insight.module.css';
import type { ProductLook } from './product-look';

/** A product as a row's head: its photo small, its name. */
export function ProductName({ look, href }: { look: ProductLook; href: string }) {
  return (
    <Link href={href} prefetch={false} className={styles.product}>
      <span className={styles.thumb}>{look.photo ? <Photo photo={look.photo} alt="" /> : null}</span>
      <bdi>{look.name}</bdi>
    </Link>
  );
}
