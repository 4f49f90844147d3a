import { useTranslations } from 'use-intl/react';
import { intlLocale } from '@/components/ui/messages/messages';
import type { WearFit } from '@/lib/fit/wear/wear-fit';
import { isolated } from '../use-lengths';
import styles from '../verdict-line.module.css';

const tones = { right: 'fits', wide: 'does-not', narrow: 'does-not', 'cannot-tell': 'cannot-tell' } as const;
const words = {
  right: 'wearRight',
  wide: 'wearWide',
  narrow: 'wearNarrow',
  'cannot-tell': 'wearCannotTell',
} as const;

/** Whether it is the shopper's size, in one sentence. */
export function WearLine({ fit, locale }: { fit: WearFit; locale: string }) {
  const t = useTranslations('fit');
  const { verdict, spare } = fit;
  // In millimetres, whatever the shopper's unit: a ring's size is two or three of them.
  const number = (value: number) =>
    new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  const error = spare ? spare.mostMillimetres - spare.millimetres : 0;
  const by = spare && isolated(`${number(Math.abs(spare.millimetres))} ± ${number(error)}`);
  return (
    <div className={styles.line} data-verdict={tones[verdict]} data-wear-verdict={verdict}>
      <p className={styles.sentence}>{t(words[verdict], { spare: by ? `${by} ${t('millimetres')}` : '' })}</p>
    </div>
  );
}
