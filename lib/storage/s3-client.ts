import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { AppError } from '@/lib/core/app-error';

/** A bucket of an S3 server, and the folder in it that is ours. */
export type Bucket = {
  client: S3Client;
  bucket: string;
  /** Stands before every name: empty, or ends with a slash. */
  prefix: string;
  host: string;
};

/**
 * @param address `https://key:secret@host/bucket/folder?region=…`: path style, which AWS and every other S3 server know.
 *   Key and secret are percent-encoded; the region is `us-east-1` unless named.
 * @throws AppError `BAD_SETTINGS`: no key, secret or bucket in the address.
 */
export function openBucket(address: string): Bucket {
  const url = new URL(address);
  const [bucket, ...folders] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (!url.username || !url.password || bucket === undefined) {
    const shape = 'https://key:secret@host/bucket?region=…';
    throw new AppError(
      'BAD_SETTINGS',
      `STORAGE_URL lacks a key, a secret or a bucket; it looks like ${shape}.`,
    );
  }
  const client = new S3Client({
    endpoint: url.origin,
    forcePathStyle: true,
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
    // The client's new checksums travel as trailers, which not every S3 server reads. The signature covers each body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { client, bucket, prefix: folders.map((folder) => `${folder}/`).join(''), host: url.host };
}

/**
 * Null for "there is no such object".
 *
 * @throws AppError `BAD_SETTINGS`: the server refuses the key, or has no such bucket; `NETWORK`: it does not answer, or
 *   not as it should. The sentence never holds the key or the secret.
 */
export async function orNoObject<T>(asked: Promise<T>, host: string): Promise<T | null> {
  return asked.catch((error: unknown) => {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (!(error instanceof S3ServiceException) || status === undefined) {
      const message = `The storage at ${host} does not answer. Check STORAGE_URL and the network.`;
      throw new AppError('NETWORK', message, { cause: error });
    }
    if (error.name === 'NoSuchBucket') {
      throw new AppError('BAD_SETTINGS', `The storage at ${host} has no such bucket. Check STORAGE_URL.`);
    }
    if (status === 404) return null;
    if (status === 401 || status === 403 || isOfAnotherRegion(error.name, status))
      throw refused(host, status);
    throw new AppError('NETWORK', `The storage at ${host} answered ${status}. Try again in a while.`, {
      cause: error,
    });
  });
}

/** As `orNoObject`, where a missing object is as wrong as anything else. */
export async function answered<T>(asked: Promise<T>, host: string): Promise<T> {
  const answer = await orNoObject(asked, host);
  if (answer === null)
    throw new AppError('NETWORK', `The storage at ${host} answered 404. Try again in a while.`);
  return answer;
}

/** Servers answer a HEAD signed for another region with a bare 400 or 301, whose error has no name. */
function isOfAnotherRegion(name: string, status: number): boolean {
  if (name === 'AuthorizationHeaderMalformed' || name === 'PermanentRedirect') return true;
  return (status === 400 || status === 301) && name.startsWith('Unknown');
}

function refused(host: string, status: number): AppError {
  const message = `The storage at ${host} refuses the key in STORAGE_URL (${status}). Check it, the region, and its rights (read, write, list and delete).`;
  return new AppError('BAD_SETTINGS', message);
}
