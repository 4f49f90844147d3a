import { expect, it } from 'vitest';
import { shareOf, tooFew } from './wilson';

it('gives the interval that the literature gives', () => {
  // Brown, Cai and DasGupta, Statistical Science 16 (2001): x = 10, n = 25.
  const found = shareOf(10, 25);
  expect(found?.share).toBeCloseTo(0.4, 10);
  expect(found?.low).toBeCloseTo(0.234, 3);
  expect(found?.high).toBeCloseTo(0.593, 3);
});

it('stays inside 0 and 1, holds the share, and says nothing of nobody', () => {
  expect(shareOf(0, 0)).toBeNull();
  for (const of of [1, 3, 20, 1000]) {
    for (const part of [0, 1, of]) {
      const found = shareOf(part, of);
      expect(found?.low).toBeGreaterThanOrEqual(0);
      expect(found?.high).toBeLessThanOrEqual(1);
      expect(found?.low).toBeLessThanOrEqual(part / of + 1e-12);
      expect(found?.high).toBeGreaterThanOrEqual(part / of - 1e-12);
    }
  }
});

it('says when few were asked', () => {
  expect(tooFew(shareOf(2, 5) as NonNullable<ReturnType<typeof shareOf>>)).toBe(true);
  expect(tooFew(shareOf(40, 100) as NonNullable<ReturnType<typeof shareOf>>)).toBe(false);
});
