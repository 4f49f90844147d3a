import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';

type Look = {
  /** One `primary` a view; `quiet` is outlined; `plain` is words alone. */
  kind?: 'primary' | 'quiet' | 'plain';
  size?: 'regular' | 'large';
  /** Takes the whole inline size of its container. */
  wide?: boolean;
  children: ReactNode;
};
type ButtonProps = Look & Omit<ComponentProps<'button'>, 'children'>;
type LinkProps = Look & Omit<ComponentProps<typeof Link>, 'children'>;

const look = ({ kind = 'quiet', size = 'regular', wide }: Omit<Look, 'children'>, className?: string) =>
  classNames(styles.button, styles[kind], size === 'large' && styles.large, wide && styles.wide, className);

/** A verb that acts on this page. */
export function Button({ kind, size, wide, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={look({ kind, size, wide }, className)} {...rest} />;
}

/** A verb that goes to another page, looking like a Button. */
export function ButtonLink({ kind, size, wide, className, ...rest }: LinkProps) {
  return <Link className={look({ kind, size, wide }, className)} {...rest} />;
}

/** A verb that keeps a file on the device, looking like a Button. */
export function DownloadLink({
  kind,
  size,
  wide,
  className,
  ...rest
}: Look & Omit<ComponentProps<'a'>, 'children'> & { href: string; download: string }) {
  return <a className={look({ kind, size, wide }, className)} {...rest} />;
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** What the button does, in words: its accessible name and its tooltip. */
  label: string;
};

/** A round button that holds one Icon. */
export function IconButton({ label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames(styles.round, className)}
      {...rest}
    />
  );
}
