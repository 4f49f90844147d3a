import { makeGlb } from './glb-fixtures';
import { gltf, type HostileFile } from './hostile-file';

/** GLB files whose JSON is a weapon. */
export const wrongJson: HostileFile[] = [
  { name: 'JSON that is not', bytes: makeGlb('{"asset":'), code: 'GLB_DAMAGED' },
  { name: 'JSON null', bytes: makeGlb('null'), code: 'GLB_DAMAGED' },
  {
    name: 'JSON nested 100,000 deep',
    bytes: makeGlb(`${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    code: 'GLB_DAMAGED',
  },
  {
    name: '9 MB of spaces',
    bytes: makeGlb(`{"asset":{"version":"2.0"}${' '.repeat(9 * 2 ** 20)}}`),
    code: 'GLB_TOO_LARGE',
  },
  { name: 'a byte order mark', bytes: makeGlb('\ufeff{"asset":{"version":"2.0"}}'), code: 'GLB_DAMAGED' },
  {
    name: 'broken UTF-8',
    bytes: gltf(() => {}).map((byte, i) => (i === 25 ? 0xff : byte)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a prototype in JSON',
    bytes: makeGlb('{"__proto__":{"polluted":true},"asset":{"version":"2.0"}}'),
    code: 'GLB_EMPTY',
  },
  {
    name: 'lists that are objects',
    bytes: gltf((json) => {
      (json as { nodes: unknown }).nodes = { length: 2 ** 31 };
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'glTF 1 in a version 2 container',
    bytes: gltf((json) => {
      json.asset.version = '1.0';
    }),
    code: 'GLB_VERSION',
  },
  {
    name: '60,000 nodes',
    bytes: gltf((json) => {
      json.nodes = new Array(60_000).fill({});
    }),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'nothing to see',
    bytes: gltf((json) => {
      json.nodes = [{}];
    }),
    code: 'GLB_EMPTY',
  },
  {
    name: 'a required extension nobody knows',
    bytes: gltf((json) => {
      json.extensionsRequired = ['EVIL_remote_code'];
    }),
    code: 'GLB_EXTENSION',
  },
  {
    name: 'a media extension that streams',
    bytes: gltf((json) => {
      json.extensionsRequired = ['MPEG_media'];
    }),
    code: 'GLB_EXTENSION',
  },
  {
    name: 'an optional extension nobody knows',
    bytes: gltf((json) => {
      json.extensionsUsed = ['EVIL_optional'];
    }),
    code: 'harmless',
  },
  {
    name: 'a buffer in another folder',
    bytes: gltf((json) => {
      json.buffers[0]!.uri = '../../../etc/passwd';
    }),
    code: 'GLB_EXTERNAL_FILES',
  },
  {
    name: 'a buffer on another host',
    bytes: gltf((json) => {
      json.buffers[0]!.uri = 'http://169.254.169.254/latest';
    }),
    code: 'GLB_EXTERNAL_FILES',
  },
  {
    name: 'a buffer as text',
    bytes: gltf((json) => {
      json.buffers[0]!.uri = 'data:application/octet-stream;base64,AAAA';
    }),
    code: 'GLB_EXTERNAL_FILES',
  },
  {
    name: 'a picture from the disk',
    bytes: gltf((json) => {
      json.images = [{ uri: 'file:///etc/passwd' }];
    }),
    code: 'GLB_EXTERNAL_FILES',
  },
  {
    name: 'an address that is a number',
    bytes: gltf((json) => {
      json.images = [{ uri: 7 }];
    }),
    code: 'GLB_EXTERNAL_FILES',
  },
];
