import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { undoBulkEdit } from '@/lib/db/queries/bulk-edit';
import { readJson } from '@/lib/http/read-json';
import { undoRequest } from '@/lib/merchant/product-requests';

/** Takes a change of many products back. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const { id } = await readJson(request, undoRequest);
    return undoBulkEdit(await db(), merchant, id);
  });
}
