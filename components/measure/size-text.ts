import { useTranslations } from 'use-intl/react';
import { isolated } from '@/components/fit/use-lengths';
import { intlLocale } from '@/components/ui/messages/messages';
import type { Measured } from '@/lib/fit/measured';
import { ringSizes, ringSizesOf, ringSystems } from '@/lib/fit/wear/ring-size';
import type { WornPart } from '@/lib/fit/wear/worn-sizes';

const words = {
  faceWidth: 'sizeFace',
  pupillaryDistance: 'sizePupils',
  noseWidth: 'sizeNose',
  toEar: 'sizeToEar',
  headAround: 'sizeHead',
  fingerAround: 'sizeFinger',
  wristAround: 'sizeWrist',
  foot: 'sizeFoot',
} as const satisfies Record<WornPart, string>;

/** Sizes of a body in words: `PD 63 ± 2 mm`. In millimetres, whatever the shopper's unit, as opticians and jewellers count. */
export function useSizeText(locale: string) {
  const t = useTranslations('measure');
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: digits }).format(value);
  return {
    size(part: WornPart, { millimetres, errorMillimetres }: Measured): string {
      // No more places than the error leaves meaning in.
      const digits = errorMillimetres < 1.5 ? 1 : 0;
      const error = Math.max(errorMillimetres, digits ? 0.1 : 1);
      return t(words[part], {
        size: isolated(`${number(millimetres, digits)} ± ${number(error, digits)}`),
      });
    },
    /** The rings that it may need, of Europe's sizes. Null where there is but one, or none. */
    ringRange(measured: Measured): string | null {
      const range = ringSizesOf(measured);
      if (!range || range.least.iso === range.most.iso) return null;
      return t('ringRange', { least: isolated(range.least.iso), most: isolated(range.most.iso) });
    },
    /** The nearest ring in every system. Null where no ring is made so large or small. */
    rings({ millimetres }: Measured): string | null {
      const sizes = ringSizes(millimetres);
      return (
        sizes && isolated(ringSystems.map((system) => `${system.toUpperCase()} ${sizes[system]}`).join(' · '))
      );
    },
  };
}
