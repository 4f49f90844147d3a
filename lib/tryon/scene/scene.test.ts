import { describe, expect, it } from 'vitest';
import { headOccluders } from '../body/head-occluders';
import { canonicalFace } from '../face/canonical-face';
import { flexTemples, templeFlex } from './flex-temples';

const shape = canonicalFace.map((millimetres) => millimetres / 1000);
/** A front 140 mm wide, and temples 140 mm apart, 130 mm long. */
const frame = () =>
  Float32Array.of(-0.07, 0, 0, 0.07, 0, 0, 0.07, 0, -0.049, -0.07, 0, -0.078, 0.07, -0.03, -0.13);

describe('temples on a head', () => {
  it('open by what the head is wider, and no more than springs give', () => {
    expect(templeFlex(frame(), 0.077)).toBeCloseTo(0.009, 6);
    expect(templeFlex(frame(), 0.06)).toBe(0);
    expect(templeFlex(frame(), 0.2)).toBe(0.02);
    expect(templeFlex([0.07, 0, 0], 0.077)).toBe(0);
  });

  it('bend behind the hinges alone, each to its own side', () => {
    const bent = frame();
    flexTemples(bent, 0.009);
    const off = [...bent].map((v, i) => Math.round(1e4 * (v - (frame()[i] as number))) / 10);
    expect(off).toEqual([0, 0, 0, 0, 0, 0, 4.5, 0, 0, -9, 0, 0, 9, 0, 0]);
  });
});

describe('what hides glasses on a head', () => {
  it('lies inside the face’s width, but for the ears, and behind the front of the face', () => {
    const [skull, left, right] = headOccluders(shape);
    expect(skull?.radii[0]).toBeLessThan(0.077);
    expect((skull?.at[2] ?? 0) + (skull?.radii[2] ?? 0)).toBeLessThan(0);
    expect(left?.at[0]).toBeCloseTo(-(right?.at[0] ?? 0), 4);
    expect((left?.at[2] ?? 0) + (left?.radii[2] ?? 0)).toBeLessThan(-0.09);
  });

  it('grows with the face', () => {
    const [large] = headOccluders(shape.map((v) => 1.1 * v));
    expect(large?.radii[1]).toBeCloseTo(0.1155, 4);
  });
});
