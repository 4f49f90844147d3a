import { z } from 'zod';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { jobStates } from '@/lib/merchant/job-view';
import { readJobList } from '@/lib/shop/read-job-list';

const query = z.object({
  state: z.enum(jobStates).optional(),
  product: z.string().max(160).optional(),
  before: z.coerce.number().int().optional(),
});

/** The newest jobs, and how many there are in each state. */
export function GET(request: Request) {
  return handleMerchant(request, 'catalogue:read', async () => {
    const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success) throw new AppError('BAD_REQUEST', 'There are no such jobs to ask for.');
    return readJobList(await db(), parsed.data);
  });
}
