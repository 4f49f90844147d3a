import { AppError } from '@/lib/core/app-error';
import { handle } from '@/lib/http/handle';
import { storage } from '@/lib/storage/storage.server';

/** A stored file. Its name is a hash of its content, so it may be kept forever. */
export function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  return handle(async () => {
    const name = (await params).path.join('/');
    const file = await storage().get(name);
    if (!file) throw new AppError('NOT_FOUND', 'There is no such file.');
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': file.contentType,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-disposition': 'inline',
      },
    });
  });
}
