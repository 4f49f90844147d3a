import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import styles from './back-link.module.css';

/** The way to the page that this one is a part of; stands above the page's name. */
export function BackLink({ href, word }: { href: string; word: string }) {
  return (
    <Link href={href} prefetch={false} className={styles.back}>
      <Icon glyph={ArrowLeft} size={16} directional />
      <bdi>{word}</bdi>
    </Link>
  );
}
