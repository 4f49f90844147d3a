import type { LengthUnit } from '@/lib/product/measure';
import type { Measured } from './measured';

const millimetresPer = { cm: 10, in: 25.4 } as const;
/** What a tape in a steady hand is good for. Millimetres. */
const tapeErrorMillimetres = 2;
const longestMillimetres = 30_000;

/**
 * A length as somebody typed it off a tape. Its error is half of the last place that was typed, and never less than a
 * tape's: `80` in centimetres is 80 ± 0.5 cm, `80.3` is 80.3 ± 0.2 cm.
 *
 * @param text Digits with a point or a comma, spaces around it; Arabic digits too.
 * @returns Null for anything else, for 0 and for more than 30 m.
 */
export function typedLength(text: string, unit: LengthUnit): Measured | null {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٫]/, '.');
  const match = /^\d{1,5}(?:\.(\d{1,3}))?$/.exec(plain);
  if (!match) return null;
  const millimetres = Number(plain) * millimetresPer[unit];
  if (millimetres <= 0 || millimetres > longestMillimetres) return null;
  const lastPlace = 10 ** -(match[1]?.length ?? 0) * millimetresPer[unit];
  return { millimetres, errorMillimetres: Math.max(lastPlace / 2, tapeErrorMillimetres) };
}
