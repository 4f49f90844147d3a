import { expect, it } from 'vitest';
import type { IndexRow } from '@/lib/db/queries/vectors';
import { createKernel } from '@/lib/search/create-kernel';
import { testCatalogue } from './test-catalogue';

const dimension = 64;
const unit = (values: number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
/** A direction of its own for each thing, and a little of another for each view. */
const view = (
  productId: string,
  number: number,
  thing: number,
  other = 63 - number,
  share = 0.3,
): IndexRow => {
  const values = Array.from({ length: dimension }, () => 0.001);
  values[thing] = 1;
  values[other] = (values[other] as number) + share;
  return { productId, viewId: `${productId}-${number}`, view: null, vector: unit(values) };
};
/** As sure as the cosine. */
const calibrate = () => (cosine: number) => ({
  score: cosine,
  confidence: cosine > 0.97 ? ('same' as const) : cosine > 0.5 ? ('similar' as const) : ('none' as const),
});
const run = (rows: IndexRow[], over = {}) =>
  testCatalogue('m', rows, { kernel: createKernel(), calibrate, ...over });

it('finds each product by its other pictures', async () => {
  const rows = [0, 1, 2].flatMap((thing) => [1, 2, 3].map((number) => view(`p${thing}`, number, thing)));
  expect(await run(rows)).toMatchObject({
    products: 3,
    views: 9,
    asked: 9,
    right: 9,
    pairs: [],
    neverFound: [],
    alone: [],
    duplicates: [],
  });
});

it('names the product that comes first instead, with the surest pictures', async () => {
  const rows = [
    view('chair', 1, 0, 63, 0.31),
    view('chair', 2, 5, 63),
    view('stool', 1, 0, 63, 0.32),
    view('stool', 2, 0, 63, 0.35),
  ];
  const found = await run(rows);
  expect(found.right).toBe(1);
  expect(found.neverFound).toEqual(['chair']);
  expect(found.pairs[0]).toMatchObject({
    asked: 'chair',
    found: 'stool',
    times: 2,
    of: 2,
    askedView: 'chair-1',
  });
  expect(found.duplicates).toHaveLength(1);
  expect(found.duplicates[0]?.cosine).toBeGreaterThan(0.97);
});

it('cannot ask a product with one picture, and says so', async () => {
  const found = await run([view('lone', 1, 0), view('p', 1, 1), view('p', 2, 1)]);
  expect(found).toMatchObject({ asked: 2, right: 2, alone: ['lone'], aloneTotal: 1 });
});

it('asks an even share of a large shop, and lists no more than fits', async () => {
  const rows = Array.from({ length: 30 }, (_, thing) =>
    [1, 2].map((n) => view(`p${thing}`, n, thing)),
  ).flat();
  expect((await run(rows, { mostAsked: 20 })).asked).toBe(20);
  const alone = rows.filter(({ viewId }) => viewId.endsWith('-1'));
  const found = await run(alone, { mostListed: 4 });
  expect([found.alone.length, found.aloneTotal, found.asked]).toEqual([4, 30, 0]);
});

it('works in a shop of one product', async () => {
  const found = await run([view('p', 1, 0), view('p', 2, 0)]);
  expect(found).toMatchObject({ asked: 2, right: 2, pairs: [], neverFound: [] });
});

it('stops when it is told to', async () => {
  const rows = [view('p', 1, 0), view('p', 2, 0)];
  await expect(run(rows, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
});
