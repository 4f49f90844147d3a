import { AppError } from '@/lib/core/app-error';
import { imageKind, imageKindWords } from '@/lib/photo/image-kind';

/** The two chunks of a GLB as views of its bytes. */
export type GlbContainer = { json: Uint8Array; bin: Uint8Array | null };

const magic = 0x46546c67;
const jsonChunk = 0x4e4f534a;
const binChunk = 0x004e4942;

/**
 * Reads the binary glTF container: a 12-byte header, then chunks (glTF 2.0 §4.4).
 *
 * Stricter than the specification in one point: bytes behind the declared end are refused, because a file that is a
 * GLB to one reader and a ZIP to another has no place in a shop.
 *
 * @param bytes The whole file. Not modified.
 * @throws AppError `NOT_A_GLB`, `GLB_VERSION`, `GLB_TRUNCATED`, `GLB_DAMAGED`.
 */
export function readContainer(bytes: Uint8Array): GlbContainer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 || view.getUint32(0, true) !== magic) throw notGlb(bytes);
  if (bytes.byteLength < 12) throw truncated(bytes.byteLength, 12);
  const version = view.getUint32(4, true);
  if (version !== 2) {
    throw new AppError(
      'GLB_VERSION',
      `This is binary glTF version ${version}; only version 2 is read. Open it in Blender and export it again as glTF 2.0 Binary (.glb).`,
      { details: { version } },
    );
  }
  const length = view.getUint32(8, true);
  if (length > bytes.byteLength) throw truncated(bytes.byteLength, length);
  if (length < bytes.byteLength) {
    throw damaged(`there are ${bytes.byteLength - length} bytes behind its end`);
  }
  return readChunks(bytes, view);
}

function readChunks(bytes: Uint8Array, view: DataView): GlbContainer {
  let json: Uint8Array | null = null;
  let bin: Uint8Array | null = null;
  let at = 12;
  for (let number = 0; at < bytes.byteLength; number++) {
    if (at + 8 > bytes.byteLength) throw damaged('its last chunk has no header');
    const size = view.getUint32(at, true);
    const type = view.getUint32(at + 4, true);
    const end = at + 8 + size;
    if (end > bytes.byteLength) throw damaged(`chunk ${number} is longer than the file`);
    if (size % 4 !== 0) throw damaged(`the length of chunk ${number} is not a multiple of 4`);
    const content = bytes.subarray(at + 8, end);
    if ((number === 0) !== (type === jsonChunk)) {
      throw damaged(number === 0 ? 'it does not begin with its JSON chunk' : 'it has two JSON chunks');
    }
    if (type === jsonChunk) json = content;
    else if (type === binChunk) {
      if (number !== 1) throw damaged('its binary chunk is not the second chunk');
      bin = content;
    }
    at = end;
  }
  if (!json || json.byteLength === 0) throw damaged('its JSON chunk is empty');
  return { json, bin };
}

/** A `GLB_DAMAGED` whose reason completes "This model is damaged: …". */
export function damaged(reason: string): AppError {
  return new AppError(
    'GLB_DAMAGED',
    `This model is damaged: ${reason}. Export it again as glTF Binary (.glb).`,
    {
      details: { reason },
    },
  );
}

function truncated(has: number, needs: number): AppError {
  return new AppError(
    'GLB_TRUNCATED',
    `This model is cut off: it has ${has} of ${needs} bytes. Export or upload it again.`,
    { details: { bytes: has, expectedBytes: needs } },
  );
}

function notGlb(bytes: Uint8Array): AppError {
  if (bytes.byteLength === 0)
    return new AppError('EMPTY_FILE', 'This file is empty. Export the model again.');
  const head = String.fromCharCode(...bytes.subarray(0, 64)).trimStart();
  const kind = imageKind(bytes.subarray(0, 1024));
  if (head.startsWith('{')) {
    return new AppError(
      'NOT_A_GLB',
      'This is a .gltf text file, whose parts lie in other files. In Blender choose File › Export › glTF 2.0 with the format glTF Binary (.glb).',
    );
  }
  // Raw numbers often look like an icon or a bitmap.
  const what = ['unknown', 'ico', 'bmp', 'video'].includes(kind)
    ? 'not a GLB file'
    : `${imageKindWords[kind]}, not a GLB file`;
  const advice =
    kind === 'zip' ? 'Unpack it and upload the .glb inside.' : 'Export the model as glTF Binary (.glb).';
  return new AppError('NOT_A_GLB', `This is ${what}. ${advice}`);
}
