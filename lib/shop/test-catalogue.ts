import { setImmediate as turn } from 'node:timers/promises';
import type { CatalogueTest, ConfusablePair, NearDuplicate } from '@/lib/analytics/catalogue-test';
import type { IndexRow } from '@/lib/db/queries/vectors';
import type { Kernel } from '@/lib/search/kernel';
import { inverseNorm, quantiseInto } from '@/lib/search/quantise';
import type { Calibrate } from '@/lib/search/search-index';

export type TestOptions = {
  kernel: Kernel;
  calibrate: Calibrate;
  /** Most pictures to ask; of more, an even share. */
  mostAsked: number;
  /** Longest list of each kind in the answer, which is kept in the database. */
  mostListed: number;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
};

export const testDefaults = { mostAsked: 3_000, mostListed: 40 };

/** Other tasks of the server get their turn after so many pictures. */
const atOnce = 16;

/**
 * Takes out each picture and asks the rest which product it shows. What is right in a search is right here: the same
 * int8 vectors, the same scan, a product's score its best picture's.
 *
 * @param rows Of one model, each product's together, as `readIndexRows` gives them. At least one.
 */
export async function testCatalogue(
  modelId: string,
  rows: readonly IndexRow[],
  options: Partial<TestOptions> & Pick<TestOptions, 'kernel' | 'calibrate'>,
): Promise<CatalogueTest> {
  const { kernel, calibrate, mostAsked, mostListed, signal, onProgress } = { ...testDefaults, ...options };
  const { matrix, dimension, start, productIds, productOf } = pack(rows);
  const scan = kernel.load(matrix, dimension, start);
  const pairs = new Map<string, ConfusablePair>();
  const duplicates = new Map<string, NearDuplicate>();
  const askedOf = new Map<string, number>();
  const rightOf = new Map<string, number>();
  const viewsOf = (product: number) => (start[product + 1] as number) - (start[product] as number);
  const candidates = rows.map((_, row) => row).filter((row) => viewsOf(productOf[row] as number) > 1);
  const asked = evenShare(candidates, mostAsked);

  try {
    for (const [at, row] of asked.entries()) {
      if (at % atOnce === 0) {
        signal?.throwIfAborted();
        onProgress?.(at, asked.length);
        await turn();
      }
      const own = productOf[row] as number;
      const { productId, viewId, vector } = rows[row] as IndexRow;
      const query = matrix.subarray(row * dimension, (row + 1) * dimension);
      const best = scan.bestPerGroup(query);
      const ownCosine = bestOfOthers(matrix, dimension, row, start[own] as number, start[own + 1] as number);
      let other = -1;
      for (let product = 0; product < productIds.length; product++) {
        if (
          product !== own &&
          (other < 0 || (best.cosines[product] as number) > (best.cosines[other] as number))
        )
          other = product;
      }
      askedOf.set(productId, (askedOf.get(productId) ?? 0) + 1);
      const cosine = other < 0 ? -2 : (best.cosines[other] as number);
      if (ownCosine >= cosine) rightOf.set(productId, (rightOf.get(productId) ?? 0) + 1);
      if (other < 0) continue;
      const found = productIds[other] as string;
      const foundView = (rows[best.rows[other] as number] as IndexRow).viewId;
      if (calibrate(best.cosines, vector)(cosine).confidence === 'same') {
        note(duplicates, [productId, found].sort().join(' '), cosine, {
          a: productId,
          b: found,
          aView: viewId,
          bView: foundView,
          cosine,
        });
      }
      if (ownCosine < cosine) {
        const key = `${productId} ${found}`;
        const times = (pairs.get(key)?.times ?? 0) + 1;
        const pair = { asked: productId, found, times, of: 0, askedView: viewId, foundView, cosine };
        note(pairs, key, cosine, pair);
        (pairs.get(key) as ConfusablePair).times = times;
      }
    }
  } finally {
    scan.dispose();
  }
  onProgress?.(asked.length, asked.length);

  const alone = productIds.filter((_, product) => viewsOf(product) === 1);
  const neverFound = [...askedOf.keys()].filter((id) => !rightOf.has(id));
  const confused = [...pairs.values()]
    .map((pair) => ({ ...pair, of: askedOf.get(pair.asked) ?? 0 }))
    .sort((a, b) => b.times - a.times || b.cosine - a.cosine);
  const same = [...duplicates.values()].sort((a, b) => b.cosine - a.cosine);
  return {
    modelId,
    products: productIds.length,
    views: rows.length,
    asked: asked.length,
    right: [...rightOf.values()].reduce((sum, count) => sum + count, 0),
    alone: alone.slice(0, mostListed),
    aloneTotal: alone.length,
    neverFound: neverFound.slice(0, mostListed),
    neverFoundTotal: neverFound.length,
    pairs: confused.slice(0, mostListed),
    pairsTotal: confused.length,
    duplicates: same.slice(0, mostListed),
    duplicatesTotal: same.length,
  };
}

/** Keeps the surest of what is known under a key. */
function note<Found extends { cosine: number }>(
  all: Map<string, Found>,
  key: string,
  cosine: number,
  found: Found,
) {
  const before = all.get(key);
  if (!before || cosine > before.cosine) all.set(key, found);
}

function pack(rows: readonly IndexRow[]) {
  const dimension = rows[0]?.vector.length ?? 0;
  const matrix = new Int8Array(rows.length * dimension);
  const productIds: string[] = [];
  const starts: number[] = [];
  const productOf = new Int32Array(rows.length);
  rows.forEach(({ productId, vector }, row) => {
    quantiseInto(vector, matrix.subarray(row * dimension, (row + 1) * dimension));
    if (productIds.at(-1) !== productId) {
      productIds.push(productId);
      starts.push(row);
    }
    productOf[row] = productIds.length - 1;
  });
  return { matrix, dimension, start: Uint32Array.from([...starts, rows.length]), productIds, productOf };
}

/** Cosine with the best of the rows from `first` to before `end`, without the row itself; -2 when it is alone. */
function bestOfOthers(matrix: Int8Array, dimension: number, row: number, first: number, end: number): number {
  const norm = inverseNorm(matrix, row * dimension, (row + 1) * dimension);
  let best = -2;
  for (let other = first; other < end; other++) {
    if (other === row) continue;
    let dot = 0;
    for (let i = 0; i < dimension; i++) {
      dot += (matrix[row * dimension + i] as number) * (matrix[other * dimension + i] as number);
    }
    const cosine = dot * norm * inverseNorm(matrix, other * dimension, (other + 1) * dimension);
    best = Math.max(best, cosine);
  }
  return best;
}

function evenShare(rows: number[], most: number): number[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)] as number);
}
