import { describe, expect, it } from 'vitest';
import { surfaceDeviation } from './surface-deviation';
import { squaredDistanceToTriangle } from './triangle-distance';
import { TriangleTree } from './triangle-tree';

/** A ball of latitude and longitude, 9 numbers a triangle. */
function sphere(radius: number, rings: number): Float32Array {
  const point = (i: number, j: number): number[] => {
    const [theta, phi] = [(Math.PI * i) / rings, (2 * Math.PI * j) / (2 * rings)];
    return [Math.sin(theta) * Math.cos(phi), Math.cos(theta), Math.sin(theta) * Math.sin(phi)].map(
      (v) => v * radius,
    );
  };
  const out: number[] = [];
  for (let i = 0; i < rings; i++) {
    for (let j = 0; j < 2 * rings; j++) {
      const [a, b, c, d] = [point(i, j), point(i, j + 1), point(i + 1, j + 1), point(i + 1, j)];
      out.push(...a!, ...b!, ...c!, ...a!, ...c!, ...d!);
    }
  }
  return Float32Array.from(out);
}

/** A square of side 1 m in the plane y = `height`, from x = `from`. */
const square = (height: number, from = 0) =>
  Float32Array.from([
    from,
    height,
    0,
    from + 1,
    height,
    0,
    from + 1,
    height,
    1,
    from,
    height,
    0,
    from + 1,
    height,
    1,
    from,
    height,
    1,
  ]);

describe('surfaceDeviation', () => {
  it('is zero for a surface and itself, and for the same square cut along the other diagonal', () => {
    expect(surfaceDeviation(sphere(0.5, 24), sphere(0.5, 24))?.maxMillimetres).toBeLessThan(1e-3);
    const other = Float32Array.from([0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1]);
    expect(surfaceDeviation(square(0), other)?.maxMillimetres).toBeLessThan(1e-3);
  });

  it('measures concentric balls by the difference of their radii', () => {
    const { maxMillimetres, meanMillimetres } = surfaceDeviation(sphere(0.5, 64), sphere(0.51, 64))!;
    // The facets of 64 rings lie within r (1 − cos(π/128)) = 0.15 mm of the balls.
    expect(maxMillimetres).toBeGreaterThan(9.8);
    expect(maxMillimetres).toBeLessThan(10.2);
    expect(Math.abs(meanMillimetres - 10)).toBeLessThan(0.2);
  });

  it('measures parallel squares by their distance', () => {
    const { maxMillimetres, meanMillimetres } = surfaceDeviation(square(0), square(0.003))!;
    expect(maxMillimetres).toBeCloseTo(3, 3);
    expect(meanMillimetres).toBeCloseTo(3, 3);
  });

  it('sees what only one surface has, in whichever direction it is asked', () => {
    const both = Float32Array.from([...square(0), ...square(0, 1.5)]);
    expect(surfaceDeviation(square(0), both)?.maxMillimetres).toBeCloseTo(1500, 0);
    expect(surfaceDeviation(both, square(0))?.maxMillimetres).toBeCloseTo(1500, 0);
  });

  it('bounds the sagitta of a coarser ball', () => {
    const coarse = surfaceDeviation(sphere(0.1, 128), sphere(0.1, 16))!;
    // A facet of 16 rings: r (1 − cos(π/32)) along an edge, about twice that across a face.
    const sagitta = 100 * (1 - Math.cos(Math.PI / 32));
    expect(coarse.maxMillimetres).toBeGreaterThan(sagitta);
    expect(coarse.maxMillimetres).toBeLessThan(2.2 * sagitta);
  });

  it('has no answer without triangles', () => {
    expect(surfaceDeviation(square(0), new Float32Array())).toBeNull();
  });
});

describe('TriangleTree', () => {
  it('finds what looking at every triangle finds', () => {
    const triangles = sphere(1, 12);
    const tree = new TriangleTree(triangles);
    for (let i = 0; i < 200; i++) {
      const [x, y, z] = [Math.sin(i * 1.7) * 2, Math.cos(i * 2.3) * 2, Math.sin(i * 0.9 + 1) * 2] as const;
      let best = Number.POSITIVE_INFINITY;
      for (let o = 0; o < triangles.length; o += 9) {
        best = Math.min(best, squaredDistanceToTriangle(x, y, z, triangles, o));
      }
      expect(tree.distance(x, y, z)).toBeCloseTo(Math.sqrt(best), 9);
    }
  });

  it('measures to face, edge and corner, and to a triangle without area', () => {
    const triangle = [0, 0, 0, 1, 0, 0, 0, 1, 0];
    expect(squaredDistanceToTriangle(0.2, 0.2, 2, triangle, 0)).toBeCloseTo(4);
    expect(squaredDistanceToTriangle(0.5, -3, 0, triangle, 0)).toBeCloseTo(9);
    expect(squaredDistanceToTriangle(1, 1, 0, triangle, 0)).toBeCloseTo(0.5);
    expect(squaredDistanceToTriangle(-3, -4, 0, triangle, 0)).toBeCloseTo(25);
    expect(squaredDistanceToTriangle(3, 0, 0, [1, 0, 0, 1, 0, 0, 1, 0, 0], 0)).toBeCloseTo(4);
    expect(squaredDistanceToTriangle(0.5, 1, 0, [0, 0, 0, 1, 0, 0, 0.5, 0, 0], 0)).toBeCloseTo(1);
  });
});
