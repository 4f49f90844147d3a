import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import styles from './start-stage.module.css';

type Props = {
  /** Above the title; for the eye alone. */
  picture?: ReactNode;
  title: string;
  lead: string;
  /** The buttons that bring a photo or a code. */
  ways: ReactNode;
  /** What is promised of it. */
  promise: string;
  /** What a mouse and a keyboard can do besides. */
  pasteHint?: string;
  /** Larger words, for the page that is nothing else. */
  large?: boolean;
  /** Below it all: what is being made ready, and what went wrong. */
  children?: ReactNode;
};

/** How a page begins that wants a photo: what it is for, the ways in, and the promise. */
export function StartStage({ picture, title, lead, ways, promise, pasteHint, large, children }: Props) {
  return (
    <div className={classNames(styles.stage, large && styles.large)}>
      {picture}
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <div className={styles.ways}>{ways}</div>
      <p className={styles.promise}>
        {pasteHint ? <span className={styles.mouse}>{pasteHint} </span> : null}
        {promise}
      </p>
      {children}
    </div>
  );
}
