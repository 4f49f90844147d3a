import { handleMerchant } from '@/lib/auth/merchant.server';
import { readJson } from '@/lib/http/read-json';
import { shopRenderDesk } from '@/lib/shop/renders/desk.server';
import { claimRequest } from '@/lib/shop/renders/render-request';

/** Gives a tab the pictures that it is to draw, or null. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async () => {
    const { productId, worker } = await readJson(request, claimRequest);
    return { work: await (await shopRenderDesk()).claim(productId, worker) };
  });
}
