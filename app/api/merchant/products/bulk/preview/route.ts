import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { previewBulkEdit } from '@/lib/db/queries/bulk-edit';
import { readJson } from '@/lib/http/read-json';
import { bulkRequest, manyIdsBytes } from '@/lib/merchant/product-requests';

/** What a change of many products would do: the first of them before and after, and how many. Writes nothing. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async () => {
    const { ids, change } = await readJson(request, bulkRequest, { maxBytes: manyIdsBytes });
    return previewBulkEdit(await db(), ids, change, 20);
  });
}
