import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { bulkEdit } from '@/lib/db/queries/bulk-edit';
import { readJson } from '@/lib/http/read-json';
import { bulkRequest, manyIdsBytes } from '@/lib/merchant/product-requests';

/** Changes many products at once: all, or none. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const { ids, change } = await readJson(request, bulkRequest, { maxBytes: manyIdsBytes });
    return bulkEdit(await db(), merchant, ids, change);
  });
}
