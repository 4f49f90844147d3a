import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import styles from './icon.module.css';

type Props = {
  /** One lucide glyph, imported by name so that only it is bundled. */
  glyph: LucideIcon;
  /** Edge in CSS pixels. */
  size?: 16 | 20 | 24 | 32;
  /** Set where the picture points along the reading direction (arrows, "next"): flipped right to left. */
  directional?: boolean;
  className?: string | undefined;
};

/** A decorative icon; the control around it carries the words. */
export function Icon({ glyph: Glyph, size = 20, directional = false, className }: Props) {
  return (
    <Glyph
      aria-hidden
      focusable="false"
      width={size}
      height={size}
      strokeWidth={size >= 24 ? 1.25 : 1.5}
      className={classNames(styles.icon, directional && styles.directional, className)}
    />
  );
}
