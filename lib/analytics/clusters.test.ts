import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusterMisses, type Miss } from './clusters';
import { nearestProducts } from './nearest-products';
import { bitsApart, type Sketch, sketchOf } from './sketch';

const random = (seed: number) => {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
const kind = (seed: number) => {
  const next = random(seed);
  return Float32Array.from({ length: 64 }, () => next() - 0.5);
};
/** Photos of one kind: its vector with its own noise, each from another visit. */
const photosOf = (seed: number, count: number, noise = 0.25): Miss[] => {
  const next = random(seed + 100);
  return Array.from({ length: count }, (_, i) => ({
    sketch: sketchOf(
      kind(seed).map((value) => value + (next() - 0.5) * noise),
      next,
    ),
    visit: `${seed}-${i}`,
    day: '2026-11-20',
  }));
};

it('finds kinds that were looked for, largest first', () => {
  const clusters = clusterMisses([...photosOf(1, 30), ...photosOf(2, 12), ...photosOf(3, 3)]);
  expect(clusters.map(({ visits }) => visits)).toEqual([30, 12]);
  expect(clusters[0]?.misses.every(({ visit }) => visit.startsWith('1-'))).toBe(true);
  expect(bitsApart(clusters[0]?.centre as Sketch, sketchOf(kind(1), null))).toBeLessThan(8);
});

it('shows no cluster of fewer than five visits, however often one of them asked', () => {
  const one = photosOf(4, 20).map((miss) => ({ ...miss, visit: 'the same' }));
  expect(clusterMisses(one)).toEqual([]);
  expect(clusterMisses([...one, ...photosOf(4, 3)])).toEqual([]);
  expect(clusterMisses([...one, ...photosOf(4, 4)]).map(({ visits }) => visits)).toEqual([5]);
});

it('takes the same number on two days for two visits', () => {
  const misses = photosOf(5, 5).map((miss, i) => ({ ...miss, visit: 'one', day: `2026-11-1${i}` }));
  expect(clusterMisses(misses)[0]?.visits).toBe(5);
});

it('makes the same clusters of the same misses in any order', () => {
  const misses = [...photosOf(6, 9), ...photosOf(7, 8), ...photosOf(8, 7, 0.8)];
  const told = (found: ReturnType<typeof clusterMisses>) =>
    found.map(({ centre, visits }) => [[...centre], visits]);
  const expected = told(clusterMisses(misses));
  fc.assert(
    fc.property(fc.shuffledSubarray(misses, { minLength: misses.length }), (shuffled) => {
      expect(told(clusterMisses(shuffled))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

it('shows a cluster through the own products that come nearest', () => {
  const own = [
    { productId: 'far', sketch: sketchOf(kind(9), null) },
    { productId: 'near', sketch: sketchOf(kind(9), null) },
    { productId: 'near', sketch: sketchOf(kind(1), null) },
    {
      productId: 'next',
      sketch: sketchOf(
        kind(1).map((value, i) => (i < 6 ? -value : value)),
        null,
      ),
    },
  ];
  expect(nearestProducts(sketchOf(kind(1), null), own, 2)).toEqual(['near', 'next']);
});
