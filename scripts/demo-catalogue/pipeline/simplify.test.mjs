import { SphereGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { boxOf, errorSteps, simplify, simplifyAll } from './simplify.mjs';

const ball = (turn) => {
  const g = new SphereGeometry(0.5, 96, 64).rotateX(turn).rotateZ(turn);
  return {
    slot: 'ball',
    position: g.attributes.position.array,
    normal: g.attributes.normal.array,
    uv: g.attributes.uv.array,
    index: new Uint32Array(g.index.array),
  };
};
const shrink = (before, after) =>
  Math.max(...['min', 'max'].flatMap((end) => before[end].map((v, i) => Math.abs(v - after[end][i]))));

describe('simplifying a product', () => {
  it('takes triangles away and leaves the box within 0.08 % of the longest side', async () => {
    const slots = [ball(0.3)];
    const coarse = errorSteps.at(-1) * 2;
    const alone = await simplify(slots[0], 1, coarse);
    expect(shrink(boxOf(slots), boxOf([alone]))).toBeGreaterThan(0.0008);
    const [kept] = await simplifyAll(slots, 1, coarse);
    expect(kept.index.length).toBeLessThan(slots[0].index.length / 2);
    expect(shrink(boxOf(slots), boxOf([kept]))).toBeLessThan(0.0008);
  });

  it('keeps the same triangles where the box did not shrink', async () => {
    const slot = ball(0);
    const [together] = await simplifyAll([slot], 1, errorSteps[0]);
    const alone = await simplify(slot, 1, errorSteps[0]);
    expect([...together.index]).toEqual([...alone.index]);
  });
});
