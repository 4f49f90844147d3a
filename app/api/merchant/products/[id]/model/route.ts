import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { readModelState } from '@/lib/shop/read-model-state';

/** A product's 3D model, and how far the one that is being brought has come. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleMerchant(request, 'catalogue:read', async () => readModelState(await db(), (await params).id));
}
