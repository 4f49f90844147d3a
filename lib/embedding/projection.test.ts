import { describe, expect, it } from 'vitest';
import { project, readProjection } from './projection';

/** A projection file of two inputs and three outputs, as training/projection_file.py writes it. */
function projectionFile(evening = 1): Uint8Array {
  const file = Buffer.alloc(20 + 4 * (2 * 2 + 2 * 3) + 6);
  file.write('VPRJ', 0, 'latin1');
  file.writeUInt32LE(2, 4);
  file.writeUInt32LE(2, 8);
  file.writeUInt32LE(3, 12);
  file.writeUInt32LE(evening, 16);
  const floats = [1, 2, 2, 1, 0, 0, 0.5, 0.1, 0.1, 0.01];
  floats.forEach((value, i) => {
    file.writeFloatLE(value, 20 + i * 4);
  });
  [10, 0, 0, 10, -100, 127].forEach((value, i) => {
    file.writeInt8(value, 20 + floats.length * 4 + i);
  });
  return file;
}

describe('project', () => {
  it('takes the root, standardises, scales to unit length, multiplies and adds', () => {
    const projection = readProjection(projectionFile());
    // (√[9, 36] - [1, 2]) * [2, 1] = [4, 4], unit length [√½, √½]
    const h = Math.SQRT1_2;
    const [a, b, c] = project(projection, [9, 36]);
    expect(a).toBeCloseTo(h, 6);
    expect(b).toBeCloseTo(h, 6);
    expect(c).toBeCloseTo(0.27 * h + 0.5, 6);
  });

  it('reads the same numbers from a plain array and from inside a larger Node buffer', () => {
    const file = projectionFile();
    const larger = Buffer.concat([Buffer.alloc(13, 7), file]).subarray(13);
    const plain = new Uint8Array(file);
    expect([...project(readProjection(larger), [5, 1])]).toEqual([...project(readProjection(plain), [5, 1])]);
  });

  it('forgets the length of a feature where it evens out by length', () => {
    const projection = readProjection(projectionFile(0));
    expect([...project(projection, [6, 8])]).toEqual([...project(projection, [3, 4])]);
  });

  it('answers the bias alone for the mean itself, never NaN', () => {
    expect([...project(readProjection(projectionFile()), [1, 4])]).toEqual([0, 0, 0.5]);
  });

  it('refuses files that are cut or foreign, and features of another length', () => {
    const file = projectionFile();
    const bad = expect.objectContaining({ code: 'MODEL_BAD_WEIGHTS' });
    expect(() => readProjection(file.subarray(0, file.length - 1))).toThrowError(bad);
    expect(() => readProjection(new TextEncoder().encode('<!doctype html><html>'))).toThrowError(bad);
    expect(() => project(readProjection(file), [1, 2, 3])).toThrowError(
      expect.objectContaining({ code: 'BAD_EMBEDDING' }),
    );
  });
});
