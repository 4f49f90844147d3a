import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSource, assembleScanKernel } from '../../scripts/build-scan-kernel.mjs';
import { plainKernel } from './kernel';
import { simdKernel } from './simd-kernel';

const simd = simdKernel();

/** Any bytes, -128 too; groups of any size, empty ones too. */
const scans = fc
  .record({
    dimension: fc.integer({ min: 1, max: 20 }).map((n) => n * 16),
    sizes: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
    repeat: fc.constantFrom(1, 1, 1, 90),
  })
  .chain(({ dimension, sizes, repeat }) => {
    const groups = Array.from({ length: repeat }, () => sizes).flat();
    const rows = groups.reduce((sum, size) => sum + size, 0);
    const groupStart = new Uint32Array(groups.length + 1);
    groups.forEach((size, i) => {
      groupStart[i + 1] = groupStart[i]! + size;
    });
    return fc.record({
      dimension: fc.constant(dimension),
      groupStart: fc.constant(groupStart),
      matrix: fc
        .int8Array({ minLength: Math.min(rows, 40) * dimension, maxLength: Math.min(rows, 40) * dimension })
        .map((some) => repeatTo(some, rows * dimension)),
      query: fc.int8Array({ minLength: dimension, maxLength: dimension }),
    });
  });

function repeatTo(some: Int8Array, length: number): Int8Array {
  const all = new Int8Array(length);
  for (let i = 0; i < length; i++) all[i] = some[i % some.length]! ^ (i % 251 === 0 ? 5 : 0);
  return all;
}

describe('the scan kernel', () => {
  it('runs as SIMD WebAssembly in Node', () => {
    expect(simd?.kind).toBe('simd');
  });

  it('is what its source assembles to', async () => {
    const committed = readFileSync(path.join(import.meta.dirname, 'scan-kernel.wasm.ts'), 'utf8');
    expect(asSource(await assembleScanKernel())).toBe(committed);
  });

  it('gives the exact dot product of every row', () => {
    const matrix = new Int8Array(3 * 32).map((_, i) => ((i * 37) % 255) - 127);
    const query = new Int8Array(32).map((_, i) => ((i * 91) % 255) - 127);
    const expected = [0, 1, 2].map((row) => query.reduce((sum, q, i) => sum + q * matrix[row * 32 + i]!, 0));
    for (const kernel of [plainKernel, simd!]) {
      expect([...kernel.load(matrix, 32, Uint32Array.of(0, 3)).scores(query)]).toEqual(expected);
    }
  });

  it('gives the same bits in WebAssembly and in plain JavaScript, whatever the shapes and values', () => {
    fc.assert(
      fc.property(scans, ({ matrix, dimension, groupStart, query }) => {
        const fast = simd!.load(matrix, dimension, groupStart);
        const plain = plainKernel.load(matrix, dimension, groupStart);
        expect(fast.scores(query)).toEqual(plain.scores(query));
        expect(fast.bestPerGroup(query)).toEqual(plain.bestPerGroup(query));
      }),
      { numRuns: 150 },
    );
  });

  it('holds at the largest magnitudes and 2,048 values', () => {
    const matrix = new Int8Array(2048 * 2).fill(-128);
    const query = new Int8Array(2048).fill(-128);
    const scan = simd!.load(matrix, 2048, Uint32Array.of(0, 2));
    expect([...scan.scores(query)]).toEqual([2048 * 16384, 2048 * 16384]);
    expect(scan.bestPerGroup(query).cosines[0]).toBeCloseTo(1, 6);
  });

  it.each([plainKernel, simd!])('keeps the first of equal rows and marks empty groups ($kind)', (kernel) => {
    const matrix = new Int8Array(3 * 16).fill(3);
    const best = kernel.load(matrix, 16, Uint32Array.of(0, 0, 3, 3)).bestPerGroup(matrix.slice(0, 16));
    expect([...best.rows]).toEqual([0xffffffff, 0, 0xffffffff]);
    expect(best.cosines[0]).toBe(-2);
    expect(best.cosines[1]).toBeCloseTo(1, 6);
  });

  it.each([plainKernel, simd!])('scans an empty index ($kind)', (kernel) => {
    const scan = kernel.load(new Int8Array(0), 16, Uint32Array.of(0));
    expect(scan.scores(new Int8Array(16))).toHaveLength(0);
    expect(scan.bestPerGroup(new Int8Array(16)).rows).toHaveLength(0);
  });

  it.each([plainKernel, simd!])('refuses shapes that do not fit and use after dispose ($kind)', (kernel) => {
    const matrix = new Int8Array(32);
    for (const [dimension, starts] of [
      [24, [0, 1]],
      [16, [0, 3]],
      [16, [1, 2]],
      [16, [0, 2, 1, 2]],
      [0, [0]],
    ] as const) {
      expect(() => kernel.load(matrix, dimension, Uint32Array.from(starts))).toThrow(
        expect.objectContaining({ code: 'INDEX_DAMAGED' }),
      );
    }
    const scan = kernel.load(matrix, 16, Uint32Array.of(0, 2));
    expect(() => scan.scores(new Int8Array(8))).toThrow(expect.objectContaining({ code: 'BAD_EMBEDDING' }));
    scan.dispose();
    expect(() => scan.scores(new Int8Array(16))).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  });
});
