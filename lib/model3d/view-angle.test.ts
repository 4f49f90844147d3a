import { expect, it } from 'vitest';
import { formatView, nearestPhoto, parseView, wrapAngle } from './view-angle';

it('reads the angles that it writes', () => {
  const view = parseView('-24.5,8');
  expect(view?.azimuthRadians).toBeCloseTo((-24.5 * Math.PI) / 180, 12);
  expect(view && formatView(view)).toBe('-24.5,8');
});

it.each(['', 'front', '1', '1,2,3', 'NaN,0', '1e9,0', '0,91', null, undefined])(
  'reads no angle in %s',
  (text) => {
    expect(parseView(text)).toBeNull();
  },
);

it('wraps a direction into one turn', () => {
  expect(wrapAngle(3 * Math.PI)).toBeCloseTo(Math.PI, 12);
  expect(wrapAngle(-Math.PI / 2 - 4 * Math.PI)).toBeCloseTo(-Math.PI / 2, 12);
});

it('finds the photo taken from nearest by, across the turn, and leaves photos that are no renders', () => {
  const photo = (id: string, azimuthRadians: number | null) => ({
    id,
    view: azimuthRadians === null ? null : { azimuthRadians, elevationRadians: 0.1 },
  });
  const photos = [photo('room', null), photo('front', 0.2), photo('back', 3.1)];
  expect(nearestPhoto(photos, { azimuthRadians: -3.1, elevationRadians: 0.1 })?.id).toBe('back');
  expect(nearestPhoto([photo('room', null)], { azimuthRadians: 0, elevationRadians: 0 })).toBeNull();
});
