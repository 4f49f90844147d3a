import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { deleteProductsSoftly } from '@/lib/db/queries/delete-product';
import { readJson } from '@/lib/http/read-json';
import { manyIdsBytes, someProducts } from '@/lib/merchant/product-requests';

/** Deletes products so that they can be brought back; answers with the ids that were. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const { ids } = await readJson(request, someProducts, { maxBytes: manyIdsBytes });
    return { ids: await deleteProductsSoftly(await db(), merchant, ids) };
  });
}
