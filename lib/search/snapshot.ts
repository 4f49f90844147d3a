import { AppError } from '@/lib/core/app-error';
import type { ModelId } from '@/lib/embedding/embedding';
import type { ViewAngle } from '@/lib/product/product';
import { contentHash } from './content-hash';
import { quantiseInto } from './quantise';

/** One stored picture of a product, as the index takes it. */
export type SnapshotView = {
  productId: string;
  viewId: string;
  /** Where the camera stood, for a render of the 3D model. */
  angle: ViewAngle | null;
  /** Unit length, of the snapshot's model. Not modified. */
  vector: ArrayLike<number>;
};

/** The search index of one shop and one model, decoded. Owned by the caller; nothing here changes it. */
export type Snapshot = {
  /** Content hash of the file (32 hex digits): equal versions are equal bytes. */
  version: string;
  modelId: ModelId;
  dimension: number;
  /** Products that have views, sorted by id. */
  productIds: string[];
  /** First view of each product, and the number of views last: [products + 1]. */
  productStart: Uint32Array;
  viewIds: string[];
  /** Azimuth and elevation in radians of each view, NaN where it is no render: [views × 2]. */
  angles: Float32Array;
  /** int8 rows, one a view: [views × dimension]. */
  matrix: Int8Array;
};

/**
 * The index as one file, the same bytes for the same views in any order.
 *
 * Little-endian: "VTRX", format (u32, 1), dimension (u32), products (u32), views (u32), bytes of the name table
 * (u32), 16 bytes of SHA-256 over the file without them; name table (UTF-8 JSON: model id, product ids, view
 * ids); then, each from a multiple of 16: product starts (u32), angles (f32 pairs), matrix (int8).
 * Size: `dimension + 8` bytes a view plus its id, 4 a product plus its id; with 256 values and ids of 20
 * letters about 290 a view: 150 kB for the demo shop, 29 MB for 100,000 views. int8 noise does not compress
 * (Brotli leaves 93 %), so the bytes are what travels.
 *
 * @throws AppError `BAD_EMBEDDING`: a vector of another length or not finite, or a dimension that is no
 *   multiple of 16. `BAD_REQUEST`: the same view twice.
 */
export function encodeSnapshot(input: {
  modelId: ModelId;
  dimension: number;
  views: readonly SnapshotView[];
}): { version: string; bytes: Uint8Array<ArrayBuffer> } {
  const { modelId, dimension } = input;
  if (dimension <= 0 || dimension % 16 !== 0) {
    throw new AppError('BAD_EMBEDDING', `An index holds vectors of 16, 32, 48 … values, not ${dimension}.`);
  }
  const views = [...input.views].sort(
    (a, b) => compare(a.productId, b.productId) || compare(a.viewId, b.viewId),
  );
  const productIds: string[] = [];
  const starts: number[] = [];
  views.forEach((view, at) => {
    const before = views[at - 1];
    if (view.productId !== before?.productId) {
      productIds.push(view.productId);
      starts.push(at);
    } else if (view.viewId === before.viewId) {
      throw new AppError('BAD_REQUEST', `View ${view.viewId} of ${view.productId} is there twice.`);
    }
    if (view.vector.length !== dimension) {
      throw new AppError(
        'BAD_EMBEDDING',
        `View ${view.viewId} has ${view.vector.length} values, not ${dimension}.`,
      );
    }
  });
  starts.push(views.length);

  const names = new TextEncoder().encode(
    JSON.stringify({ modelId, products: productIds, views: views.map((view) => view.viewId) }),
  );
  const layout = layOut(dimension, productIds.length, views.length, names.length);
  const bytes = new Uint8Array(layout.end);
  const head = new DataView(bytes.buffer);
  bytes.set(magic, 0);
  [format, dimension, productIds.length, views.length, names.length].forEach((value, i) => {
    head.setUint32(4 + i * 4, value, true);
  });
  bytes.set(names, headerBytes);
  starts.forEach((start, i) => {
    head.setUint32(layout.starts + i * 4, start, true);
  });
  views.forEach((view, row) => {
    head.setFloat32(layout.angles + row * 8, view.angle?.azimuthRadians ?? Number.NaN, true);
    head.setFloat32(layout.angles + row * 8 + 4, view.angle?.elevationRadians ?? Number.NaN, true);
    quantiseInto(view.vector, new Int8Array(bytes.buffer, layout.matrix + row * dimension, dimension));
  });
  const version = versionOf(bytes);
  for (let i = 0; i < 16; i++) bytes[versionAt + i] = Number.parseInt(version.slice(i * 2, i * 2 + 2), 16);
  return { version, bytes };
}

