import { asc, inArray } from 'drizzle-orm';
import type { Database } from '@/lib/db/database';
import { models, type products, variants, views } from '@/lib/db/schema';
import type { Product, ProductModel, ProductPhoto, ProductVariant } from '@/lib/product/product';

type ProductRow = typeof products.$inferSelect;

/** Rows of `products` as whole products, with their photos, variants and models. Keeps the order. */
export async function hydrate(db: Database, rows: ProductRow[]): Promise<Product[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  // One after the other, so that a transaction can be handed in.
  const viewRows = await db
    .select()
    .from(views)
    .where(inArray(views.productId, ids))
    .orderBy(asc(views.position));
  const variantRows = await db
    .select()
    .from(variants)
    .where(inArray(variants.productId, ids))
    .orderBy(asc(variants.position));
  const modelRows = await db.select().from(models).where(inArray(models.productId, ids));
  const photosOf = groupBy(viewRows);
  const variantsOf = groupBy(variantRows);
  const modelOf = new Map(modelRows.map((row) => [row.productId, row]));
  return rows.map((row) => ({
    id: row.id,
    sku: row.sku,
    slug: row.slug,
    category: row.category,
    status: row.status,
    name: row.name,
    description: row.description,
    seo: row.seo,
    brand: row.brand,
    gtin13: row.gtin13,
    price: { minor: row.priceMinor, currency: row.currency },
    stock: row.stock,
    dimensions: row.dimensions,
    massKilograms: row.massKilograms,
    colours: row.colours,
    materials: row.materials,
    attributes: row.attributes,
    photos: (photosOf.get(row.id) ?? []).flatMap(toPhoto),
    variants: (variantsOf.get(row.id) ?? []).map(toVariant),
    model: toModel(modelOf.get(row.id)),
  }));
}

/** A view that shoppers see; a render made for the index alone has no address and is left out. */
export function toPhoto(row: typeof views.$inferSelect): ProductPhoto[] {
  if (row.url === null || row.widthPixels === null || row.heightPixels === null || row.alt === null)
    return [];
  const view =
    row.azimuthRadians === null || row.elevationRadians === null
      ? null
      : { azimuthRadians: row.azimuthRadians, elevationRadians: row.elevationRadians };
  const { id, url, widthPixels, heightPixels, alt, cutoutUrl, sizes } = row;
  const more = { ...(cutoutUrl === null ? {} : { cutoutUrl }), ...(sizes === null ? {} : { sizes }) };
  return [{ id, url, widthPixels, heightPixels, alt, view, ...more }];
}

function toVariant(row: typeof variants.$inferSelect): ProductVariant {
  const { id, sku, name, options, swatch, colours, gtin13, stock, materialVariant } = row;
  const price = { minor: row.priceMinor, currency: row.currency };
  return { id, sku, name, options, swatch, colours, gtin13, price, stock, materialVariant };
}

function toModel(row: typeof models.$inferSelect | undefined): ProductModel | null {
  if (!row) return null;
  const { productId: _, report: __, url, bytes, anchor, bounds, triangles, ...rest } = row;
  // What is not there is left out, so that a product reads as it was written.
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { url, bytes, anchor, bounds, triangles, ...(present as Partial<ProductModel>) };
}

function groupBy<Row extends { productId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.productId);
    if (group) group.push(row);
    else groups.set(row.productId, [row]);
  }
  return groups;
}
