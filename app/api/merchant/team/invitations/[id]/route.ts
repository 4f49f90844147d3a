import { revokeInvitation } from '@/lib/auth/invitation';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';

/** Takes an invitation back. */
export function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleMerchant(request, 'team:manage', async (merchant) => {
    await revokeInvitation(await db(), merchant, (await params).id);
    return null;
  });
}
