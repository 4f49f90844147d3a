import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { listStudioProductIds } from '@/lib/db/queries/studio-products';
import { readListQuery } from '@/lib/merchant/product-list';
import { mostAtOnce } from '@/lib/merchant/product-requests';

/** The ids of every product that a list goes through, for "select all". */
export function GET(request: Request) {
  return handleMerchant(request, 'catalogue:read', async () => ({
    ids: await listStudioProductIds(await db(), readListQuery(new URL(request.url).searchParams), mostAtOnce),
  }));
}
