/** GLB files made by hand, for tests: a right one to start from, and ways to spoil it. */

export type Json = Record<string, unknown>;

/** Packs JSON and bytes into a GLB, padded as the specification asks. */
export function makeGlb(json: Json | string, bin: Uint8Array | null = null): Uint8Array {
  const text = new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json));
  const chunks: [number, Uint8Array][] = [[0x4e4f534a, padded(text, 0x20)]];
  if (bin) chunks.push([0x004e4942, padded(bin, 0)]);
  const length = 12 + chunks.reduce((sum, [, chunk]) => sum + 8 + chunk.byteLength, 0);
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x46546c67, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, length, true);
  let at = 12;
  for (const [type, chunk] of chunks) {
    view.setUint32(at, chunk.byteLength, true);
    view.setUint32(at + 4, type, true);
    out.set(chunk, at + 8);
    at += 8 + chunk.byteLength;
  }
  return out;
}

/** A right triangle of 10 × 20 cm with room for pictures behind it: JSON that a test may change, and its bytes. */
export function triangle(picture: Uint8Array = new Uint8Array()): { json: Json; bin: Uint8Array } {
  const bin = new Uint8Array(44 + padded(picture, 0).byteLength);
  new Float32Array(bin.buffer, 0, 9).set([0, 0, 0, 0.1, 0, 0, 0, 0.2, 0]);
  new Uint16Array(bin.buffer, 36, 3).set([0, 1, 2]);
  bin.set(picture, 44);
  const views: Json[] = [
    { buffer: 0, byteOffset: 0, byteLength: 36 },
    { buffer: 0, byteOffset: 36, byteLength: 6 },
  ];
  if (picture.byteLength > 0) views.push({ buffer: 0, byteOffset: 44, byteLength: picture.byteLength });
  const json: Json = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] }],
    accessors: [
      { bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [0.1, 0.2, 0] },
      { bufferView: 1, componentType: 5123, count: 3, type: 'SCALAR' },
    ],
    bufferViews: views,
    buffers: [{ byteLength: bin.byteLength }],
    ...(picture.byteLength > 0 ? { images: [{ bufferView: 2, mimeType: 'image/png' }] } : {}),
  };
  return { json, bin };
}

/** The triangle with something changed. */
export function spoilt(change: (json: never, bin: Uint8Array) => void, picture?: Uint8Array): Uint8Array {
  const { json, bin } = triangle(picture);
  change(json as never, bin);
  return makeGlb(json, bin);
}

/** The first 33 bytes of a PNG that claims a size. */
export function pngHeader(width: number, height: number): Uint8Array {
  const out = new Uint8Array(33);
  out.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(out.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  out.set([8, 6, 0, 0, 0], 24);
  return out;
}

/** A KTX2 header with one level that claims a size and what it unpacks to. */
export function ktx2(width: number, height: number, unpackedBytes: number, levelBytes = 4): Uint8Array {
  const out = new Uint8Array(104 + 4);
  out.set([0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(out.buffer);
  view.setUint32(20, width, true);
  view.setUint32(24, height, true);
  view.setUint32(36, 1, true);
  view.setUint32(40, 1, true);
  view.setBigUint64(80, 104n, true);
  view.setBigUint64(88, BigInt(levelBytes), true);
  view.setBigUint64(96, BigInt(unpackedBytes), true);
  return out;
}

function padded(bytes: Uint8Array, fill: number): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.byteLength / 4) * 4).fill(fill);
  out.set(bytes);
  return out;
}
