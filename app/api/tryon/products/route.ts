import { z } from 'zod';
import { tryonChoice } from '@/components/tryon/tryon-choice';
import { AppError } from '@/lib/core/app-error';
import { locales } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { getProductsByIds } from '@/lib/db/queries/products';
import { similarProducts } from '@/lib/db/queries/similar-products';
import { handle } from '@/lib/http/handle';
import { inProject } from '@/lib/settings/root.server';
import { readActiveModels } from '@/lib/shop/active-model';
import { differs, possible, readBut } from '@/lib/tryon/choice/but';
import { wearable } from '@/lib/tryon/wearable';

const asked = z.object({
  like: z.string().min(1).max(200),
  lang: z.enum(locales),
  but: z.string().max(40).optional(),
});
/** Looked at for what is worn at the same place, and shown. */
const looked = 120;
const shown = 12;

/**
 * What else can be worn at a product's place: the most alike first, or only what is narrower, wider, lighter or of another
 * colour (`but`). `buts` says what can be asked for so.
 */
export function GET(request: Request) {
  return handle(async () => {
    const read = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    const but = read.data?.but ? readBut(read.data.but) : null;
    if (!read.success || (read.data.but && !but)) {
      throw new AppError('BAD_REQUEST', 'Name a product (`like`), a language (`lang`) and perhaps a `but`.');
    }
    const { like, lang } = read.data;
    const database = await db();
    const [product] = await getProductsByIds(database, [like]);
    const where = product && wearable(product.model)?.where;
    const models = await readActiveModels(inProject());
    if (!product || !where || !models) return { choices: [], buts: [] };
    const found = await similarProducts(database, like, models.embedder.id, looked);
    const others = found.filter((each) => each.id !== like && wearable(each.model)?.where === where);
    const fitting = but ? others.filter((other) => differs(product, other, but)) : others;
    return {
      choices: fitting.slice(0, shown).flatMap((each) => tryonChoice(each, lang) ?? []),
      buts: possible(product, others),
    };
  });
}
