import { AppError } from '@/lib/core/app-error';
import { handle } from '@/lib/http/handle';
import { builtFiles } from '@/lib/shop/shop.server';

/** One file of a built index: `<version>.bin` or `<version>.<locale>.json`. */
export function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  return handle(async () => {
    const { file } = await params;
    const bytes = await builtFiles().read(file);
    if (!bytes) {
      throw new AppError(
        'NOT_FOUND',
        'This version of the index is gone. Ask /api/index for the current one.',
      );
    }
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': file.endsWith('.json')
          ? 'application/json; charset=utf-8'
          : 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    });
  });
}
