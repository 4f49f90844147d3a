import { X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { IconButton } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './over-picture.module.css';

/** A round button on its own ground, for what lies over a picture. */
export function RaisedButton({ className, ...rest }: ComponentProps<typeof IconButton>) {
  return <IconButton className={classNames(styles.raised, className)} {...rest} />;
}

/** Along the top of a picture that fills the page: the way out, and what is said. */
export function OverPictureTop(props: { close: string; onClose: () => void; children: ReactNode }) {
  return (
    <div className={styles.top}>
      <RaisedButton label={props.close} onClick={props.onClose}>
        <Icon glyph={X} />
      </RaisedButton>
      {props.children}
    </div>
  );
}

/** Along its end side: RaisedButtons, one below the other. */
export function OverPictureTools({ children }: { children: ReactNode }) {
  return <div className={styles.tools}>{children}</div>;
}

/** A sheet of paper at its bottom. */
export function OverPicturePanel(props: ComponentProps<'section'> & { 'aria-label': string }) {
  return <section {...props} className={classNames(styles.panel, props.className)} />;
}
