import { AppError } from '@/lib/core/app-error';

/**
 * What turns a network's raw feature into a stored vector. Evened out, standardised and of unit length, the feature
 * goes through one learned matrix. Its first rows give a direction, which says what a thing looks like whatever it
 * is. The others each ask for one kind of thing that was shown while fitting; only a clear yes adds that kind's code
 * to the direction. So kinds that were shown come closer together, and others stay where the direction puts them.
 * Made by training/fit.py.
 */
export type Projection = {
  inputs: number;
  outputs: number;
  kinds: number;
  /** How the raw feature is evened out first: scaled to unit length, or its signed square root taken. */
  evening: 'unit' | 'root';
  /** Subtracted from the evened feature, shape [inputs]. */
  mean: Float32Array;
  /** Then multiplied, shape [inputs]. */
  scale: Float32Array;
  /** Added after the matrix, shape [outputs + kinds]; for a kind, less the least evidence that counts. */
  bias: Float32Array;
  /** One factor a row of the matrix, shape [outputs + kinds]. */
  rowScale: Float32Array;
  /** One factor a row of the codes, shape [kinds]. */
  codeScale: Float32Array;
  /** Whole numbers -127..127, row-major, shape [outputs + kinds, inputs]. */
  matrix: Int8Array;
  /** Whole numbers -127..127, row-major, shape [kinds, outputs]. */
  codes: Int8Array;
};

const magic = 0x4a525056; // 'VPRJ', little-endian
const version = 3;
const headerBytes = 24;

/**
 * Reads a projection file: `VPRJ`, version 3, inputs, outputs, kinds, evening (0 unit, 1 root; uint32
 * little-endian), then mean, scale, bias, row scales, code scales (float32), the matrix and the codes (int8).
 *
 * @param bytes The whole file; views are copied out of it.
 * @throws AppError `MODEL_BAD_WEIGHTS`: not such a file, or cut short.
 */
export function readProjection(bytes: Uint8Array): Projection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length < headerBytes ||
    view.getUint32(0, true) !== magic ||
    view.getUint32(4, true) !== version
  ) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'The projection file is not one of ours.');
  }
  const inputs = view.getUint32(8, true);
  const outputs = view.getUint32(12, true);
  const kinds = view.getUint32(16, true);
  const evening = view.getUint32(20, true) === 1 ? 'root' : 'unit';
  const rows = outputs + kinds;
  const expected = headerBytes + 4 * (2 * inputs + 2 * rows + kinds) + rows * inputs + kinds * outputs;
  if (bytes.length !== expected) {
    throw new AppError(
      'MODEL_BAD_WEIGHTS',
      `The projection file has ${bytes.length} bytes instead of ${expected}.`,
    );
  }
  let at = headerBytes;
  const floats = (count: number) => {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = view.getFloat32(at + i * 4, true);
    at += count * 4;
    return values;
  };
  // Not `bytes.slice(at).buffer`: a Node Buffer's slice is a view of a larger buffer.
  const bytesOf = (count: number) => {
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, count).slice();
    at += count;
    return values;
  };
  return {
    inputs,
    outputs,
    kinds,
    evening,
    mean: floats(inputs),
    scale: floats(inputs),
    bias: floats(rows),
    rowScale: floats(rows),
    codeScale: floats(kinds),
    matrix: bytesOf(rows * inputs),
    codes: bytesOf(kinds * outputs),
  };
}

/**
 * Applies a projection, in float64 so that every engine gets the same numbers.
 *
 * @param raw Shape [inputs]; not modified.
 * @returns Shape [outputs], not yet unit length (`toEmbedding` does that and refuses bad values).
 * @throws AppError `BAD_EMBEDDING`: the feature has another length.
 */
export function project(projection: Projection, raw: ArrayLike<number>): Float64Array {
  const { inputs, outputs, kinds, evening } = projection;
  if (raw.length !== inputs) {
    throw new AppError(
      'BAD_EMBEDDING',
      `The feature has ${raw.length} values; the projection takes ${inputs}.`,
    );
  }
  const unit = standardised(projection, evening === 'root' ? signedRoot(raw) : unitLength(raw));
  const result = unitLength(multiply(projection, unit, 0, outputs));
  const evidence = multiply(projection, unit, outputs, outputs + kinds);
  for (let kind = 0; kind < kinds; kind++) {
    const clear = evidence[kind] as number;
    if (!(clear > 0)) continue;
    const weight = clear * (projection.codeScale[kind] as number);
    const at = kind * outputs;
    for (let i = 0; i < outputs; i++) {
      result[i] = (result[i] as number) + weight * (projection.codes[at + i] as number);
    }
  }
  return result;
}

function standardised({ mean, scale }: Projection, even: Float64Array): Float64Array {
  return unitLength(even.map((value, i) => (value - (mean[i] as number)) * (scale[i] as number)));
}

/** Rows `from` to `to` of the matrix times a unit-length feature, plus their biases. */
function multiply(projection: Projection, unit: Float64Array, from: number, to: number): Float64Array {
  const { inputs, matrix, rowScale, bias } = projection;
  const result = new Float64Array(to - from);
  for (let row = from; row < to; row++) {
    let sum = 0;
    const at = row * inputs;
    for (let i = 0; i < inputs; i++) sum += (matrix[at + i] as number) * (unit[i] as number);
    result[row - from] = sum * (rowScale[row] as number) + (bias[row] as number);
  }
  return result;
}

function signedRoot(raw: ArrayLike<number>): Float64Array {
  return Float64Array.from(raw, (value) => Math.sign(value) * Math.sqrt(Math.abs(value)));
}

function unitLength(raw: ArrayLike<number>): Float64Array {
  let squares = 0;
  for (let i = 0; i < raw.length; i++) squares += (raw[i] as number) ** 2;
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  return Float64Array.from(raw, (value) => value * factor);
}
