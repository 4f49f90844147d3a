import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { SessionParts } from './session-parts';
import { surerPart } from './surer-part';

const part = (selection: string, value: number) => ({
  selection,
  embedding: { modelId: 'm', vector: Float32Array.of(value) },
});

/** A shop whose best match is as sure as the query's one number says. */
const shop = {
  open: async () => ({}),
  search: async ({ embedding }: { embedding: { vector: Float32Array } }) => ({
    matches: embedding.vector[0] ? [{ score: embedding.vector[0] }] : [],
  }),
} as unknown as SessionParts['shop'];

describe('the surer part of a photo', () => {
  it.each([
    ['the thing', 0.9, 0.5],
    ['the whole', 0.5, 0.9],
    ['the thing', 0.5, 0.5],
    ['the thing', 0, 0],
    ['the whole', 0, 0.1],
  ])('is %s for scores of %f and %f', async (winner, thing, whole) => {
    expect(await surerPart(shop, part('the thing', thing), part('the whole', whole))).toBe(winner);
  });

  it('is the first when the shop cannot answer: the search that follows says why', async () => {
    const broken = {
      ...shop,
      open: async () => {
        throw new AppError('NETWORK', 'No network.');
      },
    } as unknown as SessionParts['shop'];
    expect(await surerPart(broken, part('the thing', 0), part('the whole', 1))).toBe('the thing');
  });
});
