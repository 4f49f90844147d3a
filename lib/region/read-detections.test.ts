import { describe, expect, it } from 'vitest';
import { cocoSlugs } from './coco';
import { overlap, readDetections } from './read-detections';

const whole = { content: { x: 0, y: 0, width: 512, height: 512 } };
const rows = (...list: number[][]) => new Float32Array(list.flat());
const chair = cocoSlugs.indexOf('chair');
const couch = cocoSlugs.indexOf('couch');

describe('readDetections', () => {
  it('knows the eighty COCO kinds', () => {
    expect(cocoSlugs.length).toBe(80);
    expect(new Set(cocoSlugs).size).toBe(80);
  });

  it('maps boxes of the square back onto a letterboxed picture and clips them to it', () => {
    const wide = { content: { x: 0, y: 128, width: 512, height: 256 } };
    const [region] = readDetections(rows([128, 100, 256, 256, 0.9, chair]), wide);
    expect(region).toMatchObject({ id: 'r0', label: 'chair', category: 'chairs' });
    expect(region?.box).toEqual({ x: 0.25, y: 0, width: 0.25, height: 0.5 });
  });

  it('keeps the surer of two boxes on one thing, whatever they are called', () => {
    const found = readDetections(
      rows([0, 0, 200, 200, 0.5, couch], [5, 5, 205, 205, 0.8, chair], [300, 300, 500, 500, 0.4, chair]),
      whole,
    );
    expect(found.map((r) => [r.label, r.id])).toEqual([
      ['chair', 'r0'],
      ['chair', 'r1'],
    ]);
  });

  it('leaves out people, animals, doubtful boxes, specks and classes that do not exist', () => {
    const found = readDetections(
      rows(
        [0, 0, 200, 200, 0.9, 0],
        [0, 0, 200, 200, 0.9, cocoSlugs.indexOf('dog')],
        [0, 0, 200, 200, 0.1, chair],
        [0, 0, 9, 200, 0.9, chair],
        [0, 0, 200, 200, 0.9, 80],
        [0, 0, 200, 200, Number.NaN, chair],
        [Number.NaN, 0, 200, 200, 0.9, chair],
      ),
      whole,
    );
    expect(found).toEqual([]);
  });

  it('gives at most the asked number, best first', () => {
    const many = Array.from({ length: 20 }, (_, i) => [i * 25, 0, i * 25 + 24, 200, 0.4 + i / 100, chair]);
    const found = readDetections(rows(...many), whole, { limit: 3 });
    expect(found.map((r) => Number(r.score.toFixed(2)))).toEqual([0.59, 0.58, 0.57]);
  });
});

describe('overlap', () => {
  it('is 1 for the same box, 0 for boxes that only touch', () => {
    const a = { x: 0, y: 0, width: 0.5, height: 0.5 };
    expect(overlap(a, a)).toBe(1);
    expect(overlap(a, { ...a, x: 0.5 })).toBe(0);
    expect(overlap(a, { ...a, x: 0.25 })).toBeCloseTo(1 / 3);
  });
});
