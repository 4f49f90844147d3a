import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { listDeleted } from '@/lib/db/queries/delete-product';

/** Products that were deleted and can still come back. */
export function GET(request: Request) {
  return handleMerchant(request, 'catalogue:read', async () => ({ products: await listDeleted(await db()) }));
}
