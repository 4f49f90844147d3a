import { AppError } from '@/lib/core/app-error';

/** Names one set of weights and the projection after it, e.g. `mobilenet-v2-44cea10e+p256-1a2b3c4d`. Vectors of two never mix. */
export type ModelId = string;

/** Unit-length image feature of one model. */
export type Embedding = { modelId: ModelId; vector: Float32Array };

/**
 * Scales pooled activations to unit length, so a dot product is a cosine.
 *
 * @param raw Shape [dimension], unitless. Not modified.
 * @param dimension The length the model promises.
 * @returns A new vector, |v| = 1 within 1e-6.
 * @throws AppError `BAD_EMBEDDING`: wrong length, a non-finite value, or all zeros.
 */
export function toEmbedding(modelId: ModelId, raw: ArrayLike<number>, dimension: number): Embedding {
  if (raw.length !== dimension) {
    throw new AppError(
      'BAD_EMBEDDING',
      `The vector has ${raw.length} values; ${modelId} makes ${dimension}.`,
      {
        details: { length: raw.length, dimension },
      },
    );
  }
  let squares = 0;
  for (let i = 0; i < raw.length; i++) squares += (raw[i] as number) * (raw[i] as number);
  if (!Number.isFinite(squares) || squares === 0) {
    throw new AppError(
      'BAD_EMBEDDING',
      'The vector is all zeros or holds a value that is not a finite number.',
    );
  }
  const scale = 1 / Math.sqrt(squares);
  const vector = new Float32Array(raw.length);
  for (let i = 0; i < raw.length; i++) vector[i] = (raw[i] as number) * scale;
  return { modelId, vector };
}
