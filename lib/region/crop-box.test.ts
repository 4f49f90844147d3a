import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePhoto } from '@/lib/photo/pixels';
import { boxBetween, boxKey, dragBox, isWhole, minCropSide, resizeGrips } from './crop-box';

const middle = { x: 0.3, y: 0.4, width: 0.2, height: 0.2 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.double({ min: -2, max: 2, noNaN: true });

describe('dragBox', () => {
  it('keeps the size while it moves, and stops at the edges', () => {
    expect(dragBox(middle, 'move', 0.1, -0.1)).toMatchObject({ width: 0.2, height: 0.2 });
    expect(dragBox(middle, 'move', 9, 9)).toEqual({ x: 0.8, y: 0.8, width: 0.2, height: 0.2 });
  });

  it('moves only the sides of its grip', () => {
    const wider = dragBox(middle, 'e', 0.1, 0.1);
    expect(boxKey(wider)).toBe('300 400 300 200');
    const corner = dragBox(middle, 'nw', -0.1, -0.1);
    expect(corner.x + corner.width).toBeCloseTo(0.5);
    expect(corner.y + corner.height).toBeCloseTo(0.6);
  });

  it('stays inside the photo and above the least side, whatever is dragged how far', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('move' as const, ...resizeGrips),
        unit,
        unit,
        unit,
        unit,
        step,
        step,
        (grip, ...n) => {
          const start = boxBetween({ x: n[0], y: n[1] }, { x: n[2], y: n[3] });
          const box = dragBox(start, grip, n[4], n[5]);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(1 + 1e-9);
          expect(box.y + box.height).toBeLessThanOrEqual(1 + 1e-9);
          expect(box.width).toBeGreaterThanOrEqual(minCropSide - 1e-9);
          expect(box.height).toBeGreaterThanOrEqual(minCropSide - 1e-9);
        },
      ),
    );
  });
});

describe('boxBetween', () => {
  it('takes its corners in any order', () => {
    const a = { x: 0.2, y: 0.8 };
    const b = { x: 0.6, y: 0.3 };
    expect(boxKey(boxBetween(a, b))).toBe(boxKey(boxBetween(b, a)));
    expect(boxKey(boxBetween(a, b))).toBe('200 300 400 500');
  });
});

it('knows the whole photo, and tells boxes apart by a thousandth', () => {
  expect(isWhole(wholePhoto)).toBe(true);
  expect(isWhole(middle)).toBe(false);
  expect(boxKey(middle)).toBe(boxKey({ ...middle, x: 0.30004 }));
  expect(boxKey(middle)).not.toBe(boxKey({ ...middle, x: 0.302 }));
});
