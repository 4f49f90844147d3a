import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import * as shapes from './shapes.mjs';

/** Signed volume (divergence theorem): positive when the faces of a closed surface look outwards. */
function volume(geometry) {
  const p = geometry.attributes.position;
  const at = (i) => new THREE.Vector3().fromBufferAttribute(p, geometry.index.getX(i));
  let sum = 0;
  for (let i = 0; i < geometry.index.count; i += 3) sum += at(i).dot(at(i + 1).cross(at(i + 2))) / 6;
  return sum;
}

/** How many corners have a normal that looks away from their own face. */
function turned(geometry) {
  const { position: p, normal: n } = geometry.attributes;
  let bad = 0;
  for (let i = 0; i < geometry.index.count; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) =>
      new THREE.Vector3().fromBufferAttribute(p, geometry.index.getX(i + k)),
    );
    const face = b.sub(a).cross(c.sub(a));
    if (face.length() < 1e-10) continue;
    if (face.normalize().dot(new THREE.Vector3().fromBufferAttribute(n, geometry.index.getX(i))) < 0.1) bad++;
  }
  return bad;
}

const bar = { divisions: [12, 1, 1] };
const solids = {
  'a bevelled box': [shapes.roundedBox(1, 0.5, 0.7, 0.05), 0.345],
  'a board with round corners': [shapes.board(1, 0.5, 0.02, 0.003, { corner: 0.1 }), 0.0098],
  'an extruded superellipse': [shapes.extrudeBevel(shapes.superellipse(1, 0.6), 0.03, 0.005), 0.0153],
  'a ball': [shapes.sphere(0.1, 48), (4 / 3) * Math.PI * 0.001],
  'a cylinder': [shapes.cylinder(0.1, 0.2, { bevel: 0.0005, segments: 96 }), Math.PI * 0.002],
  'a torus': [shapes.torus(0.1, 0.02, { sides: 32 }), 2 * Math.PI ** 2 * 0.1 * 0.0001],
  'a capsule': [shapes.capsule(0.02, 0.3, 48), Math.PI * 0.0004 * 0.26 + (4 / 3) * Math.PI * 8e-6],
  'a straight rod': [
    shapes.tube(
      [
        [0, 0, 0],
        [0, 1, 0],
      ],
      0.02,
      { sides: 48, cap: 'flat' },
    ),
    Math.PI * 0.0004,
  ],
  'a bent bar': [shapes.bend(shapes.roundedBox(1, 0.3, 0.02, 0.005, 2, bar), 1), 0.00596],
};

describe('shapes', () => {
  it.each(Object.entries(solids))(
    '%s is closed, faces outwards and has its true volume',
    (_, [geometry, expected]) => {
      expect(volume(geometry) / expected).toBeGreaterThan(0.97);
      expect(volume(geometry) / expected).toBeLessThan(1.03);
      expect(turned(geometry)).toBe(0);
    },
  );

  it('wrinkles a cushion the same way every time, and another seed in another way', () => {
    const make = (seed) => [...shapes.cushion(0.5, 0.16, 0.5, { seed }).attributes.position.array];
    expect(make(3)).toEqual(make(3));
    expect(make(3)).not.toEqual(make(4));
  });

  it('projects UVs in metres, grain along the axis that was asked for', () => {
    const g = shapes.projectUv(shapes.roundedBox(2, 0.02, 0.3, 0.001, 1), 'x');
    const v = [...Array(g.attributes.uv.count).keys()].map((i) => g.attributes.uv.getY(i));
    expect(Math.max(...v) - Math.min(...v)).toBeCloseTo(2, 2);
  });
});
