import type { ReactNode } from 'react';
import styles from './page-head.module.css';

/** The top of a page of the studio: its name, and at the end side what can be done with all of it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </div>
  );
}
