import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { productVersion } from '@/lib/db/queries/studio-product';

type Props = { params: Promise<{ id: string }> };

/** Which version the shop has and who wrote it, or null when the product was deleted: an open editor asks. */
export function GET(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:read', async () => productVersion(await db(), (await params).id));
}
