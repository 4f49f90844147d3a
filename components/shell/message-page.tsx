import type { ReactNode } from 'react';
import styles from './message-page.module.css';

type Props = {
  title: string;
  text: string;
  /** Inside the studio, where nothing is large. */
  quiet?: boolean;
  children: ReactNode;
};

/** A page that only says something, with the next things to do. */
export function MessagePage({ title, text, quiet = false, children }: Props) {
  return (
    <section className={styles.page} data-quiet={quiet || undefined}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
