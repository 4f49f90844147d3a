import type { ErrorCode } from '@/lib/core/app-error';
import { mostUploadBytes, type UploadKind } from '@/lib/merchant/upload-terms';
import { imageKind, readableKinds } from '@/lib/photo/image-kind';

export type EarlyRefusal = { code: ErrorCode; heic?: boolean };

/**
 * What can be said of a file before any of it is sent: its size, and by its first bytes what it is. The shop looks
 * again; this only saves sending 200 MB for nothing.
 */
export async function refuseEarly(file: Blob, kind: UploadKind): Promise<EarlyRefusal | null> {
  if (file.size === 0) return { code: 'EMPTY_FILE' };
  if (file.size > mostUploadBytes[kind]) return { code: 'UPLOAD_TOO_LARGE' };
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  if (kind === 'model') {
    return String.fromCharCode(...head.subarray(0, 4)) === 'glTF' ? null : { code: 'NOT_A_GLB' };
  }
  const found = imageKind(head);
  if (readableKinds.includes(found)) return null;
  return { code: 'UNSUPPORTED_IMAGE', heic: found === 'heic' };
}
