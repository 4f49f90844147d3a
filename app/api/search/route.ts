import { defaultLocale } from '@/lib/core/locale';
import { handle } from '@/lib/http/handle';
import { readJson } from '@/lib/http/read-json';
import { searchRequest, toSearchQuery } from '@/lib/shop/search-request';
import { shop } from '@/lib/shop/shop.server';

/** Searches on the server, for shops too large to download. It is sent a vector, never a picture. */
export function POST(request: Request) {
  return handle(async () => {
    const body = await readJson(request, searchRequest);
    const { models, search } = await shop();
    const { id: modelId, dimension } = models.embedder;
    return search(body.locale ?? defaultLocale, toSearchQuery(body, { modelId, dimension }));
  });
}
