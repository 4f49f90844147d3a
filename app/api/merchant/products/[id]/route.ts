import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { saveProduct } from '@/lib/db/queries/save-product';
import { studioProduct } from '@/lib/db/queries/studio-product';
import { readJson } from '@/lib/http/read-json';
import { documentBytes, saveRequest } from '@/lib/merchant/product-requests';

type Props = { params: Promise<{ id: string }> };

/** A product for the editor, with its version. */
export function GET(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:read', async () => {
    const { id } = await params;
    const found = await studioProduct(await db(), id);
    if (!found)
      throw new AppError('NOT_FOUND', 'This product was deleted.', {
        details: { product: id, deleted: true },
      });
    return found;
  });
}

/** Saves a product whole, on the version that the edit began with; 0 makes a new one under this id. */
export function PUT(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const { id } = await params;
    const edit = await readJson(request, saveRequest, { maxBytes: documentBytes });
    if (edit.product.id !== id) throw new AppError('BAD_REQUEST', 'The address names another product.');
    return saveProduct(await db(), merchant, edit);
  });
}
