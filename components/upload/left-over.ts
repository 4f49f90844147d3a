import { defaultOptions } from 'tus-js-client';
import { type UploadKind, uploadKeptHours } from '@/lib/merchant/upload-terms';
import type { LeftOver } from './upload-view';

/**
 * What an earlier visit began to send for this product from this device, and the shop still has. The browser has lost
 * the file itself: the person has to choose it again. What the browser noted of others that the shop has let go, for
 * any product, is forgotten: it names files of this device.
 */
export async function leftOvers(kind: UploadKind, productId: string): Promise<LeftOver[]> {
  const found: LeftOver[] = [];
  for (const earlier of (await defaultOptions.urlStorage?.findAllUploads()) ?? []) {
    const { metadata, size, uploadUrl, urlStorageKey, creationTime } = earlier;
    if (!(Date.now() - Date.parse(creationTime) < uploadKeptHours * 3_600_000)) {
      await forgetLeftOver(urlStorageKey);
      continue;
    }
    if (metadata.kind !== kind || metadata.productId !== productId || !uploadUrl || !size) continue;
    const answer = await fetch(uploadUrl, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } }).catch(
      () => null,
    );
    if (!answer) continue;
    const sentBytes = Number(answer.headers.get('upload-offset'));
    if (answer.ok && sentBytes < size) {
      found.push({ key: urlStorageKey, fileName: metadata.fileName ?? '', bytes: size, sentBytes });
    } else await forgetLeftOver(urlStorageKey);
  }
  return found;
}

export async function forgetLeftOver(key: string): Promise<void> {
  await defaultOptions.urlStorage?.removeUpload(key);
}
