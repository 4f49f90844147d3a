import type { Measured } from '../measured';

export const wornParts = [
  'faceWidth',
  'pupillaryDistance',
  'noseWidth',
  'toEar',
  'headAround',
  'fingerAround',
  'wristAround',
  'foot',
] as const;
/**
 * `faceWidth`, `pupillaryDistance`, `noseWidth`, `toEar`: as `FaceSizes` has them. `headAround`, `wristAround`: with a tape
 * laid on. `fingerAround`: inside of a ring that fits. `foot`: from heel to the longest toe.
 */
export type WornPart = (typeof wornParts)[number];

/** What a shopper measured of themselves; null for what was not. Millimetres. */
export type WornSizes = Record<WornPart, Measured | null>;

/** What a part of an adult or a child measures, least and most: anything else is a slip. Millimetres. */
const plausible: Record<WornPart, readonly [number, number]> = {
  faceWidth: [90, 190],
  pupillaryDistance: [40, 82],
  noseWidth: [8, 32],
  toEar: [60, 140],
  headAround: [420, 680],
  fingerAround: [38, 80],
  wristAround: [100, 280],
  foot: [90, 360],
};

export const noSizes: WornSizes = Object.freeze(
  Object.fromEntries(wornParts.map((part) => [part, null])) as WornSizes,
);

/** Whether a length can be that of this part. */
export function isPlausible(part: WornPart, { millimetres, errorMillimetres }: Measured): boolean {
  const [least, most] = plausible[part];
  return (
    millimetres >= least && millimetres <= most && errorMillimetres >= 0 && errorMillimetres < millimetres
  );
}

/** What `writeWornSizes` wrote. What cannot be true is left out. Null for nothing, another version or a text that is none. */
export function parseWornSizes(text: string | null): WornSizes | null {
  if (!text) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const kept = value as (Partial<Record<WornPart, unknown>> & { version?: unknown }) | null;
  if (typeof kept !== 'object' || kept?.version !== 1) return null;
  const sizes: WornSizes = { ...noSizes };
  for (const part of wornParts) {
    const [millimetres, errorMillimetres] = Array.isArray(kept[part]) ? (kept[part] as unknown[]) : [];
    if (typeof millimetres !== 'number' || typeof errorMillimetres !== 'number') continue;
    const measured = { millimetres, errorMillimetres };
    if (isPlausible(part, measured)) sizes[part] = measured;
  }
  return sizes;
}

export function writeWornSizes(sizes: WornSizes): string {
  const known = wornParts.flatMap((part) => {
    const measured = sizes[part];
    return measured ? [[part, [measured.millimetres, measured.errorMillimetres]] as const] : [];
  });
  return JSON.stringify({ version: 1, ...Object.fromEntries(known) });
}
