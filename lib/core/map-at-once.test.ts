import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mapAtOnce } from './map-at-once';

it('keeps the order, and works on no more items at once than it may', async () => {
  let working = 0;
  let most = 0;
  const results = await mapAtOnce([30, 1, 20, 2, 1], 2, async (milliseconds) => {
    most = Math.max(most, ++working);
    await setTimeout(milliseconds);
    working--;
    return milliseconds * 10;
  });
  expect(results).toEqual([300, 10, 200, 20, 10]);
  expect(most).toBe(2);
  expect(await mapAtOnce([], 2, async () => 1)).toEqual([]);
});

it('rejects with the first failure, and begins nothing after it on that worker', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 2) throw new Error('two');
  };
  await expect(mapAtOnce([1, 2, 3], 1, work)).rejects.toThrow('two');
  expect(begun).toEqual([1, 2]);
});
