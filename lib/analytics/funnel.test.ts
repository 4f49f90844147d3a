import { expect, it } from 'vitest';
import { funnelRows, productStages, shopStages } from './funnel';

it('compares a stage with the last one that had to be made', () => {
  const rows = funnelRows(shopStages, { searched: 200, viewed: 100, turned: 30, carted: 10, ordered: 5 });
  expect(rows.map(({ stage, ofBefore }) => [stage, ofBefore?.share ?? null])).toEqual([
    ['searched', null],
    ['viewed', 0.5],
    ['turned', 0.3],
    ['tried', 0],
    ['carted', 0.1],
    ['ordered', 0.5],
  ]);
});

it('says of a stage without a page that it is absent, not that nobody came', () => {
  const rows = funnelRows(productStages, { viewed: 10, turned: 0 });
  expect(rows.filter(({ absent }) => absent).map(({ stage }) => stage)).toEqual(['tried', 'ordered']);
});
