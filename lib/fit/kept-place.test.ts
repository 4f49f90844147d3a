import { expect, it } from 'vitest';
import { emptyPlace, isEmptyPlace, parsePlace, writePlace } from './kept-place';
import { placeOf } from './place-of';

const place = { ...emptyPlace, unit: 'in' as const, width: '30.0', doorWidth: '30' };

it('reads what it wrote, and nothing of another version or shape', () => {
  expect(parsePlace(writePlace(place))).toEqual(place);
  const written = JSON.parse(writePlace(place));
  for (const odd of [
    { ...written, version: 2 },
    { ...written, unit: 'furlong' },
    { ...written, width: 31 },
    { ...written, width: '1'.repeat(99) },
    null,
    [],
  ]) {
    expect(parsePlace(JSON.stringify(odd))).toBeNull();
  }
  expect(parsePlace('{')).toBeNull();
  expect(parsePlace(null)).toBeNull();
});

it('is a place as soon as one side is a length, and a door only with both', () => {
  expect(placeOf(place).gap).toEqual({
    width: { millimetres: 762, errorMillimetres: 2 },
    depth: null,
    height: null,
  });
  expect(placeOf(place).door).toBeNull();
  expect(placeOf({ ...place, doorHeight: '80' }).door?.height.millimetres).toBe(2032);
  expect(placeOf({ ...place, width: 'wide' }).gap).toBeNull();
  expect(isEmptyPlace(place)).toBe(false);
  expect(isEmptyPlace(emptyPlace)).toBe(true);
});
