import { describe, expect, it } from 'vitest';
import { z95 } from './measured';
import { type Door, passesDoor } from './passes-door';
import { rectanglePasses } from './rectangle-passes';
import { randomErrors } from './testing/random-errors';
import { type Box, verdicts } from './verdict';

const exact = (millimetres: number, errorMillimetres = 0) => ({ millimetres, errorMillimetres });
const box = (w: number, d: number, h: number, error = 0): Box => ({
  width: exact(w, error),
  depth: exact(d, error),
  height: exact(h, error),
});
const door = (w: number, h: number, error = 0): Door => ({ width: exact(w, error), height: exact(h, error) });

describe('a box through a door', () => {
  it('is carried as it stands where that passes', () => {
    const answer = passesDoor({ product: box(500, 600, 900), door: door(800, 2000) });
    expect(answer).toMatchObject({ verdict: 'fits', pose: { up: 'height', tilted: false } });
  });

  it('takes a long sofa lengthwise, its smallest face ahead', () => {
    const answer = passesDoor({ product: box(2100, 900, 800), door: door(950, 2000) });
    expect(answer).toMatchObject({ verdict: 'fits', pose: { ahead: 'width', up: 'height' } });
    expect(answer.runMillimetres).toBe(2100);
  });

  it('lays it on its back where its depth is too much and its height is not', () => {
    const answer = passesDoor({ product: box(2100, 950, 700), door: door(800, 2000) });
    expect(answer).toMatchObject({ verdict: 'fits', pose: { ahead: 'width', up: 'depth', tilted: false } });
  });

  it('does not pass when even its smallest face is too wide', () => {
    const answer = passesDoor({ product: box(2100, 950, 850), door: door(800, 2000) });
    expect(answer.verdict).toBe('does-not');
    expect(answer.spare.millimetres).toBeCloseTo(-50);
    expect(answer.limiting).toBe('width');
  });

  it('tilts a board that is taller than the door in every straight way', () => {
    const answer = passesDoor({
      product: box(2100, 2150, 40),
      door: door(800, 2000),
      clearanceMillimetres: 0,
    });
    expect(answer).toMatchObject({ verdict: 'fits', pose: { tilted: true }, limiting: null });
    expect(answer.spare.millimetres).toBeGreaterThan(0);
  });

  it('does not know when the errors are larger than the question', () => {
    expect(passesDoor({ product: box(2100, 900, 795, 4), door: door(800, 2000, 5) }).verdict).toBe(
      'cannot-tell',
    );
  });
});

describe('whatever the door and the box', () => {
  const { uniform, normal } = randomErrors(11);

  it('a rectangle passes exactly when some tilt of it does', () => {
    for (let i = 0; i < 600; i++) {
      const thing = [uniform(1, 30), uniform(1, 30)] as const;
      const opening = [uniform(1, 30), uniform(1, 30)] as const;
      let room = -Infinity;
      for (let step = 0; step <= 4000; step++) {
        const angle = (step / 4000) * (Math.PI / 2);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const left = opening[0] - (thing[0] * c + thing[1] * s);
        const above = opening[1] - (thing[0] * s + thing[1] * c);
        room = Math.max(room, Math.min(left, above));
      }
      // Within the coarseness of the angles either answer may come.
      if (Math.abs(room) > 0.02) expect(rectanglePasses(thing, opening)).toBe(room > 0);
    }
  });

  it('a larger door is never worse, and turning the box changes nothing', () => {
    for (let i = 0; i < 400; i++) {
      const product = box(uniform(300, 1500), uniform(300, 1500), uniform(300, 1500), uniform(0, 6));
      const narrow = door(uniform(600, 1000), uniform(1000, 1600), uniform(0, 8));
      const wide = {
        ...narrow,
        width: exact(narrow.width.millimetres + uniform(0, 60), narrow.width.errorMillimetres),
      };
      const answer = passesDoor({ product, door: narrow });
      expect(verdicts.indexOf(passesDoor({ product, door: wide }).verdict)).toBeLessThanOrEqual(
        verdicts.indexOf(answer.verdict),
      );
      const turned = { width: product.height, height: product.depth, depth: product.width };
      expect(passesDoor({ product: turned, door: narrow }).verdict).toBe(answer.verdict);
    }
  });

  it('says "fits" or "tight" of what does not pass in at most 5 % of measurements, and "does not" of what does', () => {
    for (const [hair, wrong] of [
      [-0.01, ['fits', 'tight']],
      [0.01, ['does-not']],
    ] as const) {
      let mistakes = 0;
      const trials = 1500;
      for (let i = 0; i < trials; i++) {
        const measured = (truth: number, error: number) => exact(truth + (normal() * error) / z95, error);
        // A cube and one side of the door: every way through is as close as every other, the hardest for the best of many.
        const product = {
          width: measured(800, 4),
          depth: measured(800, 4),
          height: measured(800, 4),
        };
        const opening = { width: measured(800 + hair, 5), height: measured(1300, 5) };
        const { verdict } = passesDoor({ product, door: opening });
        if ((wrong as readonly string[]).includes(verdict)) mistakes++;
      }
      expect(mistakes / trials, String(hair)).toBeLessThanOrEqual(0.05);
    }
  });
});
