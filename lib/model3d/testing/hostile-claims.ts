import { makeGlb, triangle } from './glb-fixtures';
import { gltf, type HostileFile } from './hostile-file';

/** GLB files that claim what is not there. */
export const wrongClaims: HostileFile[] = [
  {
    name: 'a bomb: 2³¹ positions and no bytes',
    bytes: gltf((json) => {
      json.accessors[0] = { componentType: 5126, count: 2 ** 31, type: 'VEC3' };
    }),
    code: 'GLB_TOO_LARGE',
  },
  {
    name: 'a bomb: 9·10¹⁵ positions',
    bytes: gltf((json) => {
      json.accessors[0] = { componentType: 5126, count: Number.MAX_SAFE_INTEGER, type: 'MAT4' };
    }),
    code: 'GLB_TOO_LARGE',
  },
  {
    name: 'a bomb: many views of the same bytes',
    bytes: gltf((json) =>
      json.accessors.push(...new Array(3000).fill({ componentType: 5126, count: 20_000, type: 'MAT4' })),
    ),
    code: 'GLB_TOO_LARGE',
  },
  {
    name: 'a count of -1',
    bytes: gltf((json) => {
      json.accessors[0]!.count = -1;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a count of 1.5',
    bytes: gltf((json) => {
      json.accessors[0]!.count = 1.5;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a count of 1e999',
    bytes: makeGlb(JSON.stringify(triangle().json).replace('"count":3', '"count":1e999'), triangle().bin),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'an accessor behind its view',
    bytes: gltf((json) => {
      json.accessors[0]!.count = 4;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'an accessor far behind its view',
    bytes: gltf((json) => {
      json.accessors[0]!.byteOffset = 2 ** 40;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a view behind the buffer',
    bytes: gltf((json) => {
      json.bufferViews[0]!.byteLength = 2 ** 30;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a view before the buffer',
    bytes: gltf((json) => {
      json.bufferViews[0]!.byteOffset = -4;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a buffer of a terabyte',
    bytes: gltf((json) => {
      json.buffers[0]!.byteLength = 2 ** 40;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a second buffer from nowhere',
    bytes: gltf((json) => void json.buffers.push({ byteLength: 8 })),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a stride of 1',
    bytes: gltf((json) => {
      json.bufferViews[0]!.byteStride = 1;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'an accessor of no type',
    bytes: gltf((json) => {
      json.accessors[0]!.type = 'VEC9';
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a primitive with accessor 99',
    bytes: gltf((json) => {
      json.meshes[0]!.primitives[0]!.indices = 99;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'triangles with corners that are not there',
    bytes: gltf((_, bin) => new Uint16Array(bin.buffer, 36, 3).fill(65_000)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'coordinates that are not numbers',
    bytes: gltf((_, bin) => new Float32Array(bin.buffer, 0, 9).fill(Number.NaN)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'coordinates without end',
    bytes: gltf((_, bin) => new Float32Array(bin.buffer, 0, 9).fill(Number.POSITIVE_INFINITY)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'coordinates of 10³⁸',
    bytes: gltf((_, bin) => new Float32Array(bin.buffer, 0, 9).set([0, 0, 0, 3e38, 0, 0, 0, 3e38, 0])),
    code: 'harmless',
  },
  {
    name: 'a sparse accessor that replaces more than it has',
    bytes: gltf((json) => {
      json.accessors[0]!.sparse = {
        count: 2 ** 30,
        indices: { bufferView: 1, componentType: 5123 },
        values: { bufferView: 0 },
      };
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a sparse accessor that reads outside',
    bytes: gltf((json) => {
      json.accessors[0]!.sparse = {
        count: 3,
        indices: { bufferView: 1, byteOffset: 4, componentType: 5125 },
        values: { bufferView: 0 },
      };
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a sparse accessor that writes outside',
    bytes: gltf((json, bin) => {
      json.accessors[0]!.sparse = {
        count: 3,
        indices: { bufferView: 1, componentType: 5123 },
        values: { bufferView: 0 },
      };
      new Uint16Array(bin.buffer, 36, 3).set([0, 1, 60_000]);
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a sparse accessor with a view that is not there',
    bytes: gltf((json) => {
      json.accessors[0]!.sparse = {
        count: 1,
        indices: { bufferView: 9, componentType: 5123 },
        values: { bufferView: 9 },
      };
    }),
    code: 'GLB_DAMAGED',
  },
];
