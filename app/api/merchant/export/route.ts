import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { siteOrigin } from '@/lib/http/origin.server';
import { textStream } from '@/lib/http/text-stream';
import { exportCatalogue, exportFormats, exportWriters } from '@/lib/product/export/export-catalogue';
import { databaseGateway } from '@/lib/shop/gateway';
import { productPages } from '@/lib/shop/product-pages';

/** The whole catalogue as a file, written while it is read: `?format=vitrine`, `google-xml`, `google-tsv`, `shopify`. */
export function GET(request: Request) {
  return handleMerchant(request, 'catalogue:read', async () => {
    const asked = new URL(request.url).searchParams.get('format');
    const format = exportFormats.find((each) => each === asked);
    if (!format) throw new AppError('BAD_REQUEST', `format is one of ${exportFormats.join(', ')}.`);
    const gateway = databaseGateway(await db());
    const [origin, locations] = [await siteOrigin(), await gateway.locations()];
    const text = exportCatalogue(format, productPages(gateway), { origin, locations });
    const { file, type } = exportWriters[format];
    return new Response(textStream(text), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  });
}
