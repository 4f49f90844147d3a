import { describe, expect, it } from 'vitest';
import { project, readProjection } from './projection';

/** A projection file of two inputs, two outputs and one kind, as training/projection_file.py writes it. */
function projectionFile(evening = 1): Uint8Array {
  const floats = [1, 2, 2, 1, 0, 0, -0.5, 0.1, 0.1, 0.01, 0.5];
  const whole = [10, 0, 0, 10, -100, 127, 0, 4];
  const file = Buffer.alloc(24 + 4 * floats.length + whole.length);
  file.write('VPRJ', 0, 'latin1');
  [3, 2, 2, 1, evening].forEach((value, i) => {
    file.writeUInt32LE(value, 4 + i * 4);
  });
  floats.forEach((value, i) => {
    file.writeFloatLE(value, 24 + i * 4);
  });
  whole.forEach((value, i) => {
    file.writeInt8(value, 24 + floats.length * 4 + i);
  });
  return file;
}

describe('project', () => {
  it('takes the root, standardises, scales to unit length, multiplies; a doubtful kind adds nothing', () => {
    // (√[9, 36] - [1, 2]) * [2, 1] = [4, 4], unit length [√½, √½]; the kind's evidence is 0.27 · √½ - 0.5 < 0
    const [a, b] = project(readProjection(projectionFile()), [9, 36]);
    expect(a).toBeCloseTo(Math.SQRT1_2, 6);
    expect(b).toBeCloseTo(Math.SQRT1_2, 6);
  });

  it('adds the code of a kind by as much as its evidence passes the least that counts', () => {
    // (√[1, 64] - [1, 2]) * [2, 1] = [0, 6], unit length [0, 1]; evidence 1.27 - 0.5, code [0, 4 · 0.5]
    const [a, b] = project(readProjection(projectionFile()), [1, 64]);
    expect(a).toBeCloseTo(0, 6);
    expect(b).toBeCloseTo(1 + 0.77 * 2, 5);
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

  it('answers zeros for the mean itself, never NaN', () => {
    expect([...project(readProjection(projectionFile()), [1, 4])]).toEqual([0, 0]);
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
