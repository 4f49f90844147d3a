import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdirSync, statfsSync } from 'node:fs';
import { Server, type Upload } from '@tus/server';
import { z } from 'zod';
import { AppError, isAppError } from '@/lib/core/app-error';
import { diskFull, noRoom } from '@/lib/core/disk-full';
import { db } from '@/lib/db/client.server';
import { getProductsByIds } from '@/lib/db/queries/products';
import { countReceiving, getUpload } from '@/lib/db/queries/uploads';
import type { ErrorBody } from '@/lib/http/handle';
import { statusOf } from '@/lib/http/status';
import type { Merchant } from '@/lib/merchant/access';
import { mostUploadBytes, uploadKinds, uploadsPath } from '@/lib/merchant/upload-terms';
import { settings } from '@/lib/settings/settings.server';
import { acceptUpload } from './accept-upload';
import { isUploadId, type UploadFiles, uploadFiles } from './upload-files';
import { uploadStore } from './upload-store';

/** What a browser says of a file when it begins. */
const metadataSchema = z.object({
  kind: z.enum(uploadKinds),
  productId: z.string().min(1).max(160),
  fileName: z.string().max(255),
});

/** Unfinished uploads that one person may have. */
const mostAtOnce = 50;
/** Left free on the disk for everything else. */
const reservedBytes = 128 * 2 ** 20;

// On globalThis, because its locks must be shared by every copy of this module that Next loads.
const shared = globalThis as typeof globalThis & { vitrineTus?: Server };
const askedBy = new WeakMap<object, Merchant>();

/** Where this shop's uploads lie. */
export function shopUploads(): UploadFiles {
  return uploadFiles(settings().DATA_DIR);
}

/**
 * Answers one request of the tus protocol for somebody who may change the catalogue. Everybody sees their own uploads
 * and no other.
 */
export async function handleUpload(request: Request, merchant: Merchant): Promise<Response> {
  shared.vitrineTus ??= createServer(shopUploads());
  askedBy.set(request, merchant);
  const response = await shared.vitrineTus.handleWeb(request);
  if (request.method === 'HEAD' && response.ok) await acceptIfWhole(request, response, merchant);
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** The last byte came, and then the server was killed before it was said so: the browser asks, and finds it whole. */
async function acceptIfWhole(request: Request, response: Response, merchant: Merchant): Promise<void> {
  const [offset, length] = ['upload-offset', 'upload-length'].map((name) => response.headers.get(name));
  const id = idOf(request.url);
  if (id && offset !== null && offset === length) await acceptUpload(await db(), id, merchant);
}

function createServer(files: UploadFiles): Server {
  mkdirSync(files.folder, { recursive: true });
  return new Server({
    path: uploadsPath,
    datastore: uploadStore(files.folder, db),
    maxSize: Math.max(...Object.values(mostUploadBytes)),
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: () => randomUUID(),
    getFileIdFromRequest: (request) => idOf(request.url),
    async onIncomingRequest(request, id) {
      if (request.method === 'POST') return;
      const upload = await getUpload(await db(), id);
      if (upload?.ownerId !== askedBy.get(request)?.id) throw gone();
    },
    onUploadCreate: async (request, upload) => ({
      metadata: await describeUpload(upload, askedBy.get(request), files.folder),
    }),
    async onUploadFinish(request, upload) {
      await acceptUpload(await db(), upload.id, askedBy.get(request) ?? null);
      return {};
    },
    onResponseError: (_request, error) => inOurWords(error),
  });
}

/** Checks what a new upload says of itself, and says who it belongs to. */
async function describeUpload(
  { metadata, size }: Upload,
  merchant: Merchant | undefined,
  folder: string,
): Promise<Record<string, string>> {
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success || !merchant || size === undefined) {
    throw new AppError('BAD_REQUEST', 'An upload says its size, kind, product and file name when it begins.');
  }
  const { kind, productId, fileName } = parsed.data;
  if (size === 0) throw new AppError('EMPTY_FILE', 'The file is empty (0 bytes).');
  const most = mostUploadBytes[kind];
  if (size > most) throw tooLarge(size, most);
  const [product] = await getProductsByIds(await db(), [productId]);
  if (!product) throw new AppError('NOT_FOUND', 'There is no such product.');
  if ((await countReceiving(await db(), merchant.id)) >= mostAtOnce) {
    throw new AppError(
      'RATE_LIMITED',
      `${mostAtOnce} uploads are under way already. Let some of them finish.`,
    );
  }
  // Once as it comes, once in the storage.
  if (freeBytes(folder) < 2 * size + reservedBytes) throw noRoom();
  return { ownerId: merchant.id, kind, productId, fileName };
}

/** tus' own refusals are plain text; here they are what every other route answers. */
function inOurWords(error: Error | { status_code: number; body: string }) {
  const known = isAppError(error) ? error : (diskFull(error) ?? named(error));
  const { code, message, details } = known;
  if (code === 'INTERNAL') console.error(error);
  return {
    status_code: 'status_code' in error ? error.status_code : statusOf[code],
    body: JSON.stringify({ error: { code, message, details } } satisfies ErrorBody),
  };
}

function named(error: Error | { status_code: number; body: string }): AppError {
  const status = 'status_code' in error ? error.status_code : 500;
  if (status === 404 || status === 410) return gone();
  if (status === 413) return tooLarge(null, Math.max(...Object.values(mostUploadBytes)));
  if (status < 500)
    return new AppError('BAD_REQUEST', 'body' in error ? error.body.trim() : 'Not as tus asks.');
  return new AppError('INTERNAL', 'The upload could not be kept. Try again; the server log says why.');
}

function idOf(url: string): string | undefined {
  const last = new URL(url, 'http://shop').pathname.split('/').pop() ?? '';
  return isUploadId(last) ? last : undefined;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const gone = () =>
  new AppError('UPLOAD_GONE', 'This upload is not kept any more, or belongs to somebody else.');

function tooLarge(bytes: number | null, most: number): AppError {
  return new AppError('UPLOAD_TOO_LARGE', `The file is too large: ${most / 2 ** 20} MB is the most.`, {
    details: { bytes, mostBytes: most },
  });
}
