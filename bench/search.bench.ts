// npm run bench:search — how fast the shop is searched, against the machine's own limits.
//   --quick        10k and 100k only, nothing written
// Times are medians of several runs, interleaved with the limits they are compared to, because machines are noisy.
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import openWabt from 'wabt';
import { buildCards } from '../lib/search/cards';
import { createKernel } from '../lib/search/create-kernel';
import {
  randomNumbers,
  randomUnitVector,
  testCalibrate,
  testModel,
  testProduct,
} from '../lib/search/fixtures';
import { plainKernel } from '../lib/search/kernel';
import { quantise } from '../lib/search/quantise';
import { search } from '../lib/search/search';
import { openSearch } from '../lib/search/search-index';

import { type SearchBench, searchReport, type Timed } from './search-report';

const dimension = 256;
const quick = process.argv.includes('--quick');
const here = import.meta.dirname;

/** Medians of runs taken in turn, so that a slow spell of the machine falls on all of them. */
function inTurn<Name extends string>(runs: number, work: Record<Name, () => unknown>): Record<Name, Timed> {
  const names = Object.keys(work) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (const name of names) work[name]();
  for (let i = 0; i < runs; i++) {
    for (const name of names) {
      const start = performance.now();
      work[name]();
      times.get(name)!.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timed(times.get(name)!)])) as Record<Name, Timed>;
}

/** A plain SIMD read of `bytes` in WebAssembly: the limit a scan cannot beat. */
async function memoryReader(bytes: Int8Array): Promise<() => void> {
  const wabt = await openWabt();
  const source = await readFile(path.join(here, 'memory-read.wat'), 'utf8');
  const module = wabt.parseWat('memory-read.wat', source, { simd: true });
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes.length / 65_536) });
  new Int8Array(memory.buffer).set(bytes);
  const { instance } = await WebAssembly.instantiate(module.toBinary({}).buffer as BufferSource, {
    scan: { memory },
  });
  const read = instance.exports.read as (at: number, length: number) => number;
  return () => read(0, bytes.length);
}

/** Rows of typical quantised vectors. A few thousand real ones, repeated with changes: making 1M takes minutes. */
function rowsOf(count: number): Int8Array {
  const random = randomNumbers(1);
  const some = Math.min(count, 2_000);
  const matrix = new Int8Array(count * dimension);
  for (let row = 0; row < some; row++) {
    matrix.set(quantise(randomUnitVector(random, dimension)).values, row * dimension);
  }
  for (let at = some * dimension; at < matrix.length; at++) {
    matrix[at] = matrix[at - some * dimension]! ^ ((at * 2_654_435_761) >>> 31);
  }
  return matrix;
}

async function scans(rows: number, runs: number): Promise<SearchBench['scans'][number]> {
  const matrix = rowsOf(rows);
  const query = quantise(randomUnitVector(randomNumbers(2), dimension)).values;
  const groups = Uint32Array.from({ length: rows + 1 }, (_, i) => i);
  const scan = createKernel().load(matrix, dimension, groups);
  const native = Buffer.from(matrix.buffer);
  const twin = Buffer.from(native);
  const readMemory = await memoryReader(matrix);
  const times = inTurn(runs, {
    scan: () => scan.bestPerGroup(query),
    read: readMemory,
    compare: () => native.equals(twin),
  });
  const javaScript = rows <= 100_000 ? plainKernel.load(matrix, dimension, groups) : null;
  const plain = javaScript && inTurn(15, { plain: () => javaScript.bestPerGroup(query) });
  scan.dispose();
  return { rows, megabytes: round(matrix.length / 1e6), ...times, plain: plain?.plain ?? null };
}

/** A whole search of a shop: scan, filters, facets, ranking and words. */
function searches(products: number, runs: number): SearchBench['searches'][number] {
  const matrix = rowsOf(products);
  const names = ['oak', 'round', 'oslo', 'luna', 'soft', 'tall', 'deep', 'plain'];
  const made = Array.from({ length: products }, (_, i) =>
    testProduct(`p${i}`, {
      name: { en: `${names[i % 8]} ${names[(i >> 3) % 8]} chair ${i}`, he: `כיסא ${i}`, ar: `كرسي ${i}` },
      category: ['chairs', 'sofas', 'mugs', 'tables'][i % 4]!,
      colours: i % 3 ? ['navy'] : ['red'],
      price: { minor: (i % 900) * 100, currency: 'USD' },
    }),
  );
  const productIds = made.map((product) => product.id).sort();
  const index = openSearch({
    snapshot: {
      version: 'bench',
      modelId: testModel,
      dimension,
      productIds,
      productStart: Uint32Array.from({ length: products + 1 }, (_, i) => i),
      viewIds: productIds,
      angles: new Float32Array(products * 2).fill(Number.NaN),
      matrix,
    },
    cards: buildCards(made, 'en').cards,
    kernel: createKernel(),
    calibrate: testCalibrate,
  });
  const embedding = { modelId: testModel, vector: randomUnitVector(randomNumbers(2), dimension) };
  const times = inTurn(runs, {
    photo: () => search(index, { embedding }),
    photoAndWords: () => search(index, { embedding, text: 'round navy chair under 300' }),
    words: () => search(index, { embedding: null, text: 'round navy chair under 300' }),
  });
  index.dispose();
  return { products, ...times };
}

/** One photo through the shop's model, when one is installed: 320 × 320 pixels, as a crop is. */
async function embedding(runs: number) {
  try {
    const { getEmbedder } = await import('../lib/embedding/embedder.server');
    const vision = await getEmbedder();
    const random = randomNumbers(3);
    const data = Uint8ClampedArray.from({ length: 320 * 320 * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : random() * 255,
    );
    const times: number[] = [];
    for (let i = 0; i <= runs; i++) {
      const start = performance.now();
      await vision.embed({ width: 320, height: 320, data }, { x: 0, y: 0, width: 1, height: 1 });
      if (i > 0) times.push(performance.now() - start);
    }
    return { modelId: vision.modelId, ...timed(times) };
  } catch (error) {
    console.error(`No embed time: ${(error as Error).message}`);
    return null;
  }
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function timed(times: number[]): Timed {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: round(sorted[Math.floor(sorted.length / 2)]!), best: round(sorted[0]!) };
}

async function main() {
  const scanned: SearchBench['scans'] = [];
  const sizes = quick
    ? [
        [10_000, 201],
        [100_000, 101],
      ]
    : [
        [10_000, 501],
        [100_000, 201],
        [1_000_000, 25],
      ];
  for (const [rows, runs] of sizes) scanned.push(await scans(rows!, runs!));
  const result: SearchBench = {
    command: 'npm run bench:search',
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: os.cpus()[0]?.model.trim() ?? '',
      cores: os.cpus().length,
      node: process.version,
      load: round(os.loadavg()[0]!),
    },
    dimension,
    scans: scanned,
    searches: [1_000, 10_000, ...(quick ? [] : [100_000])].map((products) => searches(products, 25)),
    embedding: quick ? null : await embedding(15),
  };
  const report = searchReport(result);
  console.log(report);
  if (!quick) {
    await writeFile(path.join(here, 'results', 'search.json'), `${JSON.stringify(result, null, 2)}\n`);
    await writeFile(path.join(here, 'SEARCH.md'), report);
  }
  // Models keep Node alive.
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
