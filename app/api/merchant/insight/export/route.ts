import { z } from 'zod';
import { toCsv } from '@/lib/analytics/csv';
import { dayOf, daysUntil, rangeLengths } from '@/lib/analytics/days';
import { shopStages } from '@/lib/analytics/funnel';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { defaultLocale, locales } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { closeDays } from '@/lib/db/queries/insight-days';
import { dailyStages } from '@/lib/db/queries/insight-sums';
import { getProductsByIds } from '@/lib/db/queries/products';
import { readInsight, readProductCounts } from '@/lib/shop/read-insight';

const asked = z.object({
  what: z.enum(['days', 'products', 'funnel']),
  days: z.coerce.number().refine((days) => rangeLengths.some((length) => length === days)),
  lang: z.enum(locales).default(defaultLocale),
});

/** What the insight page shows, as CSV; columns have names for programs, the same in every language. */
export function GET(request: Request) {
  return handleMerchant(request, 'insight:read', async () => {
    const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success)
      throw new AppError('BAD_REQUEST', 'Ask for what=days, products or funnel, and days=7, 30 or 90.');
    const { what, days, lang } = query.data;
    const [database, today] = [await db(), dayOf(new Date())];
    await closeDays(database, today);
    const range = daysUntil(today, days);
    const csv =
      what === 'days'
        ? await dayTable(today, days)
        : what === 'products'
          ? await productTable(lang)
          : await funnelTable();
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="insight-${what}-${range.first}-${range.last}.csv"`,
        'cache-control': 'no-store',
      },
    });

    async function dayTable(today: string, days: number) {
      const insight = await readInsight(database, today, days, null);
      return toCsv(
        ['day', 'searches', 'nothing_close', 'product_views', 'turned'],
        insight.days.map((row) => [row.day, row.searches, row.missed, row.views, row.turns]),
      );
    }
    async function productTable(locale: (typeof locales)[number]) {
      const counts = await readProductCounts(database, range);
      const products = await getProductsByIds(
        database,
        counts.map(({ productId }) => productId),
      );
      const byId = new Map(products.map((product) => [product.id, product]));
      return toCsv(
        ['sku', 'name', 'found', 'opened', 'viewed', 'turned', 'tried', 'carted', 'ordered'],
        counts.map((row) => {
          const product = byId.get(row.productId);
          const { found, opened, viewed, turned, tried, carted, ordered } = row;
          const name = product?.name[locale] ?? '';
          return [product?.sku ?? row.productId, name, found, opened, viewed, turned, tried, carted, ordered];
        }),
      );
    }
    async function funnelTable() {
      const rows = await dailyStages(database, range);
      const at = new Map(rows.map(({ day, stage, visits }) => [`${day} ${stage}`, visits]));
      const each = [...new Set(rows.map(({ day }) => day))];
      return toCsv(
        ['day', ...shopStages],
        each.map((day) => [day, ...shopStages.map((stage) => at.get(`${day} ${stage}`) ?? 0)]),
      );
    }
  });
}
