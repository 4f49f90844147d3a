import { useTranslations } from 'use-intl/react';
import styles from './stage.module.css';

const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** Shortest, in pixels: the steps of the lengths make it up to 2.5 times as long, which a phone has beside its buttons. */
const shortest = 44;

/** A line of a round length at the picture's scale. */
export function Ruler({ millimetresPerPixel }: { millimetresPerPixel: number }) {
  const t = useTranslations('attachment');
  if (!(millimetresPerPixel > 0)) return null;
  const length = lengths.find((one) => one / millimetresPerPixel > shortest) ?? 2000;
  return (
    <div className={styles.ruler} style={{ inlineSize: `${length / millimetresPerPixel}px` }}>
      <bdi>{t('ruler', { length: `${length}` })}</bdi>
    </div>
  );
}
