import { and, eq, isNull } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { models, products } from '@/lib/db/schema';
import type { Merchant } from '@/lib/merchant/access';
import type { AttachmentRequest } from '@/lib/merchant/attachment-requests';
import { type Attachment, readAttachment } from '@/lib/model3d/attachment/attachment';
import { localText } from '@/lib/product/local-text';
import { recordChange } from './history';
import { touchProduct } from './touch-product';

/**
 * Stores where a product's model belongs and how it lies there; the model's anchor follows. The history says so.
 *
 * @returns What is stored now.
 * @throws AppError `NOT_FOUND`: the product was deleted or has no model. `EDIT_CONFLICT`: the model was replaced, or
 *   somebody placed it since `base` was read; nothing was written.
 */
export async function saveAttachment(
  db: Database,
  merchant: Pick<Merchant, 'id' | 'name'>,
  id: string,
  { modelUrl, base, attachment }: AttachmentRequest,
): Promise<{ attachment: Attachment }> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({
        url: models.url,
        stored: models.attachment,
        name: products.name,
        sku: products.sku,
        updatedBy: products.updatedBy,
      })
      .from(models)
      .innerJoin(products, eq(products.id, models.productId))
      .where(and(eq(models.productId, id), isNull(products.deletedAt)))
      .for('update');
    if (!row) {
      throw new AppError('NOT_FOUND', 'This product was deleted or has no 3D model.', {
        details: { product: id },
      });
    }
    const stored = readAttachment(row.stored);
    // What was just stored is no conflict: an answer was lost, and it is sent again.
    if (stored && sameAs(stored, attachment) && row.url === modelUrl) return { attachment: stored };
    if (row.url !== modelUrl || !sameAs(stored, base)) {
      throw new AppError('EDIT_CONFLICT', 'Somebody changed this model’s place since it was opened.', {
        details: { product: id, by: row.updatedBy, model: row.url !== modelUrl },
      });
    }
    const placed: Attachment = { ...attachment, by: 'merchant' };
    await tx.update(models).set({ attachment: placed, anchor: placed.where }).where(eq(models.productId, id));
    await touchProduct(tx, id, merchant.name);
    await recordChange(tx, merchant, {
      action: 'model.placed',
      subject: { kind: 'model', id, label: localText(row.name, 'en') || row.sku },
      details: { where: placed.where },
    });
    return { attachment: placed };
  });
}

/** By what both say, whatever order their fields have; who said it is no difference. */
function sameAs(a: Attachment | null, b: Attachment | null): boolean {
  return canonical(a && { ...a, by: null }) === canonical(b && { ...b, by: null });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}
