import { z } from 'zod';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { readJson } from '@/lib/http/read-json';
import { decideJob } from '@/lib/shop/decide-job';

const decision = z.union([
  z.object({ action: z.enum(['cancel', 'retry', 'again']) }),
  z.object({ answer: z.string().max(40) }),
]);

/** What a person decides about a job: stop it, try it again, look anew, or the answer to its question. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const decided = await readJson(request, decision);
    return decideJob(await db(), merchant, (await params).id, decided);
  });
}
