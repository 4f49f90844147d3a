import { AppError } from '@/lib/core/app-error';
import type { Embedding, ModelId } from '@/lib/embedding/embedding';
import { toEmbedding } from '@/lib/embedding/embedding';
import { sha256 } from './content-hash';
import { quantiseInto } from './quantise';

/** The model that a query must come from: what the shop's index was made with. */
export type QueryModel = { modelId: ModelId; dimension: number };

/**
 * A searched photo as text for the address bar: the vector in int8, never the picture.
 *
 * Layout, in bytes: format (1), model tag (4: SHA-256 of the model id), dimension (2, big-endian), the int8
 * values, checksum (3: SHA-256 of all before). Base64url without padding: 355 characters for 256 values.
 * Round trip: cosine ≥ 0.999 with the original (`quantise` has the bound).
 *
 * @throws AppError `BAD_EMBEDDING`: empty, longer than 65,535, a non-finite value or all zeros.
 */
export function encodeQueryVector(embedding: Embedding): string {
  const dimension = embedding.vector.length;
  if (dimension === 0 || dimension > 0xffff) {
    throw new AppError('BAD_EMBEDDING', `A vector of ${dimension} values cannot stand in an address.`, {
      details: { dimension },
    });
  }
  const bytes = new Uint8Array(headerBytes + dimension + checksumBytes);
  bytes[0] = format;
  bytes.set(modelTag(embedding.modelId), 1);
  bytes[5] = dimension >> 8;
  bytes[6] = dimension & 255;
  quantiseInto(embedding.vector, new Int8Array(bytes.buffer, headerBytes, dimension));
  bytes.set(checksum(bytes.subarray(0, headerBytes + dimension)), headerBytes + dimension);
  return toBase64url(bytes);
}

/**
 * Reads what `encodeQueryVector` wrote.
 *
 * @param model The shop's current model.
 * @returns A unit-length embedding of that model.
 * @throws AppError `MODEL_MISMATCH`: made with another model (the photo must be chosen again);
 *   `BAD_EMBEDDING`: not such a text, cut short, changed, of another length, or all zeros.
 */
export function decodeQueryVector(text: string, model: QueryModel): Embedding {
  const bytes = fromBase64url(text);
  if (bytes === null || bytes.length < headerBytes + 1 + checksumBytes || bytes[0] !== format) {
    throw new AppError('BAD_EMBEDDING', 'This link does not hold a searched photo.');
  }
  const end = bytes.length - checksumBytes;
  const dimension = bytes[5]! * 256 + bytes[6]!;
  if (dimension !== end - headerBytes || !equal(bytes.subarray(end), checksum(bytes.subarray(0, end)))) {
    throw new AppError('BAD_EMBEDDING', 'This link was cut short or changed on its way.');
  }
  if (!equal(bytes.subarray(1, 5), modelTag(model.modelId))) {
    throw new AppError(
      'MODEL_MISMATCH',
      'This link was made with another version of the shop. Choose the photo again.',
      { details: { modelId: model.modelId } },
    );
  }
  return toEmbedding(model.modelId, new Int8Array(bytes.buffer, headerBytes, dimension), model.dimension);
}

const format = 1;
const headerBytes = 7;
const checksumBytes = 3;

function modelTag(modelId: ModelId): Uint8Array {
  return hexBytes(sha256(modelId), 4);
}

function checksum(bytes: Uint8Array): Uint8Array {
  return hexBytes(sha256(bytes), checksumBytes);
}

function hexBytes(hex: string, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url (RFC 4648 §5) without padding. */
function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const triple = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let d = 0; d < digits; d++) text += alphabet[(triple >> (18 - 6 * d)) & 63];
  }
  return text;
}

/** The bytes, or null for anything that `toBase64url` does not write (other letters, stray bits, too long). */
function fromBase64url(text: string): Uint8Array | null {
  if (text.length > 90_000 || text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 255;
    }
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}
