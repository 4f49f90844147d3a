import type { Box } from '@/lib/photo/pixels';

/** What a pointer or a key takes hold of: the whole box, or the sides it moves (`ne` moves top and right). */
export type Grip = 'move' | 'n' | 'e' | 's' | 'w' | 'ne' | 'se' | 'sw' | 'nw';
export const resizeGrips = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const satisfies Grip[];

/** Least side of a crop, as a fraction of the photo: below it there is little to recognise, and little to hold. */
export const minCropSide = 0.06;

/**
 * Moves a box or some of its sides, inside the photo and never below the least side.
 *
 * @param dx To the right, as a fraction of the photo's width.
 * @param dy Down, as a fraction of its height.
 */
export function dragBox(box: Box, grip: Grip, dx: number, dy: number): Box {
  if (grip === 'move') {
    return {
      ...box,
      x: clamp(box.x + dx, 0, 1 - box.width),
      y: clamp(box.y + dy, 0, 1 - box.height),
    };
  }
  let { x: left, y: top } = box;
  let right = left + box.width;
  let bottom = top + box.height;
  if (grip.includes('w')) left = clamp(left + dx, 0, right - Math.min(minCropSide, box.width));
  if (grip.includes('e')) right = clamp(right + dx, left + Math.min(minCropSide, box.width), 1);
  if (grip.includes('n')) top = clamp(top + dy, 0, bottom - Math.min(minCropSide, box.height));
  if (grip.includes('s')) bottom = clamp(bottom + dy, top + Math.min(minCropSide, box.height), 1);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A box between two corners in any order, inside the photo and of at least the least side. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  const x = clamp(Math.min(a.x, b.x), 0, 1 - minCropSide);
  const y = clamp(Math.min(a.y, b.y), 0, 1 - minCropSide);
  return {
    x,
    y,
    width: clamp(Math.abs(a.x - b.x), minCropSide, 1 - x),
    height: clamp(Math.abs(a.y - b.y), minCropSide, 1 - y),
  };
}

/** A box as text, to a thousandth of the photo: equal keys are the same search. */
export function boxKey(box: Box): string {
  return [box.x, box.y, box.width, box.height].map((value) => Math.round(value * 1000)).join(' ');
}

export function isWhole(box: Box): boolean {
  return boxKey(box) === '0 0 1000 1000';
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
