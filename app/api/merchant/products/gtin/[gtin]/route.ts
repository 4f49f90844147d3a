import { handleMerchant } from '@/lib/auth/merchant.server';
import { toGtin14 } from '@/lib/barcode/normalise-gtin';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { findByGtin } from '@/lib/db/queries/products-by-gtin';
import { requestLocale } from '@/lib/http/locale.server';
import type { StudioGtinAnswer } from '@/lib/merchant/gtin-answer';
import { localText } from '@/lib/product/local-text';

type Props = { params: Promise<{ gtin: string }> };

/** What has this number, drafts and archived ones too: for counting, and to see who has it already. */
export function GET(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:read', async (): Promise<StudioGtinAnswer> => {
    const gtin14 = toGtin14((await params).gtin);
    if (!gtin14) throw new AppError('BAD_REQUEST', 'Ask for a GTIN with its check digit.');
    const locale = await requestLocale();
    const found = await findByGtin(await db(), [gtin14], 'merchant');
    return {
      matches: found.map(({ product, variant }) => ({
        productId: product.id,
        variantId: variant?.id ?? null,
        name: localText(product.name, locale) || product.sku,
        detail: variant ? localText(variant.name, locale) || variant.sku : '',
      })),
    };
  });
}
