import type { ReactNode } from 'react';
import styles from './section.module.css';

/** One part of the editor, with an anchor for the way around. */
export function Section(props: {
  id: string;
  title: string;
  text?: string | undefined;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { id, title, text, aside, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
      <div className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {text ? <p className={styles.text}>{text}</p> : null}
      {children}
    </section>
  );
}
