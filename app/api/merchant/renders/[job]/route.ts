import { handleMerchant } from '@/lib/auth/merchant.server';
import { readJson } from '@/lib/http/read-json';
import { answerHeld } from '@/lib/shop/renders/answer-held';
import { shopRenderDesk } from '@/lib/shop/renders/desk.server';
import { heldRequest } from '@/lib/shop/renders/render-request';

/** What the tab that draws a run says of it: how far, done, stopped. */
export function POST(request: Request, { params }: { params: Promise<{ job: string }> }) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const asked = await readJson(request, heldRequest);
    return answerHeld(await shopRenderDesk(), (await params).job, asked, merchant);
  });
}
