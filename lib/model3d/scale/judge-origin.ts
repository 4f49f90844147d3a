import type { Anchor } from '@/lib/product/category';
import { type Bounds, sizeOf } from './bounds';
import type { ModelFix } from './model-fix';

/** Which point of the model's box should be its origin. */
export type OriginRule = 'bottom-centre' | 'top-centre' | 'back-centre';

export type OriginVerdict = {
  /** Null for what is worn: how it sits is decided when it is anchored. */
  rule: OriginRule | null;
  right: boolean;
  fix: Extract<ModelFix, { kind: 'move-origin' }> | null;
};

const rules: Record<Anchor, OriginRule | null> = {
  floor: 'bottom-centre',
  table: 'bottom-centre',
  ceiling: 'top-centre',
  wall: 'back-centre',
  none: 'bottom-centre',
  face: null,
  head: null,
  ear: null,
  neck: null,
  wrist: null,
  finger: null,
  foot: null,
};

/** Off by this share of the largest side is still right on the axis that touches floor, ceiling or wall. */
const touchTolerance = 0.01;
/** Things are not symmetric: a lamp's foot and not its box is its middle. */
const centreTolerance = 0.2;

/** Holds a model's box against where its origin should be. */
export function judgeOrigin(bounds: Bounds, anchor: Anchor): OriginVerdict {
  const rule = rules[anchor];
  if (!rule) return { rule, right: true, fix: null };
  const { min, max } = bounds;
  const middle = (k: 0 | 1 | 2) => (min[k] + max[k]) / 2;
  const point: [number, number, number] =
    rule === 'back-centre'
      ? [middle(0), middle(1), min[2]]
      : [middle(0), rule === 'top-centre' ? max[1] : min[1], middle(2)];
  const size = sizeOf(bounds);
  const touching = rule === 'back-centre' ? 2 : 1;
  const largest = Math.max(...size);
  const right = point.every(
    (value, k) =>
      Math.abs(value) <= (k === touching ? largest * touchTolerance : size[k]! * centreTolerance + 1e-6),
  );
  const clean = (value: number) => Number((-value).toFixed(6)) + 0;
  const byMetres: [number, number, number] = [clean(point[0]), clean(point[1]), clean(point[2])];
  return { rule, right, fix: right ? null : { kind: 'move-origin', byMetres } };
}
