import { pngHeader } from './glb-fixtures';
import { behind, edited, good, type HostileFile, text, zip } from './hostile-file';

/** Files that are no GLB, or no whole one. */
export const wrongContainers: HostileFile[] = [
  { name: 'an empty file', bytes: new Uint8Array(), code: 'EMPTY_FILE' },
  { name: 'one byte', bytes: new Uint8Array(1), code: 'NOT_A_GLB' },
  { name: 'a ZIP with another name', bytes: zip('model.glb'), code: 'NOT_A_GLB' },
  { name: 'a ZIP that climbs out of its folder', bytes: zip('../../../../etc/passwd'), code: 'NOT_A_GLB' },
  {
    name: 'a .gltf that reads outside of its folder',
    bytes: text('{"asset":{"version":"2.0"},"buffers":[{"uri":"../../../../etc/passwd","byteLength":9}]}'),
    code: 'NOT_A_GLB',
  },
  { name: 'a web page', bytes: text('<!doctype html><script>alert(1)</script>'), code: 'NOT_A_GLB' },
  {
    name: 'an SVG',
    bytes: text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    code: 'NOT_A_GLB',
  },
  { name: 'a PDF', bytes: text('%PDF-1.7 ...'), code: 'NOT_A_GLB' },
  { name: 'a picture', bytes: pngHeader(16, 16), code: 'NOT_A_GLB' },
  { name: 'binary glTF 1', bytes: edited((_, view) => view.setUint32(4, 1, true)), code: 'GLB_VERSION' },
  {
    name: 'binary glTF 4294967295',
    bytes: edited((_, view) => view.setUint32(4, 0xffffffff, true)),
    code: 'GLB_VERSION',
  },
  { name: 'a header alone', bytes: good().slice(0, 12), code: 'GLB_TRUNCATED' },
  { name: 'half of a header', bytes: good().slice(0, 6), code: 'GLB_TRUNCATED' },
  { name: 'a file without its last byte', bytes: good().slice(0, -1), code: 'GLB_TRUNCATED' },
  {
    name: 'a length of 4 GB',
    bytes: edited((_, view) => view.setUint32(8, 0xffffffff, true)),
    code: 'GLB_TRUNCATED',
  },
  {
    name: 'a length of nothing',
    bytes: edited((_, view) => view.setUint32(8, 0, true)),
    code: 'GLB_DAMAGED',
  },
  { name: 'a polyglot: GLB and ZIP', bytes: behind(good(), zip('model.glb')), code: 'GLB_DAMAGED' },
  {
    name: 'a polyglot: GLB and web page',
    bytes: behind(good(), text('<script>alert(1)</script>')),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a chunk of 4 GB',
    bytes: edited((_, view) => view.setUint32(12, 0xfffffffc, true)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a chunk without length',
    bytes: edited((_, view) => view.setUint32(12, 0, true)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a chunk of uneven length',
    bytes: edited((_, view) => view.setUint32(12, 21, true)),
    code: 'GLB_DAMAGED',
  },
  {
    name: 'a first chunk that is not JSON',
    bytes: edited((_, view) => view.setUint32(16, 0x004e4942, true)),
    code: 'GLB_DAMAGED',
  },
];
