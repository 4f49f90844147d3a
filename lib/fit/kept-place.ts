import { type LengthUnit, lengthUnits } from '@/lib/product/measure';

const fields = ['width', 'depth', 'height', 'doorWidth', 'doorHeight'] as const;
export type PlaceField = (typeof fields)[number];

/** A place to fill and the door on the way to it, as the shopper typed them in one unit; '' for what was not typed. */
export type KeptPlace = { unit: LengthUnit } & Record<PlaceField, string>;

export const emptyPlace: KeptPlace = Object.freeze({
  unit: 'cm',
  width: '',
  depth: '',
  height: '',
  doorWidth: '',
  doorHeight: '',
});

/** Longest text of a field that is read or typed. */
export const longestField = 12;

/** Null for nothing, another version or a text that is none. By hand, as `parseStoredCart`. */
export function parsePlace(text: string | null): KeptPlace | null {
  if (!text) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const place = value as (Partial<KeptPlace> & { version?: unknown }) | null;
  if (typeof place !== 'object' || place?.version !== 1) return null;
  const unit = lengthUnits.find((each) => each === place.unit);
  if (!unit) return null;
  const kept: KeptPlace = { ...emptyPlace, unit };
  for (const field of fields) {
    const typed: unknown = place[field];
    if (typeof typed !== 'string' || typed.length > longestField) return null;
    kept[field] = typed;
  }
  return kept;
}

export function writePlace(place: KeptPlace): string {
  return JSON.stringify({ version: 1, ...place });
}

export function isEmptyPlace(place: KeptPlace): boolean {
  return fields.every((field) => place[field] === '');
}
