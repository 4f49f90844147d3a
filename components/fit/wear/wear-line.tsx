import { useTranslations } from 'use-intl/react';
import type { WearFit } from '@/lib/fit/wear/wear-fit';
import type { LengthUnit } from '@/lib/product/measure';
import { useLengths } from '../use-lengths';
import styles from '../verdict-line.module.css';

const tones = { right: 'fits', wide: 'does-not', narrow: 'does-not', 'cannot-tell': 'cannot-tell' } as const;
const words = {
  right: 'wearRight',
  wide: 'wearWide',
  narrow: 'wearNarrow',
  'cannot-tell': 'wearCannotTell',
} as const;

/** Whether it is the shopper's size, in one sentence. */
export function WearLine({ fit, unit, locale }: { fit: WearFit; unit: LengthUnit; locale: string }) {
  const t = useTranslations('fit');
  const { within } = useLengths(unit, locale);
  const { verdict, spare } = fit;
  const error = spare ? spare.mostMillimetres - spare.millimetres : 0;
  return (
    <div className={styles.line} data-verdict={tones[verdict]} data-wear-verdict={verdict}>
      <p className={styles.sentence}>
        {t(words[verdict], { spare: spare ? within(Math.abs(spare.millimetres), error) : '' })}
      </p>
    </div>
  );
}
