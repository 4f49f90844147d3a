import { z } from 'zod';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { rename } from '@/lib/auth/own-name';
import { nameField } from '@/lib/auth/person-fields';
import { db } from '@/lib/db/client.server';
import { readJson } from '@/lib/http/read-json';

const schema = z.object({ name: nameField });

/** One's own name. */
export function PATCH(request: Request) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    const { name } = await readJson(request, schema);
    await rename(await db(), merchant, name);
    return null;
  });
}
