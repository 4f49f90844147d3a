import { expect, it } from 'vitest';
import { canonicalTriangles } from '../face/canonical-triangles';
import { ringsInside } from './rings-inside';

it('counts the edges from the rim of a sheet', () => {
  // A hexagon around its middle, 0, within a ring of twelve: 1–6 lie one edge inside.
  const inner = [1, 2, 3, 4, 5, 6];
  const triangles = inner.flatMap((a, i) => [0, a, inner[(i + 1) % 6]!]);
  inner.forEach((a, i) => {
    const b = inner[(i + 1) % 6]!;
    const [c, d, e] = [7 + 2 * i, 8 + 2 * i, 7 + ((2 * i + 2) % 12)];
    triangles.push(a, c, d, a, d, b, b, d, e);
  });
  const rings = ringsInside(triangles);
  expect(rings[0]).toBe(2);
  expect(inner.map((i) => rings[i])).toEqual([1, 1, 1, 1, 1, 1]);
  expect([...rings.slice(7)].every((ring) => ring === 0)).toBe(true);
});

it('finds no rim on a closed mesh', () => {
  expect([...ringsInside([0, 1, 2, 0, 2, 3, 0, 3, 1, 1, 3, 2])]).toEqual(Array(4).fill(Infinity));
});

it('has the chin and the temples on the rim of a face, and the nose far inside', () => {
  const rings = ringsInside(canonicalTriangles);
  for (const landmark of [152, 10, 127, 356]) expect(rings[landmark]).toBe(0);
  expect(rings[4]).toBeGreaterThan(6);
});
