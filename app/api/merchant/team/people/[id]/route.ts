import { z } from 'zod';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { changeRole, removePerson } from '@/lib/auth/team';
import { db } from '@/lib/db/client.server';
import { readJson } from '@/lib/http/read-json';
import { roles } from '@/lib/merchant/access';

type Context = { params: Promise<{ id: string }> };
const schema = z.object({ role: z.enum(roles) });

/** Gives somebody another role. */
export function PATCH(request: Request, { params }: Context) {
  return handleMerchant(request, 'team:manage', async (merchant) => {
    const { role } = await readJson(request, schema);
    await changeRole(await db(), merchant, (await params).id, role);
    return null;
  });
}

/** Takes somebody out of the team. */
export function DELETE(request: Request, { params }: Context) {
  return handleMerchant(request, 'team:manage', async (merchant) => {
    await removePerson(await db(), merchant, (await params).id);
    return null;
  });
}
