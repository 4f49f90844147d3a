import { handleMerchant } from '@/lib/auth/merchant.server';
import { readBytes } from '@/lib/http/read-bytes';
import { shopRenderDesk } from '@/lib/shop/renders/desk.server';
import { maxPartBytes } from '@/lib/shop/renders/encode-part';

/** Takes one drawn picture, or the clip, of a run that the tab holds. */
export function PUT(request: Request, { params }: { params: Promise<{ job: string; part: string }> }) {
  return handleMerchant(request, 'catalogue:write', async () => {
    const { job, part } = await params;
    const lease = new URL(request.url).searchParams.get('lease') ?? '';
    const bytes = await readBytes(request, maxPartBytes);
    await (await shopRenderDesk()).keep({ id: job, lease }, part, bytes);
    return null;
  });
}
