import { AppError } from '@/lib/core/app-error';
import type { GltfAccessor, GltfBufferView, GltfJson } from './gltf-json';
import { damaged } from './read-container';

const componentBytes: Record<number, number> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };
const components = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT2: 4, MAT3: 9, MAT4: 16 } as const;

/** What EXT_meshopt_compression (or its KHR successor) says of a buffer view. */
export type MeshoptView = {
  buffer: number;
  byteOffset: number;
  byteLength: number;
  byteStride: number;
  count: number;
};

/** Bytes of one element; matrix columns start on 4-byte boundaries (glTF 2.0 §3.6.2.4). */
export function elementBytes({ type, componentType }: Pick<GltfAccessor, 'type' | 'componentType'>): number {
  const size = componentBytes[componentType] as number;
  if (type === 'MAT2' && size === 1) return 8;
  if (type === 'MAT3' && size < 4) return size * 12;
  return components[type] * size;
}

/**
 * Holds every buffer, buffer view and accessor against the bytes that are there.
 *
 * @param binBytes Length of the binary chunk; 0 without one.
 * @returns Bytes that decoding will allocate: Σ count × element size, and compressed views unpacked.
 * @throws AppError `GLB_DAMAGED`: something reaches outside; `GLB_TOO_LARGE`: the sum is over `decodedBytes`.
 */
export function guardBuffers(gltf: GltfJson, binBytes: number, decodedBytes: number): number {
  gltf.buffers.forEach((buffer, i) => {
    if (isFallback(buffer)) return;
    if (i > 0) throw damaged(`buffer ${i} is not in the file`);
    if (buffer.byteLength > binBytes) {
      throw damaged(`buffer 0 claims ${buffer.byteLength} bytes and there are ${binBytes}`);
    }
  });
  let sum = 0;
  gltf.bufferViews.forEach((view, i) => {
    inside(gltf, view, `buffer view ${i}`);
    const packed = meshoptView(view, i);
    if (!packed) {
      if (isFallback(gltf.buffers[view.buffer])) throw damaged(`buffer view ${i} has no bytes`);
      return;
    }
    inside(gltf, packed, `the compressed buffer view ${i}`);
    if (isFallback(gltf.buffers[packed.buffer]))
      throw damaged(`the compressed buffer view ${i} has no bytes`);
    if (packed.count * packed.byteStride !== view.byteLength) {
      throw damaged(`the compressed buffer view ${i} unpacks to another length than it says`);
    }
    sum += view.byteLength;
  });
  gltf.accessors.forEach((accessor, i) => {
    sum += accessor.count * elementBytes(accessor);
    guardAccessor(gltf, accessor, `accessor ${i}`);
  });
  if (sum > decodedBytes) {
    throw new AppError(
      'GLB_TOO_LARGE',
      `This model unpacks to ${(sum / 2 ** 20).toFixed(0)} MB of geometry; ${(decodedBytes / 2 ** 20).toFixed(0)} MB is the most. Use fewer triangles (in Blender: the Decimate modifier) and export it again.`,
      { details: { bytes: sum, limitBytes: decodedBytes } },
    );
  }
  return sum;
}

function guardAccessor(gltf: GltfJson, accessor: GltfAccessor, name: string): void {
  const size = elementBytes(accessor);
  if (accessor.bufferView !== undefined) {
    const view = viewOf(gltf, accessor.bufferView, name);
    const stride = view.byteStride ?? size;
    const end = accessor.byteOffset + stride * (accessor.count - 1) + size;
    if (end > view.byteLength) throw damaged(`${name} reaches outside its buffer view`);
  }
  const { sparse } = accessor;
  if (!sparse) return;
  if (sparse.count > accessor.count) throw damaged(`${name} replaces more elements than it has`);
  const indices = viewOf(gltf, sparse.indices.bufferView, name);
  const values = viewOf(gltf, sparse.values.bufferView, name);
  const indexBytes = componentBytes[sparse.indices.componentType] as number;
  if (
    sparse.indices.byteOffset + sparse.count * indexBytes > indices.byteLength ||
    sparse.values.byteOffset + sparse.count * size > values.byteLength
  ) {
    throw damaged(`the sparse part of ${name} reaches outside its buffer view`);
  }
}

/** @throws AppError `GLB_DAMAGED` when there is no such view. */
export function viewOf(gltf: GltfJson, index: number, name: string): GltfBufferView {
  const view = gltf.bufferViews[index];
  if (!view) throw damaged(`${name} names buffer view ${index}, and there is none`);
  return view;
}

function inside(
  gltf: GltfJson,
  view: { buffer: number; byteOffset: number; byteLength: number },
  name: string,
): void {
  const buffer = gltf.buffers[view.buffer];
  if (!buffer) throw damaged(`${name} names buffer ${view.buffer}, and there is none`);
  if (view.byteOffset + view.byteLength > buffer.byteLength)
    throw damaged(`${name} reaches outside its buffer`);
}

function meshoptView(view: GltfBufferView, i: number): MeshoptView | null {
  const packed = view.extensions?.EXT_meshopt_compression ?? view.extensions?.KHR_meshopt_compression;
  if (packed === undefined) return null;
  const { buffer, byteOffset = 0, byteLength, byteStride, count } = (packed ?? {}) as Record<string, unknown>;
  for (const value of [buffer, byteOffset, byteLength, byteStride, count]) {
    if (!Number.isSafeInteger(value) || (value as number) < 0) {
      throw damaged(`the compression of buffer view ${i} is not described`);
    }
  }
  return { buffer, byteOffset, byteLength, byteStride, count } as MeshoptView;
}

/** A buffer that holds nothing and only says what compressed views unpack to (EXT_meshopt_compression). */
function isFallback(buffer: GltfJson['buffers'][number] | undefined): boolean {
  return ['EXT_meshopt_compression', 'KHR_meshopt_compression'].some(
    (name) => (buffer?.extensions?.[name] as { fallback?: unknown } | undefined)?.fallback === true,
  );
}
