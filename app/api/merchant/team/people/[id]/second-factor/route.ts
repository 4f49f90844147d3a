import { handleMerchant } from '@/lib/auth/merchant.server';
import { resetSecondFactor } from '@/lib/auth/team';
import { db } from '@/lib/db/client.server';

/** Removes a colleague's second factor, for one who lost their phone. */
export function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleMerchant(request, 'team:manage', async (merchant) => {
    await resetSecondFactor(await db(), merchant, (await params).id);
    return null;
  });
}
