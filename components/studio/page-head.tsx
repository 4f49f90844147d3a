import type { ReactNode } from 'react';
import { BackLink } from './back-link';
import styles from './page-head.module.css';

type Props = {
  title: string;
  /** The page that this one is a part of. */
  back?: { href: string; word: string };
  /** What can be done with all of the page, at the end side. */
  children?: ReactNode;
};

/** The top of a page of the studio: its name, and above it the way back where it is a part of something. */
export function PageHead({ title, back, children }: Props) {
  return (
    <header>
      {back ? <BackLink {...back} /> : null}
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {children ? <div className={styles.actions}>{children}</div> : null}
      </div>
    </header>
  );
}
