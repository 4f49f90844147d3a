import { z } from 'zod';
import { invite } from '@/lib/auth/invitation';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { emailField } from '@/lib/auth/person-fields';
import { db } from '@/lib/db/client.server';
import { requestOrigin } from '@/lib/http/origin.server';
import { readJson } from '@/lib/http/read-json';
import { roles } from '@/lib/merchant/access';

const schema = z.object({ email: emailField, role: z.enum(roles) });

/** Makes an invitation. Its link is told this once. */
export function POST(request: Request) {
  return handleMerchant(request, 'team:manage', async (merchant) => {
    const { id, token } = await invite(await db(), merchant, await readJson(request, schema));
    return { id, link: `${requestOrigin(request.headers)}/merchant/join/${token}` };
  });
}
