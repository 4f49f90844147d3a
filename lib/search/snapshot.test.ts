import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers, randomUnitVector, testModel } from './fixtures';
import { decodeSnapshot, encodeSnapshot, type SnapshotView, viewAngle } from './snapshot';

const random = randomNumbers(3);
const view = (productId: string, viewId: string, angle: SnapshotView['angle'] = null): SnapshotView => {
  return { productId, viewId, angle, vector: randomUnitVector(random, 32) };
};
const views = [
  view('vase', 'vase-1'),
  view('sofa', 'sofa-2', { azimuthRadians: 0.5, elevationRadians: 0.25 }),
  view('sofa', 'sofa-1'),
  view('כיסא', 'כיסא-1'),
];
const encoded = encodeSnapshot({ modelId: testModel, dimension: 32, views });

describe('the snapshot', () => {
  it('gives back what went in, products and views in the order of their ids', () => {
    const snapshot = decodeSnapshot(encoded.bytes);
    expect(snapshot).toMatchObject({ version: encoded.version, modelId: testModel, dimension: 32 });
    expect(snapshot.productIds).toEqual(['sofa', 'vase', 'כיסא']);
    expect([...snapshot.productStart]).toEqual([0, 2, 3, 4]);
    expect(snapshot.viewIds).toEqual(['sofa-1', 'sofa-2', 'vase-1', 'כיסא-1']);
    expect(viewAngle(snapshot, 0)).toBeNull();
    expect(viewAngle(snapshot, 1)).toEqual({ azimuthRadians: 0.5, elevationRadians: 0.25 });
    const vector = views[2]!.vector as Float32Array;
    const row = snapshot.matrix.subarray(0, 32);
    const dot = row.reduce((sum, value, i) => sum + value * vector[i]!, 0);
    expect(dot / Math.hypot(...row)).toBeGreaterThan(0.9995);
  });

  it('is the same file for the same views in any order, and another for any change', () => {
    const again = encodeSnapshot({ modelId: testModel, dimension: 32, views: views.toReversed() });
    expect(again).toEqual(encoded);
    const other = encodeSnapshot({ modelId: testModel, dimension: 32, views: views.slice(1) });
    expect(other.version).not.toBe(encoded.version);
  });

  it('reads from bytes that do not start at a multiple of 16', () => {
    const shifted = new Uint8Array(encoded.bytes.length + 3);
    shifted.set(encoded.bytes, 3);
    expect(decodeSnapshot(shifted.subarray(3))).toEqual(decodeSnapshot(encoded.bytes));
  });

  it('may be empty', () => {
    const { bytes } = encodeSnapshot({ modelId: testModel, dimension: 16, views: [] });
    expect(decodeSnapshot(bytes)).toMatchObject({ productIds: [], viewIds: [] });
  });

  it('takes at most dimension + 8 bytes a view and 4 a product beside the names', () => {
    const many = Array.from({ length: 3000 }, (_, i) => view(`p${Math.floor(i / 3)}`, `v${i}`));
    const { bytes } = encodeSnapshot({ modelId: testModel, dimension: 32, views: many });
    const names = JSON.stringify([...new Set(many.map((v) => v.productId)), ...many.map((v) => v.viewId)]);
    expect(bytes.length).toBeLessThanOrEqual(3000 * (32 + 8) + 1000 * 4 + names.length + 200);
  });

  it('refuses damaged bytes: cut anywhere, any bit changed, something else entirely', () => {
    const damaged = fc.oneof(
      fc.nat(encoded.bytes.length - 1).map((length) => encoded.bytes.slice(0, length)),
      fc.tuple(fc.nat(encoded.bytes.length - 1), fc.nat(7)).map(([at, bit]) => {
        const bytes = encoded.bytes.slice();
        bytes[at]! ^= 1 << bit;
        return bytes;
      }),
      fc.uint8Array(),
      fc.uint8Array({ minLength: 40 }).map((bytes) => {
        bytes.set(encoded.bytes.subarray(0, 12));
        return bytes;
      }),
    );
    fc.assert(
      fc.property(damaged, (bytes) => {
        expect(() => decodeSnapshot(bytes)).toThrow(expect.objectContaining({ code: 'INDEX_DAMAGED' }));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses views that cannot stand in one index', () => {
    const code = (wanted: string) => expect.objectContaining({ code: wanted });
    const encode = (dimension: number, some: SnapshotView[]) => () =>
      encodeSnapshot({ modelId: testModel, dimension, views: some });
    expect(encode(32, [...views, view('vase', 'vase-1')])).toThrow(code('BAD_REQUEST'));
    expect(encode(64, views)).toThrow(code('BAD_EMBEDDING'));
    expect(encode(20, [])).toThrow(code('BAD_EMBEDDING'));
    const holed = { ...view('x', 'x-1'), vector: new Float32Array(32).fill(Number.NaN) };
    expect(encode(32, [holed])).toThrow(code('BAD_EMBEDDING'));
  });
});
