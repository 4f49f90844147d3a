import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { importsFolder } from '@/lib/shop/imports-folder.server';
import { keepCatalogue } from '@/lib/shop/kept-catalogue';

/** Takes a catalogue file as the request's body and keeps it for a look at it. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async () => {
    if (request.headers.get('content-type') !== 'application/octet-stream') {
      throw new AppError('BAD_REQUEST', 'Send the file as application/octet-stream.');
    }
    if (!request.body) throw new AppError('EMPTY_FILE', 'The file is empty.');
    const body = request.body as unknown as AsyncIterable<Uint8Array>;
    return { id: await keepCatalogue(importsFolder(), body) };
  });
}
