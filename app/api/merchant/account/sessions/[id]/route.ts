import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { endSession } from '@/lib/db/queries/sessions';

/** Ends one of one's own sessions. */
export function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    if (!(await endSession(await db(), merchant.id, (await params).id))) {
      throw new AppError('NOT_FOUND', 'This session has ended already.');
    }
    return null;
  });
}
