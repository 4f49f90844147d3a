import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { listStudioProducts } from '@/lib/db/queries/studio-products';
import { readListQuery } from '@/lib/merchant/product-list';

/** One page of the studio's product list: filters and order as the list's address has them. */
export function GET(request: Request) {
  return handleMerchant(request, 'catalogue:read', async () =>
    listStudioProducts(await db(), readListQuery(new URL(request.url).searchParams)),
  );
}
