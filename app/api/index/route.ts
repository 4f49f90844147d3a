import { handle } from '@/lib/http/handle';
import { shop } from '@/lib/shop/shop.server';

export const dynamic = 'force-dynamic';

/** Which search index is current and where its files are. The files are immutable; this answer is not kept. */
export function GET() {
  return handle(async () => {
    const { index, models } = await shop();
    const { version, modelId, products, views } = await index.current();
    return {
      version,
      modelId,
      dimension: models.embedder.dimension,
      products,
      views,
      indexUrl: `/api/index/${version}.bin`,
      /** With the language put in for `{locale}`. */
      cardsUrl: `/api/index/${version}.{locale}.json`,
    };
  });
}
