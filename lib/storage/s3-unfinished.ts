import { ListMultipartUploadsCommand, type MultipartUpload } from '@aws-sdk/client-s3';
import { answered, type Bucket } from './s3-client';

/** Uploads in parts that were begun below our folder and neither finished nor given up. */
export async function listUnfinished({ client, bucket, prefix, host }: Bucket): Promise<MultipartUpload[]> {
  const found: MultipartUpload[] = [];
  let KeyMarker: string | undefined;
  let UploadIdMarker: string | undefined;
  do {
    const ask = new ListMultipartUploadsCommand({
      Bucket: bucket,
      Prefix: prefix,
      KeyMarker,
      UploadIdMarker,
    });
    const page = await answered(client.send(ask), host);
    found.push(...(page.Uploads ?? []));
    KeyMarker = page.IsTruncated ? page.NextKeyMarker : undefined;
    UploadIdMarker = page.NextUploadIdMarker;
  } while (KeyMarker !== undefined);
  return found;
}
