import { AppError } from '@/lib/core/app-error';

/**
 * What turns a network's raw feature into a stored vector: even it out, standardise, scale to unit length, one
 * learned matrix, unit length. Made by training/fit.py.
 */
export type Projection = {
  inputs: number;
  outputs: number;
  /** How the raw feature is evened out first: scaled to unit length, or its signed square root taken. */
  evening: 'unit' | 'root';
  /** Subtracted from the raw feature, shape [inputs]. */
  mean: Float32Array;
  /** Then multiplied, shape [inputs]. */
  scale: Float32Array;
  /** Added after the matrix, shape [outputs]. */
  bias: Float32Array;
  /** One factor a row, shape [outputs]. */
  rowScale: Float32Array;
  /** Whole numbers -127..127, row-major, shape [outputs, inputs]. */
  matrix: Int8Array;
};

const magic = 0x4a525056; // 'VPRJ', little-endian
const headerBytes = 20;

/**
 * Reads a projection file: `VPRJ`, version 2, inputs, outputs, evening (0 unit, 1 root; uint32
 * little-endian), then mean, scale, bias,
 * row scales (float32) and the int8 matrix.
 *
 * @param bytes The whole file; views are copied out of it.
 * @throws AppError `MODEL_BAD_WEIGHTS`: not such a file, or cut short.
 */
export function readProjection(bytes: Uint8Array): Projection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint32(0, true) !== magic || view.getUint32(4, true) !== 2) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'The projection file is not one of ours.');
  }
  const inputs = view.getUint32(8, true);
  const outputs = view.getUint32(12, true);
  const evening = view.getUint32(16, true) === 1 ? 'root' : 'unit';
  const expected = headerBytes + 4 * (2 * inputs + 2 * outputs) + inputs * outputs;
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
  const mean = floats(inputs);
  const scale = floats(inputs);
  const bias = floats(outputs);
  const rowScale = floats(outputs);
  // Not `bytes.slice(at).buffer`: a Node Buffer's slice is a view of a larger buffer.
  const matrix = new Int8Array(bytes.buffer, bytes.byteOffset + at, inputs * outputs).slice();
  return { inputs, outputs, evening, mean, scale, bias, rowScale, matrix };
}

/**
 * Applies a projection, in float64 so that every engine gets the same numbers.
 *
 * @param raw Shape [inputs]; not modified.
 * @returns Shape [outputs], not yet unit length (`toEmbedding` does that and refuses bad values).
 * @throws AppError `BAD_EMBEDDING`: the feature has another length.
 */
export function project(projection: Projection, raw: ArrayLike<number>): Float64Array {
  const { inputs, outputs, mean, scale, bias, rowScale, matrix } = projection;
  if (raw.length !== inputs) {
    throw new AppError(
      'BAD_EMBEDDING',
      `The feature has ${raw.length} values; the projection takes ${inputs}.`,
    );
  }
  const even = projection.evening === 'root' ? signedRoot(raw) : unitLength(raw);
  const unit = new Float64Array(inputs);
  let squares = 0;
  for (let i = 0; i < inputs; i++) {
    const value = ((even[i] as number) - (mean[i] as number)) * (scale[i] as number);
    unit[i] = value;
    squares += value * value;
  }
  const length = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  const result = new Float64Array(outputs);
  for (let row = 0; row < outputs; row++) {
    let sum = 0;
    const at = row * inputs;
    for (let i = 0; i < inputs; i++) sum += (matrix[at + i] as number) * (unit[i] as number);
    result[row] = sum * length * (rowScale[row] as number) + (bias[row] as number);
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
