import { mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from './read-catalogue.server';
import { reasonInEnglish } from './reason-words';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vitrine-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file with a mark and Windows line ends in which every 100th price is wrong and every 1,000th SKU stands twice. */
async function writeBigFile(file: string, rows: number): Promise<void> {
  const handle = await open(file, 'w');
  await handle.write('\ufeffsku,name,name_he,description,category,price,stock\r\n');
  for (let from = 0; from < rows; from += 1000) {
    const lines = Array.from({ length: 1000 }, (_, at) => {
      const i = from + at;
      const sku = i % 1000 === 999 ? i - 1 : i;
      const price = i % 100 === 50 ? 'abc' : `${i % 997}.50`;
      return `SKU-${sku},Product ${i} in oak,מוצר ${i},"Long, for product ${i}.",chairs,${price},3\r\n`;
    });
    await handle.write(lines.join(''));
  }
  await handle.close();
}

describe('a file of 100,000 rows', () => {
  it('is read in bounded time and memory, every bad row with its line and reason', async () => {
    const file = path.join(folder, 'big.csv');
    await writeBigFile(file, 100_000);
    const started = performance.now();
    const before = process.memoryUsage().heapUsed;
    let good = 0;
    let peak = 0;
    const wrongPrices: number[] = [];
    const doubles: string[] = [];
    for await (const row of (await openCatalogue(file)).rows()) {
      if (row.ok) good++;
      else if (row.problems[0]?.code === 'priceNone') wrongPrices.push(row.line);
      else doubles.push(...row.problems.map(reasonInEnglish));
      if (good % 5000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }
    expect(good).toBe(98_900);
    expect(wrongPrices).toHaveLength(1000);
    expect(wrongPrices.slice(0, 2)).toEqual([52, 152]);
    expect(doubles).toHaveLength(100);
    expect(doubles.at(-1)).toBe(
      'SKU SKU-99998 is on line 100001 and before on line 100000: the first one is kept',
    );
    expect(performance.now() - started).toBeLessThan(120_000);
    expect(peak).toBeLessThan(200_000_000);
  }, 240_000);
});
