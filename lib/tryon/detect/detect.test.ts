import { describe, expect, it } from 'vitest';
import { anchorCentres, blazeGrids } from './anchors';
import { type Detection, readBoxes } from './read-boxes';
import { overlap, suppress } from './suppress';

describe('the anchors of a Blaze detector', () => {
  it('are 896 for the face detector and 2,016 for the palm detector', () => {
    expect(anchorCentres(128, blazeGrids)).toHaveLength(2 * 896);
    expect(anchorCentres(192, blazeGrids)).toHaveLength(2 * 2016);
  });

  it('lie in the middles of the cells, fine grid first, row by row', () => {
    const centres = anchorCentres(128, blazeGrids);
    expect([...centres.slice(0, 6)]).toEqual([0.5 / 16, 0.5 / 16, 0.5 / 16, 0.5 / 16, 1.5 / 16, 0.5 / 16]);
    expect([...centres.slice(2 * 512, 2 * 512 + 2)]).toEqual([0.5 / 8, 0.5 / 8]);
    expect([...centres.slice(-2)]).toEqual([7.5 / 8, 7.5 / 8]);
  });
});

describe('reading boxes', () => {
  const centres = Float32Array.of(0.25, 0.25, 0.75, 0.5);
  const raw = [
    [0, 0, 64, 32, 10, 0, -10, 0],
    [12.8, -12.8, 128, 128, 0, 0, 0, 0],
  ].flat();

  it('adds what the network says, in pixels, to the middle of its cell', () => {
    const [found] = readBoxes(raw, [-9, 9], centres, 128, 0.5);
    expect(found?.x).toBeCloseTo(0.85 - 0.5, 6);
    expect(found?.y).toBeCloseTo(0.4 - 0.5, 6);
    expect(found?.points).toEqual([0.75, 0.5, 0.75, 0.5]);
    expect(found?.score).toBeCloseTo(1 / (1 + Math.exp(-9)), 9);
  });

  it('keeps those at the threshold and drops those below', () => {
    expect(readBoxes(raw, [0, -0.001], centres, 128, 0.5)).toHaveLength(1);
    expect(readBoxes(raw, [Number.NaN, -9], centres, 128, 0.5)).toHaveLength(0);
  });

  it('refuses an output that does not belong to the anchors', () => {
    expect(() => readBoxes(raw.slice(1), [0, 0], centres, 128, 0.5)).toThrow(RangeError);
  });
});

describe('suppressing overlapping boxes', () => {
  const box = (x: number, score: number): Detection => ({
    x,
    y: 0,
    width: 1,
    height: 1,
    points: [x, 0],
    score,
  });

  it('measures overlap as shared over covered area', () => {
    expect(overlap(box(0, 1), box(0.5, 1))).toBeCloseTo(1 / 3, 12);
    expect(overlap(box(0, 1), box(1, 1))).toBe(0);
    expect(overlap(box(0, 1), box(0, 1))).toBe(1);
  });

  it('makes one of boxes that overlap: their mean weighted by score, with the best score', () => {
    const [merged, far] = suppress([box(0.2, 0.5), box(0, 1), box(3, 0.9)]);
    expect(merged?.x).toBeCloseTo(0.1 / 1.5, 12);
    expect(merged?.points[0]).toBeCloseTo(0.1 / 1.5, 12);
    expect(merged?.score).toBe(1);
    expect(far?.x).toBe(3);
  });

  it('answers nothing for nothing', () => {
    expect(suppress([])).toEqual([]);
  });
});
