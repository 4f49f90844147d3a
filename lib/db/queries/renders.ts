import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { renderReports, renderShots, type ShotFiles } from '@/lib/db/renders-schema';
import { models, products, views } from '@/lib/db/schema';
import type { Embedding } from '@/lib/embedding/embedding';
import type { RenderReport } from '@/lib/model3d/render/render-report';
import type { Shot } from '@/lib/model3d/render/shot';
import type { ModelPoster } from '@/lib/product/product';
import { touchCatalogue } from './revision';
import { saveVectors } from './vectors';

/** One kept picture of a run. */
export type KeptShot = { shotId: string; files: ShotFiles; bytes: number };
type OfModel = { productId: string; modelUrl: string };

/** Keeps the files of one shot; those of another kind that it has already stay. The same ones again change nothing. */
export async function keepShot(
  db: Database,
  { productId, modelUrl, shotId, files, bytes }: OfModel & KeptShot,
): Promise<void> {
  await db
    .insert(renderShots)
    .values({ productId, modelUrl, shotId, files, bytes })
    .onConflictDoUpdate({
      target: [renderShots.productId, renderShots.modelUrl, renderShots.shotId],
      set: {
        files: sql`${renderShots.files} || excluded.files`,
        bytes: sql`${renderShots.bytes} + CASE WHEN ${renderShots.files} @> excluded.files THEN 0 ELSE excluded.bytes END`,
        drawnAt: sql`now()`,
      },
    });
}

/** What a run has kept so far. */
export async function keptShots(db: Database, { productId, modelUrl }: OfModel): Promise<KeptShot[]> {
  return db
    .select({ shotId: renderShots.shotId, files: renderShots.files, bytes: renderShots.bytes })
    .from(renderShots)
    .where(and(eq(renderShots.productId, productId), eq(renderShots.modelUrl, modelUrl)))
    .orderBy(asc(renderShots.shotId));
}

/** What becomes visible at once when a run ends. */
export type RenderPublication = OfModel & {
  poster: ModelPoster | null;
  variantPosters: Readonly<Record<string, ModelPoster>>;
  turntableUrl: string | null;
  index: { shot: Shot; pictureUrl: string; embedding: Embedding | null }[];
  report: RenderReport;
};

/**
 * Puts the renders of a model in the place of earlier ones, with their vectors: a search sees all of the new and none
 * of the old. The run's own rows go.
 *
 * @returns False when the product has another model by now: nothing is changed then.
 */
export async function publishRenders(db: Database, publication: RenderPublication): Promise<boolean> {
  const { productId, modelUrl, index, poster, variantPosters, turntableUrl, report } = publication;
  return db.transaction(async (tx) => {
    const [current] = await tx
      .update(models)
      .set({
        poster,
        turntableUrl,
        variantPosters: Object.keys(variantPosters).length > 0 ? variantPosters : null,
      })
      .where(and(eq(models.productId, productId), eq(models.url, modelUrl)))
      .returning({ url: models.url });
    if (!current) return false;
    await tx.delete(views).where(and(eq(views.productId, productId), eq(views.kind, 'render')));
    const rows = index.map(({ shot, pictureUrl }, i) => ({
      id: viewId(publication, shot.id),
      productId,
      // After the photos, whatever their number.
      position: 1000 + i,
      kind: 'render' as const,
      azimuthRadians: shot.view.azimuthRadians,
      elevationRadians: shot.view.elevationRadians,
      pictureUrl,
      light: shot.light,
      ground: shot.ground,
      materialVariant: shot.variant,
    }));
    if (rows.length > 0) await tx.insert(views).values(rows);
    const vectors = index.flatMap(({ shot, embedding }) =>
      embedding ? [{ viewId: viewId(publication, shot.id), embedding }] : [],
    );
    await saveVectors(tx, vectors);
    await tx
      .insert(renderReports)
      .values({ productId, modelUrl, report })
      .onConflictDoUpdate({
        target: renderReports.productId,
        set: { modelUrl, report, finishedAt: sql`now()` },
      });
    await tx.delete(renderShots).where(eq(renderShots.productId, productId));
    await touchCatalogue(tx);
    return true;
  });
}

function viewId({ productId, modelUrl }: OfModel, shotId: string): string {
  // The address ends in the hash of the content; some of it tells models of one product apart.
  const mark = /([0-9a-f]{8})[0-9a-f]*\.glb$/.exec(modelUrl)?.[1] ?? 'own';
  return `${productId}~${mark}~${shotId}`;
}

/** What the last finished run of a product found, and of which model. */
export async function renderReportOf(
  db: Database,
  productId: string,
): Promise<{ modelUrl: string; report: RenderReport; finishedAt: Date } | null> {
  const [row] = await db.select().from(renderReports).where(eq(renderReports.productId, productId));
  return row ?? null;
}

/** Renders that the search knows a product by: their small pictures, angles and variants. */
export async function renderViews(db: Database, productId: string) {
  return db
    .select({
      id: views.id,
      pictureUrl: views.pictureUrl,
      azimuthRadians: views.azimuthRadians,
      elevationRadians: views.elevationRadians,
      light: views.light,
      ground: views.ground,
      materialVariant: views.materialVariant,
    })
    .from(views)
    .where(and(eq(views.productId, productId), eq(views.kind, 'render')))
    .orderBy(asc(views.position));
}

/** Products with a model that no finished run has pictured as it is now. */
export async function productsToRender(db: Database): Promise<string[]> {
  const rows = await db
    .select({ productId: models.productId })
    .from(models)
    .leftJoin(
      renderReports,
      and(eq(renderReports.productId, models.productId), eq(renderReports.modelUrl, models.url)),
    )
    .where(sql`${renderReports.productId} IS NULL`)
    .orderBy(asc(models.productId));
  return rows.map(({ productId }) => productId);
}

/** Every product that has a model, of any status. */
export async function renderable(db: Database): Promise<{ id: string; slug: string; sku: string }[]> {
  return db
    .select({ id: products.id, slug: products.slug, sku: products.sku })
    .from(products)
    .innerJoin(models, eq(models.productId, products.id))
    .orderBy(asc(products.sequence));
}