/**
 * Reads and checks an index. The arrays of the result are views into `bytes` where its alignment allows.
 *
 * @throws AppError `INDEX_DAMAGED`: not an index, another format, cut short, or any byte changed.
 */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  if (bytes.length < headerBytes || magic.some((value, i) => bytes[i] !== value)) damaged('not an index');
  const file = bytes.byteOffset % 16 === 0 ? bytes : bytes.slice();
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [fileFormat, dimension, products, views, nameBytes] = [4, 8, 12, 16, 20].map((at) =>
    head.getUint32(at, true),
  ) as [number, number, number, number, number];
  if (fileFormat !== format) damaged(`format ${fileFormat}`);
  const layout = layOut(dimension, products, views, nameBytes);
  if (layout.end !== file.length) damaged(`${file.length} bytes of ${layout.end}`);
  const version = Array.from(file.subarray(versionAt, headerBytes), (b) =>
    b.toString(16).padStart(2, '0'),
  ).join('');
  if (versionOf(file) !== version) damaged('wrong checksum');

  const names = readNames(file.subarray(headerBytes, headerBytes + nameBytes));
  if (names.products.length !== products || names.views.length !== views) damaged('names do not fit');
  const at = file.byteOffset;
  return {
    version,
    modelId: names.modelId,
    dimension,
    productIds: names.products,
    productStart: new Uint32Array(file.buffer, at + layout.starts, products + 1),
    viewIds: names.views,
    angles: new Float32Array(file.buffer, at + layout.angles, views * 2),
    matrix: new Int8Array(file.buffer, at + layout.matrix, views * dimension),
  };
}

/** Where the camera stood for a view, or null when it is no render. */
export function viewAngle(snapshot: Snapshot, view: number): ViewAngle | null {
  const azimuthRadians = snapshot.angles[view * 2] ?? Number.NaN;
  const elevationRadians = snapshot.angles[view * 2 + 1] ?? Number.NaN;
  return Number.isNaN(azimuthRadians) ? null : { azimuthRadians, elevationRadians };
}

const magic = [0x56, 0x54, 0x52, 0x58];
const format = 1;
const versionAt = 24;
const headerBytes = 40;

function layOut(dimension: number, products: number, views: number, nameBytes: number) {
  const starts = to16(headerBytes + nameBytes);
  const angles = to16(starts + (products + 1) * 4);
  const matrix = to16(angles + views * 8);
  return { starts, angles, matrix, end: matrix + views * dimension };
}

function to16(offset: number): number {
  return Math.ceil(offset / 16) * 16;
}

function versionOf(bytes: Uint8Array): string {
  return contentHash(bytes.subarray(0, versionAt), bytes.subarray(headerBytes));
}

function readNames(bytes: Uint8Array): { modelId: string; products: string[]; views: string[] } {
  try {
    const names = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof names.modelId === 'string' && isStrings(names.products) && isStrings(names.views))
      return names;
  } catch {
    // answered below
  }
  return damaged('unreadable names');
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function damaged(why: string): never {
  throw new AppError('INDEX_DAMAGED', `The search index is damaged (${why}). Load the page again.`, {
    details: { why },
  });
}
