import { and, desc, eq, gt, isNull, like, ne, or, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { history } from '@/lib/db/history-schema';
import { products } from '@/lib/db/schema';
import type { Merchant } from '@/lib/merchant/access';
import { changedFields } from '@/lib/merchant/changed-fields';
import { type ProductDocument, type StoredDocument, withStockOf } from '@/lib/merchant/product-document';
import { mayPublish } from '@/lib/merchant/publish-problems';
import { slugify } from '@/lib/product/import/parse-fields';
import { localText } from '@/lib/product/local-text';
import type { Product } from '@/lib/product/product';
import { recordChange } from './history';
import { touchCatalogue } from './revision';
import { writeLevels } from './stock-levels';
import { studioProduct } from './studio-product';
import { writeWhole } from './upsert-product';

type Writer = Pick<Merchant, 'id' | 'name'>;

/** Edits of the same fields by the same person within this time are one entry of the history. */
const oneSitting = '10 minutes';

/**
 * Writes what an editor holds, when the shop still has the version that the edit began with. The 3D model is not the
 * editor's and stays; an empty address is made of the name.
 *
 * @param edit.baseVersion The version that was read; 0 for a new product.
 * @returns What the shop has now.
 * @throws AppError `EDIT_CONFLICT`: somebody wrote in between (`by`, `at`, `version` in its details); nothing was
 *   written. `NOT_FOUND`: it was deleted. `DUPLICATE_SKU`: as `upsertProduct`. `BAD_REQUEST`: it cannot be published
 *   without a name and SKUs.
 */
export async function saveProduct(
  db: Database,
  merchant: Writer,
  edit: ProductDocument & { baseVersion: number },
): Promise<StoredDocument> {
  const { product: wanted, levels } = withStockOf(edit);
  const { id } = wanted;
  if (wanted.status === 'published' && !mayPublish(wanted)) {
    throw new AppError('BAD_REQUEST', 'A published product needs a name and a SKU.', {
      details: { field: 'status' },
    });
  }
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(products).where(eq(products.id, id)).for('update');
    if (row?.deletedAt || (!row && edit.baseVersion > 0)) throw gone(id);
    if ((row?.version ?? 0) !== edit.baseVersion) {
      throw new AppError('EDIT_CONFLICT', 'Somebody changed this product since it was opened.', {
        details: {
          product: id,
          by: row?.updatedBy ?? null,
          at: row?.updatedAt.toISOString() ?? null,
          version: row?.version ?? 0,
        },
      });
    }
    const before = row ? await studioProduct(tx, id) : null;
    const product = { ...wanted, slug: wanted.slug || (await freeSlug(tx, wanted)) };
    const fields = before ? changedFields(before, { product, levels }) : [];
    if (before && fields.length === 0) return before;
    await writeWhole(tx, [product], { source: 'merchant', by: merchant.name, keepModel: true });
    await writeLevels(tx, id, levels);
    // A draft is nobody's business: the search index is not built anew for each of its words.
    if (product.status === 'published' || before?.product.status === 'published') await touchCatalogue(tx);
    await note(tx, merchant, before?.product ?? null, product, fields);
    const saved = await studioProduct(tx, id);
    if (!saved) throw gone(id);
    return saved;
  });
}

/** An address that no other product has: of the name, else of the SKU. */
async function freeSlug(tx: Database, product: Product): Promise<string> {
  const stem =
    slugify(product.name.en) || slugify(localText(product.name, 'en')) || slugify(product.sku) || 'product';
  const taken = await tx
    .select({ slug: products.slug })
    .from(products)
    .where(
      and(
        isNull(products.deletedAt),
        ne(products.id, product.id),
        or(eq(products.slug, stem), like(products.slug, `${stem}-%`)),
      ),
    );
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(stem)) return stem;
  for (let number = 2; ; number++) if (!slugs.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

const statusActions = {
  draft: 'product.unpublished',
  published: 'product.published',
  archived: 'product.archived',
} as const;

async function note(
  tx: Database,
  merchant: Writer,
  before: Product | null,
  after: Product,
  fields: string[],
): Promise<void> {
  const subject = { kind: 'product', id: after.id, label: localText(after.name, 'en') || after.sku } as const;
  if (!before) await recordChange(tx, merchant, { action: 'product.created', subject });
  if (after.status !== (before?.status ?? 'draft')) {
    await recordChange(tx, merchant, { action: statusActions[after.status], subject });
  }
  const edited = fields.filter((field) => field !== 'status');
  if (edited.length === 0) return;
  const [last] = await tx
    .select()
    .from(history)
    .where(
      and(
        eq(history.subjectKind, 'product'),
        eq(history.subjectId, after.id),
        gt(history.at, sql`now() - ${sql.raw(`interval '${oneSitting}'`)}`),
      ),
    )
    .orderBy(desc(history.id))
    .limit(1);
  const said = last?.action === 'product.edited' && last.actorId === merchant.id ? last.details.fields : [];
  if (Array.isArray(said) && edited.every((field) => said.includes(field))) return;
  await recordChange(tx, merchant, { action: 'product.edited', subject, details: { fields: edited } });
}

function gone(id: string): AppError {
  return new AppError('NOT_FOUND', 'This product was deleted.', { details: { product: id, deleted: true } });
}
