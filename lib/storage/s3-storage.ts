import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { AppError } from '@/lib/core/app-error';
import { answered, openBucket, orNoObject } from './s3-client';
import { listUnfinished } from './s3-unfinished';
import { mediaPath, nameOf, type Storage, type StoredType, storedTypes, typeOfName } from './storage';
import { piecesOf, writeHashed } from './write-hashed';

export type S3Options = {
  /** Where a stream waits on the disk until its name is known. */
  draftsFolder: string;
  /** A file that was put longer ago than this is made new when it is put again. */
  freshMilliseconds: number;
};

const defaults: S3Options = { draftsFolder: tmpdir(), freshMilliseconds: 60 * 60 * 1000 };

/** Parts of 8 MB, three on their way at a time: what a large file takes of the memory. */
const uploading = { partSize: 8 * 2 ** 20, queueSize: 3 };

/**
 * Keeps files in a bucket of an S3 server, under the same names as in the folder: `<folder>/3f/3f….webp`. Shoppers get
 * them through the shop, so the bucket stays private.
 *
 * @param address As `openBucket` takes it.
 * @throws AppError `BAD_SETTINGS`: no key, secret or bucket in the address. Its functions throw `NETWORK`: the server
 *   does not answer, or not as it should; `BAD_SETTINGS`: it refuses the key, or has no such bucket.
 */
export function createS3Storage(address: string, options: Partial<S3Options> = {}): Storage {
  const { draftsFolder, freshMilliseconds } = { ...defaults, ...options };
  const { client, bucket, prefix, host } = openBucket(address);
  const objectOf = (name: string) => ({ Bucket: bucket, Key: prefix + name });

  const stat = async (name: string) => {
    const head = await orNoObject(client.send(new HeadObjectCommand(objectOf(name))), host);
    return head && { bytes: head.ContentLength ?? 0, storedAt: head.LastModified ?? new Date(0) };
  };

  /** Makes an object that is there look new, as a copy onto itself does. False when there is none. */
  const touch = async (name: string, type: StoredType) => {
    const found = await stat(name);
    if (!found) return false;
    if (Date.now() - found.storedAt.getTime() < freshMilliseconds) return true;
    const copy = new CopyObjectCommand({
      ...objectOf(name),
      CopySource: `${bucket}/${prefix}${name}`.split('/').map(encodeURIComponent).join('/'),
      MetadataDirective: 'REPLACE',
      ContentType: storedTypes[type],
    });
    return (await orNoObject(client.send(copy), host)) !== null;
  };

  const putPath = async (file: string, type: StoredType) => {
    const name = nameOf(await hashOf(file), type);
    if (await touch(name, type)) return mediaPath + name;
    const sent = createHash('sha256');
    const Body = Readable.from(hashing(piecesOf(file), sent));
    const params = { ...objectOf(name), Body, ContentType: storedTypes[type] };
    await answered(new Upload({ client, params, ...uploading }).done(), host);
    if (nameOf(sent.digest('hex'), type) === name) return mediaPath + name;
    await answered(client.send(new DeleteObjectCommand(objectOf(name))), host);
    throw new AppError('BAD_FILE', 'The file changed while it was stored. Store it again.');
  };

  return {
    async put(bytes, type) {
      const name = nameOf(createHash('sha256').update(bytes).digest('hex'), type);
      if (await touch(name, type)) return mediaPath + name;
      const whole = new PutObjectCommand({ ...objectOf(name), Body: bytes, ContentType: storedTypes[type] });
      await answered(client.send(whole), host);
      return mediaPath + name;
    },

    async putFile(source, type) {
      if (typeof source === 'string') return putPath(source, type);
      const draft = path.join(draftsFolder, `vitrine-${randomUUID()}`);
      try {
        await writeHashed(source, draft);
        return await putPath(draft, type);
      } finally {
        await rm(draft, { force: true });
      }
    },

    async get(name) {
      const type = typeOfName(name);
      if (!type) return null;
      const object = await orNoObject(client.send(new GetObjectCommand(objectOf(name))), host);
      if (!object?.Body) return null;
      const bytes = await answered(object.Body.transformToByteArray(), host);
      return { bytes, contentType: storedTypes[type] };
    },

    stat: async (name) => (typeOfName(name) ? stat(name) : null),

    async open(name, range) {
      if (!typeOfName(name)) return null;
      const Range = range && `bytes=${range.first}-${range.last}`;
      const object = await orNoObject(client.send(new GetObjectCommand({ ...objectOf(name), Range })), host);
      if (!object?.Body) return null;
      const whole = Number(object.ContentRange?.split('/')[1] ?? object.ContentLength ?? 0);
      const storedAt = object.LastModified ?? new Date(0);
      return { bytes: whole, storedAt, stream: object.Body.transformToWebStream() };
    },

    async *list() {
      const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })[
        Symbol.asyncIterator
      ]();
      for (;;) {
        const page = await answered(pages.next(), host);
        if (page.done) return;
        for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.value.Contents ?? []) {
          const name = Key.slice(prefix.length);
          if (typeOfName(name)) yield { name, bytes: Size, storedAt: LastModified };
        }
      }
    },

    async deleteOlder(name, storedBefore) {
      if (!typeOfName(name)) return false;
      const found = await stat(name);
      if (!found || found.storedAt >= storedBefore) return false;
      await answered(client.send(new DeleteObjectCommand(objectOf(name))), host);
      return true;
    },

    async deleteUnfinished(startedBefore) {
      let deleted = 0;
      for (const { Key, UploadId, Initiated } of await listUnfinished({ client, bucket, prefix, host })) {
        if (!Initiated || Initiated >= startedBefore) continue;
        const abort = new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId });
        if (await orNoObject(client.send(abort), host)) deleted++;
      }
      return deleted;
    },
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(file)) hash.update(piece);
  return hash.digest('hex');
}

async function* hashing(pieces: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
