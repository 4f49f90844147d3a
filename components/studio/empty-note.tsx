import type { ReactNode } from 'react';
import styles from './empty-note.module.css';

type Props = {
  title: string;
  text?: string | undefined;
  /** The next things to do, as buttons or links. */
  children?: ReactNode;
};

/** What stands where a list would, when there is nothing to list. */
export function EmptyNote({ title, text, children }: Props) {
  return (
    <div className={styles.note} data-empty>
      <h2 className={styles.title}>{title}</h2>
      {text ? <p className={styles.text}>{text}</p> : null}
      {children ? <div className={styles.actions}>{children}</div> : null}
    </div>
  );
}
