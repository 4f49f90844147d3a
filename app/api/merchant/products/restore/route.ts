import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { restoreProducts } from '@/lib/db/queries/delete-product';
import { readJson } from '@/lib/http/read-json';
import { manyIdsBytes, someProducts } from '@/lib/merchant/product-requests';

/** Brings deleted products back. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const { ids } = await readJson(request, someProducts, { maxBytes: manyIdsBytes });
    return { ids: await restoreProducts(await db(), merchant, ids) };
  });
}
