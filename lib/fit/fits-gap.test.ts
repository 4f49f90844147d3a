import { describe, expect, it } from 'vitest';
import { fitsGap } from './fits-gap';
import { zTogether } from './measured';
import { randomErrors } from './testing/random-errors';
import type { Box, Gap, Verdict } from './verdict';
import { verdicts } from './verdict';

const exact = (millimetres: number, errorMillimetres = 0) => ({ millimetres, errorMillimetres });
const box = (w: number, d: number, h: number, error = 0): Box => ({
  width: exact(w, error),
  depth: exact(d, error),
  height: exact(h, error),
});

describe('what fits a place', () => {
  it('names the side that decides, with what it leaves', () => {
    const answer = fitsGap({ product: box(800, 300, 1900), gap: box(790, 400, 2000), mayTurn: false });
    expect(answer.verdict).toBe('does-not');
    expect(answer.limiting).toMatchObject({ side: 'width', along: 'width', spare: { millimetres: -10 } });
  });

  it('asks for the clearance, and calls less of it tight', () => {
    const product = box(800, 300, 1900);
    const at = (spare: number) =>
      fitsGap({ product, gap: box(800 + spare, 400, 2000), clearanceMillimetres: 10 }).verdict;
    expect([at(10), at(9.9), at(0), at(-0.1)]).toEqual(['fits', 'tight', 'tight', 'does-not']);
  });

  it('turns a thing by a quarter where that helps and is allowed', () => {
    const question = { product: box(800, 300, 900), gap: box(400, 900, 1000) };
    expect(fitsGap(question)).toMatchObject({ verdict: 'fits', turned: true });
    expect(fitsGap({ ...question, mayTurn: false })).toMatchObject({ verdict: 'does-not', turned: false });
    // Straight is as good: nobody is told to turn it.
    expect(fitsGap({ product: box(300, 300, 900), gap: box(900, 900, 1000) }).turned).toBe(false);
  });

  it('does not pretend when the errors are larger than the question', () => {
    const gap = box(805, 400, 2000, 5);
    const answer = fitsGap({ product: box(800, 300, 1900), gap });
    expect(answer.verdict).toBe('cannot-tell');
    const { spare } = answer.limiting!;
    expect(spare.leastMillimetres).toBeLessThan(0);
    expect(spare.mostMillimetres).toBeGreaterThan(0);
  });

  it('asks nothing of a side that nothing bounds', () => {
    const gap: Gap = { width: exact(820, 1), height: null, depth: null };
    const answer = fitsGap({ product: box(800, 700, 5000), gap, mayTurn: false });
    expect(answer.verdict).toBe('fits');
    expect(answer.sides).toHaveLength(1);
    expect(fitsGap({ product: box(1, 1, 1), gap: { width: null, height: null, depth: null } })).toMatchObject(
      { verdict: 'fits', limiting: null },
    );
  });

  it('holds its intervals together: their half-widths are quantiles of the normal distribution', () => {
    const [one, two, three] = zTogether;
    // Φ(z) by its series (Abramowitz and Stegun 26.2.10), good to 1e-9 here.
    const phi = (z: number) => {
      let sum = 0;
      let term = z;
      for (let n = 0; n < 60; n++) {
        sum += term / (2 * n + 1);
        term *= -(z * z) / (2 * (n + 1));
      }
      return 0.5 + sum / Math.sqrt(2 * Math.PI);
    };
    expect(phi(one)).toBeCloseTo(1 - 0.025, 6);
    expect(phi(two)).toBeCloseTo(1 - 0.025 / 2, 6);
    expect(phi(three)).toBeCloseTo(1 - 0.025 / 3, 6);
  });
});

