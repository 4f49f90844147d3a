import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { leafBlade } from './foliage.mjs';
import { variant } from './swatches.mjs';
import { rounded, smooth, turn, vessel } from './turned.mjs';

/** Every triangle's own normal must agree with the normals of its corners. */
function facesAgreeWithNormals(geometry) {
  const p = geometry.attributes.position;
  const n = geometry.attributes.normal;
  const at = (attribute, i) => new Vector3().fromBufferAttribute(attribute, i);
  for (let i = 0; i < geometry.index.count; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => geometry.index.getX(i + k));
    const face = at(p, b)
      .sub(at(p, a))
      .cross(at(p, c).sub(at(p, a)));
    const shade = at(n, a).add(at(n, b)).add(at(n, c));
    if (face.length() > 1e-14 && face.dot(shade) < 0) return false;
  }
  return true;
}

describe('turned forms', () => {
  const wall = smooth([
    [0.045, 0],
    [0.09, 0.06],
    [0.03, 0.2],
    [0.04, 0.24],
  ]);

  it('faces outwards when the profile goes up along the outside', () => {
    const geometry = turn(
      rounded([
        [0, 0],
        [1, 0, 0.1],
        [1, 2, 0.1],
        [0, 2],
      ]),
    );
    const p = geometry.attributes.position;
    const n = geometry.attributes.normal;
    for (let i = 0; i < p.count; i++)
      expect(p.getX(i) * n.getX(i) + (p.getY(i) - 1) * n.getY(i) + p.getZ(i) * n.getZ(i)).toBeGreaterThan(0);
    expect(facesAgreeWithNormals(geometry)).toBe(true);
  });

  it('keeps a hard corner hard and a filleted one soft', () => {
    const count = (geometry) => geometry.attributes.position.count;
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    expect(count(turn(square, { segments: 8 }))).toBe(4 * 9);
    const soft = rounded([square[0], [...square[1], 0.2], square[2]], 4);
    expect(count(turn(soft, { segments: 8 }))).toBe(soft.length * 9);
  });

  it('gives a vessel a wall of the asked thickness and a floor above its foot', () => {
    const { outside, inside } = vessel(wall, { wall: 0.005, floor: 0.008 });
    expect(inside.at(-1)).toEqual([0, 0.008]);
    for (const [r, y] of inside.filter(
      ([radius, height]) => radius > 0.02 && height > 0.03 && height < 0.22,
    )) {
      const nearest = Math.min(...outside.map(([a, b]) => Math.hypot(a - r, b - y)));
      expect(nearest).toBeGreaterThan(0.0045);
      expect(nearest).toBeLessThan(0.009);
    }
  });

  it('carries UVs in metres: u once around the widest radius, v along the profile', () => {
    const { userData } = turn([
      [0.1, 0],
      [0.1, 0.5],
    ]);
    expect(userData.uvSize[0]).toBeCloseTo(2 * Math.PI * 0.1, 6);
    expect(userData.uvSize[1]).toBeCloseTo(0.5, 6);
  });
});

it('a leaf leaves its stem at the origin, keeps its length along the midrib and its UVs in 0..1', () => {
  const blade = leafBlade({ length: 0.2, width: 0.08, droop: 0.9, rows: 20 });
  const { position: p, uv } = blade.attributes;
  let length = 0;
  for (let row = 1; row <= 20; row++) {
    const [a, b] = [(row - 1) * 5 + 2, row * 5 + 2];
    length += Math.hypot(p.getX(a) - p.getX(b), p.getY(a) - p.getY(b), p.getZ(a) - p.getZ(b));
  }
  expect(length).toBeCloseTo(0.2, 4);
  expect([p.getX(2), p.getY(2), p.getZ(2)]).toEqual([0, 0, 0]);
  for (let i = 0; i < uv.count; i++) {
    expect(uv.getX(i)).toBeGreaterThanOrEqual(0);
    expect(uv.getY(i)).toBeLessThanOrEqual(1);
  }
});

it('a swatch has a name in three languages, and an unknown one is refused', () => {
  expect(variant('brass', 3)).toMatchObject({ key: 'brass', stock: 3, colours: ['gold'] });
  expect(Object.keys(variant('sage', 1).name)).toEqual(['en', 'he', 'ar']);
  expect(() => variant('mauve-ish', 1)).toThrow('No swatch named mauve-ish');
});
