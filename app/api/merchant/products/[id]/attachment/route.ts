import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { saveAttachment } from '@/lib/db/queries/save-attachment';
import { readJson } from '@/lib/http/read-json';
import { attachmentRequest } from '@/lib/merchant/attachment-requests';

type Props = { params: Promise<{ id: string }> };

/** Stores how a product's model is placed or worn, on what the page began with. */
export function PUT(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const edit = await readJson(request, attachmentRequest, { maxBytes: 100_000 });
    return saveAttachment(await db(), merchant, (await params).id, edit);
  });
}
