import type { Document } from '@gltf-transform/core';
import { isAppError } from '@/lib/core/app-error';
import { checkGeometry } from '@/lib/model3d/check/check-geometry';
import { damaged } from '@/lib/model3d/glb/read-container';
import { decode } from './decode';
import type { PrepareTools } from './prepare-options';

/**
 * Reads a GLB that has passed the guard, with everything unpacked.
 *
 * @returns The document, and the names of the packings that were there.
 * @throws AppError `GLB_DAMAGED`.
 */
export async function readDecoded(
  bytes: Uint8Array,
  { io, decodeKtx2 }: Pick<PrepareTools, 'io' | 'decodeKtx2'>,
): Promise<{ document: Document; packings: string[] }> {
  let document: Document;
  try {
    document = await io.readBinary(bytes);
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    throw Object.assign(damaged('what is packed inside cannot be unpacked'), { cause });
  }
  checkGeometry(document);
  return { document, packings: await decode(document, decodeKtx2) };
}
