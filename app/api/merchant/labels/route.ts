import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { getProductsByIds } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { siteOrigin } from '@/lib/http/origin.server';
import { drawSheets } from '@/lib/merchant/labels/draw-label.server';
import { toLabels } from '@/lib/merchant/labels/label';
import { readLabelQuery } from '@/lib/merchant/labels/label-query';
import { a4x24 } from '@/lib/merchant/labels/sheet';
import { sheetToSvg } from '@/lib/merchant/labels/sheet-to-svg';
import { sheetsToPdf } from '@/lib/merchant/labels/sheets-to-pdf.server';
import { inProject } from '@/lib/settings/root.server';

/** Label sheets: `?ids=a,b&copies=2&format=pdf`, or `format=svg&sheet=1` for the first sheet alone. */
export function GET(request: Request) {
  return handleMerchant(request, 'catalogue:read', async () => {
    const { ids, copies, format, sheet } = readLabelQuery(new URL(request.url).searchParams);
    const products = await getProductsByIds(await db(), ids);
    const { labels } = toLabels(products, await requestLocale());
    const all = labels.flatMap((label) => Array.from({ length: copies }, () => label));
    const sheets = drawSheets(all, a4x24, await siteOrigin());
    const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
    if (format === 'svg') {
      const shapes = sheets[sheet - 1];
      if (!shapes) throw new AppError('NOT_FOUND', `There is no sheet ${sheet}.`);
      return new Response(sheetToSvg(shapes, a4x24), {
        headers: { ...headers, 'content-type': 'image/svg+xml; charset=utf-8' },
      });
    }
    return new Response(await sheetsToPdf(sheets, a4x24, 'Labels', inProject('node_modules')), {
      headers: {
        ...headers,
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="labels.pdf"',
      },
    });
  });
}
