import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';
import styles from './entry-page.module.css';

/** A page before the studio: one thing to fill in, or one thing to say. */
export function EntryPage({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className={styles.page}>
      <Link href="/" className={styles.mark} aria-label="Vitrine">
        <Mark size={32} />
      </Link>
      <h1 className={styles.title}>{title}</h1>
      {text ? <p className={styles.text}>{text}</p> : null}
      {children}
    </section>
  );
}
