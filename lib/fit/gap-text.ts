import type { Measured } from './measured';
import type { Gap } from './verdict';

const perUnit = { mm: 1, cm: 10, in: 25.4 } as const;
const number = String.raw`\d{1,5}(?:\.\d{1,2})?`;
const pattern = new RegExp(`^(${number}|\\*)x(${number}|\\*)x(${number}|\\*)(mm|cm|in)(?:~(${number}))?$`);

/** Said when a text names none: a tape read to the nearest centimetre. Millimetres. */
export const readErrorMillimetres = 5;
/** No place is larger, no error either. Millimetres. */
const longest = 30_000;

/**
 * A place to fill as an address writes it: width × depth × height with one unit, `*` where nothing bounds it, and after `~`
 * the measuring error of its sides (± at 95 %) in that unit: `80x40x200cm`, `80x*x*cm~0.5`.
 *
 * @returns Null for anything else, for a side of 0 or of more than 30 m, and for a place that nothing bounds.
 */
export function parseGap(text: string | null): Gap | null {
  const match = pattern.exec(text ?? '');
  if (!match) return null;
  const unit = perUnit[match[4] as keyof typeof perUnit];
  const errorMillimetres = match[5] === undefined ? readErrorMillimetres : Number(match[5]) * unit;
  const side = (written: string | undefined): Measured | null =>
    written === '*' ? null : { millimetres: Number(written) * unit, errorMillimetres };
  const gap = { width: side(match[1]), depth: side(match[2]), height: side(match[3]) };
  return isGap(gap) ? gap : null;
}

/** False for a side of 0 or of more than 30 m, and for a place that nothing bounds. */
export function isGap({ width, height, depth }: Gap): boolean {
  const bounded = [width, height, depth].filter((side) => side !== null);
  return (
    bounded.length > 0 &&
    bounded.every(
      ({ millimetres, errorMillimetres }) =>
        millimetres > 0 && millimetres <= longest && errorMillimetres >= 0 && errorMillimetres <= longest,
    )
  );
}

/** The address's text in centimetres, to the tenth of a millimetre; the largest of the errors stands for all. */
export function writeGap({ width, height, depth }: Gap): string {
  const centimetres = (millimetres: number) => String(Math.round(millimetres * 10) / 100);
  const [w, d, h] = [width, depth, height].map((side) => (side ? centimetres(side.millimetres) : '*'));
  const error = Math.max(...[width, depth, height].map((side) => side?.errorMillimetres ?? 0));
  return `${w}x${d}x${h}cm${error === readErrorMillimetres ? '' : `~${centimetres(error)}`}`;
}
