import type { APIRequestContext } from '@playwright/test';
import { type UploadKind, uploadChunkBytes, uploadsPath } from '@/lib/merchant/upload-terms';

type Upload = { kind: UploadKind; productId: string; fileName: string; bytes: Uint8Array };

/** Sends a file as the studio does, by tus. @returns The shop's id of it. */
export async function uploadFile(
  request: APIRequestContext,
  { kind, productId, fileName, bytes }: Upload,
): Promise<string> {
  const text = (value: string) => Buffer.from(value).toString('base64');
  const tus = { 'tus-resumable': '1.0.0' };
  const created = await request.post(uploadsPath, {
    headers: {
      ...tus,
      'upload-length': String(bytes.byteLength),
      'upload-metadata': `kind ${text(kind)},productId ${text(productId)},fileName ${text(fileName)}`,
    },
  });
  const url = created.headers().location;
  if (created.status() !== 201 || !url) throw new Error(`The upload did not begin: ${await created.text()}`);
  for (let offset = 0; offset < bytes.byteLength; offset += uploadChunkBytes) {
    const sent = await request.patch(url, {
      headers: {
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      data: Buffer.from(bytes.subarray(offset, offset + uploadChunkBytes)),
    });
    if (sent.status() !== 204) throw new Error(`A piece was refused: ${await sent.text()}`);
  }
  return url.split('/').pop() ?? '';
}
