import type { ErrorCode } from '@/lib/core/app-error';
import { spoilt } from './glb-fixtures';

/** A file that somebody made to hurt, and what it is answered with; `harmless` where it may pass. */
export type HostileFile = { name: string; bytes: Uint8Array; code: ErrorCode | 'harmless' };

export type Gltf = {
  asset: Record<string, unknown>;
  scene: number;
  scenes: { nodes: number[] }[];
  nodes: Record<string, unknown>[];
  meshes: { primitives: Record<string, unknown>[] }[];
  accessors: Record<string, unknown>[];
  bufferViews: Record<string, unknown>[];
  buffers: Record<string, unknown>[];
  images: Record<string, unknown>[];
  extensionsUsed?: string[];
  extensionsRequired?: string[];
  extras?: unknown;
};

export const text = (content: string) => new TextEncoder().encode(content);
export const good = () => spoilt(() => {});
export const edited = (change: (bytes: Uint8Array, view: DataView) => void) => {
  const bytes = good();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
};
export const behind = (bytes: Uint8Array, tail: Uint8Array) => {
  const out = new Uint8Array(bytes.byteLength + tail.byteLength);
  out.set(bytes);
  out.set(tail, bytes.byteLength);
  return out;
};
export const zip = (path: string) => behind(text('PK\x03\x04\x14\0\0\0\0\0'), text(path));
export const gltf = (change: (json: Gltf, bin: Uint8Array) => void, picture?: Uint8Array) =>
  spoilt(change as never, picture);
export const draco = (points: number, faces: number) => {
  const varint = (n: number): number[] => (n < 128 ? [n] : [(n % 128) + 128, ...varint(Math.floor(n / 128))]);
  return Uint8Array.from([...text('DRACO'), 2, 2, 1, 1, 0, 0, 0, ...varint(points), ...varint(faces)]);
};
export const withDraco = (bytes: Uint8Array) =>
  gltf((json) => {
    json.extensionsUsed = json.extensionsRequired = ['KHR_draco_mesh_compression'];
    json.meshes[0]!.primitives[0]!.extensions = {
      KHR_draco_mesh_compression: { bufferView: 2, attributes: { POSITION: 0 } },
    };
    delete (json as Partial<Gltf>).images;
    for (const accessor of json.accessors) delete accessor.bufferView;
  }, bytes);
export const withMeshopt = (view: Record<string, unknown>, packed: Record<string, unknown>) =>
  gltf((json) => {
    json.extensionsUsed = json.extensionsRequired = ['EXT_meshopt_compression'];
    json.buffers.push({ byteLength: 2 ** 40, extensions: { EXT_meshopt_compression: { fallback: true } } });
    json.bufferViews[0] = {
      buffer: 1,
      ...view,
      extensions: { EXT_meshopt_compression: { buffer: 0, mode: 'ATTRIBUTES', ...packed } },
    };
  });
