import { ktx2, pngHeader } from './glb-fixtures';
import { draco, gltf, type HostileFile, text, withDraco, withMeshopt } from './hostile-file';

/** GLB files with trees, pictures and packings that blow up. */
export const wrongInsides: HostileFile[] = [
  {
    name: 'a node that is its own child',
    bytes: gltf((json) => {
      json.nodes[0]!.children = [0];
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'nodes in a circle',
    bytes: gltf((json) => {
      json.nodes = [{ mesh: 0 }, { children: [2] }, { children: [1] }];
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a node with two parents',
    bytes: gltf((json) => {
      json.nodes = [{ children: [2] }, { children: [2] }, { mesh: 0 }];
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a doubling tree (2³⁰ triangles from 30 nodes)',
    bytes: gltf((json) => {
      json.nodes = Array.from({ length: 31 }, (_, i) =>
        i < 30 ? { children: [i + 1, i + 1] } : { mesh: 0 },
      );
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'nodes 5,000 deep',
    bytes: gltf((json) => {
      json.nodes = Array.from({ length: 5000 }, (_, i) => (i < 4999 ? { children: [i + 1] } : { mesh: 0 }));
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a scene with a node that is not there',
    bytes: gltf((json) => {
      json.scenes[0]!.nodes = [77];
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a scene that is not there',
    bytes: gltf((json) => {
      json.scene = 5;
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'one mesh placed 40,000 times',
    bytes: gltf((json) => {
      json.nodes = new Array(40_000).fill({ mesh: 0 });
    }),
    code: 'GLB_TOO_LARGE',
  },
  {
    name: 'one mesh instanced 20 million times',
    bytes: gltf((json) => {
      json.extensionsUsed = ['EXT_mesh_gpu_instancing'];
      json.accessors.push({ componentType: 5126, count: 20_000_000, type: 'VEC3' });
      json.nodes[0]!.extensions = { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: 2 } } };
    }),
    code: 'GLB_TOO_LARGE',
  },
  {
    name: 'a PNG of 60,000 × 60,000',
    bytes: gltf(() => {}, pngHeader(60_000, 60_000)),
    code: 'GLB_TOO_LARGE',
  },
  { name: 'a PNG of 2³¹ × 1', bytes: gltf(() => {}, pngHeader(2 ** 31, 1)), code: 'GLB_TOO_LARGE' },
  { name: 'a PNG of no size', bytes: gltf(() => {}, pngHeader(0, 0)), code: 'GLB_DAMAGED' },
  {
    name: 'a PNG that ends behind its header',
    bytes: gltf(
      (json) => {
        Object.assign(json, {
          textures: [{ source: 0 }],
          materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
        });
        json.meshes[0]!.primitives[0]!.material = 0;
      },
      pngHeader(64, 64),
    ),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'twenty PNGs of 8,192 × 8,192',
    bytes: gltf(
      (json) => {
        json.images = new Array(20).fill(json.images[0]);
      },
      pngHeader(8192, 8192),
    ),
    code: 'GLB_TOO_LARGE',
  },
  {
    name: 'a picture that is an SVG with a script',
    bytes: gltf(() => {}, text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a KTX2 that unpacks to a terabyte',
    bytes: gltf(() => {}, ktx2(64, 64, 2 ** 40)),
    code: 'GLB_TOO_LARGE',
  },
  { name: 'a KTX2 of 65,536 a side', bytes: gltf(() => {}, ktx2(65_536, 65_536, 16)), code: 'GLB_TOO_LARGE' },
  {
    name: 'a KTX2 whose level is not there',
    bytes: gltf(() => {}, ktx2(64, 64, 16, 2 ** 30)),
    code: 'GLB_DAMAGED',
  },
  { name: 'a Draco mesh of four billion points', bytes: withDraco(draco(4e9, 4e9)), code: 'GLB_DAMAGED' },
  {
    name: 'a Draco mesh that is noise',
    bytes: withDraco(Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 251)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a Draco mesh with a right header and nothing behind it',
    bytes: withDraco(draco(3, 1)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a meshopt view that unpacks to a terabyte',
    bytes: withMeshopt({ byteLength: 2 ** 40 }, { byteLength: 16, byteStride: 16, count: 2 ** 36 }),
    code: 'GLB_TOO_LARGE',
  },
  {
    name: 'a meshopt view that lies of its length',
    bytes: withMeshopt({ byteLength: 36 }, { byteLength: 16, byteStride: 12, count: 2 ** 30 }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a meshopt view that reads outside',
    bytes: withMeshopt({ byteLength: 36 }, { byteLength: 2 ** 30, byteStride: 12, count: 3 }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a meshopt view that is noise',
    bytes: withMeshopt({ byteLength: 36 }, { byteLength: 16, byteStride: 12, count: 3 }),
    code: 'GLB_DAMAGED',
  },
];