describe('whatever the place and the thing', () => {
  const { uniform, normal } = randomErrors(7);
  const rank = (verdict: Verdict) => verdicts.indexOf(verdict);
  const anyBox = (error: number): Box => ({
    width: exact(uniform(200, 1200), error),
    depth: exact(uniform(200, 1200), error),
    height: exact(uniform(200, 1200), error),
  });

  it('a larger place is never worse', () => {
    for (let i = 0; i < 3000; i++) {
      const product = anyBox(uniform(0, 8));
      const gap = near(product);
      const larger = { ...gap, width: { ...gap.width, millimetres: gap.width.millimetres + uniform(0, 40) } };
      const mayTurn = i % 2 === 0;
      expect(rank(fitsGap({ product, gap: larger, mayTurn }).verdict)).toBeLessThanOrEqual(
        rank(fitsGap({ product, gap, mayTurn }).verdict),
      );
    }
  });

  it('a larger error never makes it surer', () => {
    for (let i = 0; i < 3000; i++) {
      const product = anyBox(uniform(0, 8));
      const gap = near(product);
      const before = fitsGap({ product, gap }).verdict;
      const after = fitsGap({ product, gap: worse(gap, uniform(1, 4)) }).verdict;
      if (before === 'cannot-tell') expect(after).toBe('cannot-tell');
      else if (before === 'does-not') expect(['does-not', 'cannot-tell']).toContain(after);
      else
        expect(['cannot-tell', 'tight', 'fits'].indexOf(after)).toBeLessThanOrEqual(
          before === 'fits' ? 2 : 1,
        );
    }
  });

  it('turning the thing and turning the place come to the same', () => {
    for (let i = 0; i < 2000; i++) {
      const product = anyBox(uniform(0, 8));
      const gap = near(product);
      const turn = <T extends Box>({ width, depth, height }: T) => ({ width: depth, depth: width, height });
      const answer = fitsGap({ product, gap }).verdict;
      expect(fitsGap({ product: turn(product), gap }).verdict).toBe(answer);
      expect(fitsGap({ product, gap: turn(gap) }).verdict).toBe(answer);
    }
  });

  it('says "fits" or "tight" of what does not in at most 5 % of measurements, and "does not" of what does', () => {
    // The hardest of places: a hair too short in one side alone, and a hair long enough in all.
    for (const [hair, ample, wrong] of [
      [-0.01, 500, ['fits', 'tight']],
      [0.01, 0.01, ['does-not']],
    ] as const) {
      for (const depth of [600, 604, 900]) {
        let mistakes = 0;
        const trials = 8_000;
        for (let i = 0; i < trials; i++) {
          const measured = (truth: number, error: number) =>
            exact(truth + (normal() * error) / zTogether[0], error);
          const product = {
            width: measured(600, 3),
            depth: measured(depth, 3),
            height: measured(700, 3),
          };
          const gap = {
            width: measured(600 + hair, 5),
            depth: measured(depth + ample, 5),
            height: measured(700 + ample, 5),
          };
          const { verdict } = fitsGap({ product, gap });
          if ((wrong as readonly string[]).includes(verdict)) mistakes++;
        }
        expect(mistakes / trials, `depth ${depth}, ${hair}`).toBeLessThanOrEqual(0.05);
      }
    }
  });

  it('does tell, where the room is two and a half times the errors: 19 of 20 measurements say "fits"', () => {
    let told = 0;
    for (let i = 0; i < 5000; i++) {
      const measured = (truth: number, error: number) =>
        exact(truth + (normal() * error) / zTogether[0], error);
      const boxOf = (by: number, error: number): Box => ({
        width: measured(600 + by, error),
        depth: measured(500 + by, error),
        height: measured(700 + by, error),
      });
      const gap = boxOf(14.6 + 10, 5);
      if (fitsGap({ product: boxOf(0, 3), gap, clearanceMillimetres: 10 }).verdict === 'fits') told++;
    }
    expect(told / 5000).toBeGreaterThan(0.95);
  });

  function near(product: Box): Box {
    const side = (length: number) => exact(length + uniform(-40, 60), uniform(0, 10));
    return {
      width: side(product.width.millimetres),
      depth: side(product.depth.millimetres),
      height: side(product.height.millimetres),
    };
  }
  function worse(gap: Box, by: number): Box {
    const side = ({ millimetres, errorMillimetres }: Box['width']) =>
      exact(millimetres, (errorMillimetres + 0.5) * by);
    return { width: side(gap.width), depth: side(gap.depth), height: side(gap.height) };
  }
});
