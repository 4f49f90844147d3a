import { z } from 'zod';
import { damaged } from './read-container';

const index = z.int().min(0);
const bytes = z.int().min(0);
const extensions = z.record(z.string(), z.unknown()).optional();

const accessor = z.looseObject({
  bufferView: index.optional(),
  byteOffset: bytes.default(0),
  componentType: z.literal([5120, 5121, 5122, 5123, 5125, 5126]),
  count: z.int().min(1),
  type: z.enum(['SCALAR', 'VEC2', 'VEC3', 'VEC4', 'MAT2', 'MAT3', 'MAT4']),
  sparse: z
    .looseObject({
      count: z.int().min(1),
      indices: z.looseObject({
        bufferView: index,
        byteOffset: bytes.default(0),
        componentType: z.literal([5121, 5123, 5125]),
      }),
      values: z.looseObject({ bufferView: index, byteOffset: bytes.default(0) }),
    })
    .optional(),
});

const primitive = z.looseObject({
  attributes: z.record(z.string(), index),
  indices: index.optional(),
  mode: z.int().min(0).max(6).default(4),
  targets: z.array(z.record(z.string(), index)).optional(),
  extensions,
});

const bufferView = z.looseObject({
  buffer: index,
  byteOffset: bytes.default(0),
  byteLength: z.int().min(1),
  byteStride: z.int().min(4).max(252).optional(),
  extensions,
});

/** The parts of glTF 2.0 (§5) that the guard looks at; everything else passes through unread. */
const gltf = z.looseObject({
  asset: z.looseObject({ version: z.string(), minVersion: z.string().optional() }),
  extensionsUsed: z.array(z.string()).default([]),
  extensionsRequired: z.array(z.string()).default([]),
  buffers: z
    .array(z.looseObject({ byteLength: z.int().min(1), uri: z.unknown().optional(), extensions }))
    .default([]),
  bufferViews: z.array(bufferView).default([]),
  accessors: z.array(accessor).default([]),
  images: z
    .array(
      z.looseObject({
        uri: z.unknown().optional(),
        bufferView: index.optional(),
        mimeType: z.string().optional(),
      }),
    )
    .default([]),
  meshes: z.array(z.looseObject({ primitives: z.array(primitive).min(1) })).default([]),
  nodes: z
    .array(z.looseObject({ children: z.array(index).default([]), mesh: index.optional(), extensions }))
    .default([]),
  scenes: z.array(z.looseObject({ nodes: z.array(index).default([]) })).default([]),
  scene: index.optional(),
});

export type GltfJson = z.infer<typeof gltf>;
export type GltfAccessor = GltfJson['accessors'][number];
export type GltfBufferView = GltfJson['bufferViews'][number];

const lists = [
  'nodes',
  'meshes',
  'accessors',
  'bufferViews',
  'buffers',
  'images',
  'scenes',
  'materials',
] as const;
const more = ['textures', 'samplers', 'animations', 'skins', 'cameras'] as const;

/**
 * Reads untrusted glTF JSON into the shape that the guard works on.
 *
 * @throws AppError `GLB_DAMAGED`: a list is longer than `listEntries`, or a value is not what glTF 2.0 says.
 */
export function readGltf(json: unknown, listEntries: number): GltfJson {
  for (const name of [...lists, ...more]) {
    const list = (json as Record<string, unknown> | null)?.[name];
    if (Array.isArray(list) && list.length > listEntries) {
      throw damaged(`it lists ${list.length} ${name}, and ${listEntries} is the most`);
    }
  }
  const parsed = gltf.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.length ? `at ${issue.path.join('.')}` : 'in its description';
  throw damaged(`${where}: ${(issue?.message ?? 'not glTF').toLowerCase()}`);
}
