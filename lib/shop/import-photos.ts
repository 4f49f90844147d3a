import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { AppError, type ErrorCode } from '@/lib/core/app-error';
import type { LocaleText } from '@/lib/core/locale';
import type { FetchBytes } from '@/lib/http/public-fetcher.server';
import { decodePhoto } from '@/lib/photo/decode.server';
import { photoLimits } from '@/lib/photo/limits';
import { type ReasonCode, reasonWords } from '@/lib/product/import/reason-words';
import type { ProductPhoto } from '@/lib/product/product';
import type { Storage } from '@/lib/storage/storage';

/** Where a catalogue's pictures are. */
export type PhotoSource = {
  /** Folder that file names are below; null when the merchant gave none. */
  folder: string | null;
  /** Fetches http and https addresses; null when they are to be passed over and reported. */
  fetchBytes: FetchBytes | null;
};

/** Pictures are stored as WebP of this quality, at most as large as a photo is decoded. */
const webpQuality = 82;

/**
 * Says what an image reference stands for without reading it, so that an unchanged row can be passed over: a
 * changed file has another stamp.
 */
export async function photoStamp(reference: string, source: PhotoSource): Promise<string> {
  if (isAddress(reference)) return source.fetchBytes ? reference : '';
  if (!source.folder) return '';
  const file = await locate(reference, source.folder).catch(() => null);
  const found = file && (await stat(file).catch(() => null));
  return found ? `${reference}:${found.size}:${Math.round(found.mtimeMs)}` : '';
}

/**
 * Reads, checks and stores one picture of a catalogue.
 *
 * @throws AppError: what `decodePhoto` throws; `NOT_FOUND`: no such file; `BAD_FILE`: a name that leads out of the
 *   folder; what `publicFetcher`'s function throws; `BAD_REQUEST`: the merchant did not say where pictures come from.
 */
export async function importPhoto(
  reference: string,
  source: PhotoSource,
  storage: Storage,
  alt: LocaleText,
): Promise<Omit<ProductPhoto, 'id'>> {
  const bytes = isAddress(reference) ? await download(reference, source) : await read(reference, source);
  const { width, height, data } = await decodePhoto(bytes);
  const webp = await sharp(data, { raw: { width, height, channels: 4 } })
    .webp({ quality: webpQuality })
    .toBuffer();
  const url = await storage.put(webp, 'webp');
  return { url, widthPixels: width, heightPixels: height, alt, view: null };
}

/** A short, stable name of what a row says and of its pictures: the same means that nothing changed. */
export function rowHash(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Whether a reference is the address of a picture that the shop has, on whatever host: an export that comes back. */
export function isAddressOf(reference: string, url: string): boolean {
  return reference === url || (isAddress(reference) && URL.parse(reference)?.pathname === url);
}

export function isAddress(reference: string): boolean {
  return /^https?:\/\//i.test(reference);
}

async function read(reference: string, { folder }: PhotoSource): Promise<Uint8Array> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(reference)) throw unread('BAD_FILE', 'imageScheme');
  if (!folder) throw unread('BAD_REQUEST', 'imageNoFolder');
  const file = await locate(reference, folder);
  const found = await stat(file);
  if (!found.isFile()) throw unread('NOT_FOUND', 'imageNotFile');
  if (found.size > photoLimits.maxBytes) throw unread('IMAGE_TOO_LARGE', 'imageTooLarge');
  return readFile(file);
}

/** The file behind a name, inside the folder also after links are followed. */
async function locate(reference: string, folder: string): Promise<string> {
  const name = reference.replaceAll('\\', '/');
  const root = await realpath(folder).catch(() => path.resolve(folder));
  const wanted = path.resolve(root, name);
  if (name.includes('\0') || !isInside(root, wanted)) throw unread('BAD_FILE', 'imageOutside');
  const file = await realpath(wanted).catch(() => {
    throw unread('NOT_FOUND', 'imageNotThere');
  });
  if (!isInside(root, file)) throw unread('BAD_FILE', 'imageOutside');
  return file;
}

function isInside(root: string, file: string): boolean {
  const way = path.relative(root, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

/** Not read, for a reason that `imageReason` finds again in its details. */
function unread(code: ErrorCode, why: ReasonCode): AppError {
  return new AppError(code, reasonWords[why].replace('image {image}: ', ''), { details: { reason: why } });
}

async function download(address: string, { fetchBytes }: PhotoSource): Promise<Uint8Array> {
  if (!fetchBytes) throw unread('BAD_REQUEST', 'imageNotAsked');
  return fetchBytes(address);
}
