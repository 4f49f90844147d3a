import { handleMerchant } from '@/lib/auth/merchant.server';
import { sessionIdOf } from '@/lib/auth/session-id.server';
import { db } from '@/lib/db/client.server';
import { endOtherSessions } from '@/lib/db/queries/sessions';

/** Ends all of one's own sessions but this. */
export function DELETE(request: Request) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    const current = await sessionIdOf(request.headers);
    if (current) await endOtherSessions(await db(), merchant.id, current);
    return null;
  });
}
