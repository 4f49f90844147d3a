import { z } from 'zod';
import { shopperProduct } from '@/components/product/shopper-product';
import { roomReadiness } from '@/lib/ar/room-readiness';
import { AppError } from '@/lib/core/app-error';
import { locales } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { similarProducts } from '@/lib/db/queries/similar-products';
import { handle } from '@/lib/http/handle';
import { inProject } from '@/lib/settings/root.server';
import { readActiveModels } from '@/lib/shop/active-model';

const asked = z.object({ like: z.string().min(1).max(200), lang: z.enum(locales) });
const shown = 6;

/** What else may be placed in a room beside a product: what looks like it and can be shown at its true size. */
export function GET(request: Request) {
  return handle(async () => {
    const read = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!read.success) throw new AppError('BAD_REQUEST', 'Name a product (`like`) and a language (`lang`).');
    const { like, lang } = read.data;
    const models = await readActiveModels(inProject());
    if (!models) return { products: [] };
    const found = await similarProducts(await db(), like, models.embedder.id, 4 * shown);
    const ready = found.filter((product) => roomReadiness(product).ready).slice(0, shown);
    return { products: ready.map((product) => shopperProduct(product, lang)) };
  });
}
