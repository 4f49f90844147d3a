import { z } from 'zod';
import { currencies } from '@/lib/core/money';
import { anchors } from './category';
import { colourSlugs, materialSlugs, type Product, productStatuses } from './product';
import { noSeo } from './seo';

const text = z.object({ en: z.string(), he: z.string(), ar: z.string() });
const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');
const id = z.string().min(1).max(160);
/** A path on our own origin: nothing that a page loads may come from elsewhere. */
const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])/, 'a path that starts with one /');
const positive = z.number().positive();
const point = z.tuple([z.number(), z.number(), z.number()]);
const price = z.object({ minor: z.number().int().min(0), currency: z.enum(currencies) });
const gtin13 = z
  .string()
  .regex(/^\d{8,14}$/)
  .nullable();
const stock = z.number().int().min(0);

const angle = z.object({ azimuthRadians: z.number(), elevationRadians: z.number() });
const sizes = z
  .array(z.object({ widthPixels: z.number().int().positive(), webp: ownPath, avif: ownPath }))
  .max(8);

const photo = z.object({
  id,
  url: ownPath,
  widthPixels: z.number().int().positive(),
  heightPixels: z.number().int().positive(),
  alt: text,
  view: angle.nullable(),
  cutoutUrl: ownPath.optional(),
  sizes: sizes.optional(),
});

const variant = z.object({
  id,
  sku: z.string().min(1).max(120),
  name: text,
  options: z
    .object({ colour: z.string().max(60).optional(), size: z.string().max(60).optional() })
    .default({}),
  swatch: z.string().regex(/^#[0-9a-f]{6}$/i),
  colours: z.array(z.enum(colourSlugs)),
  gtin13,
  price,
  stock,
  materialVariant: z.string().nullable(),
});

const poster = z.object({
  webp: ownPath,
  avif: ownPath,
  widthPixels: z.number().int().positive(),
  heightPixels: z.number().int().positive(),
  cutoutUrl: ownPath.optional(),
  sizes: sizes.optional(),
  view: angle.optional(),
});

const model = z.object({
  url: ownPath,
  bytes: z.number().int().positive(),
  anchor: z.enum(anchors),
  bounds: z.object({ min: point, max: point }),
  triangles: z.number().int().min(0),
  originalUrl: ownPath.optional(),
  originalBytes: z.number().int().positive().optional(),
  usdzUrl: ownPath.optional(),
  usdzBytes: z.number().int().positive().optional(),
  poster: poster.optional(),
  turntableUrl: ownPath.optional(),
  variantPosters: z.record(z.string(), poster).optional(),
  attachment: z.record(z.string(), z.unknown()).optional(),
});

/** A product as it comes from a file or over the wire, checked field by field; unknown fields are dropped. */
export const productSchema = z.object({
  id,
  sku: z.string().min(1).max(120),
  slug,
  category: slug,
  status: z.enum(productStatuses),
  name: text,
  description: text,
  seo: z.object({ title: text, description: text }).default(noSeo),
  brand: z.string().nullable(),
  gtin13,
  price,
  stock,
  dimensions: z.object({ widthMetres: positive, heightMetres: positive, depthMetres: positive }).nullable(),
  massKilograms: positive.nullable(),
  colours: z.array(z.enum(colourSlugs)),
  materials: z.array(z.enum(materialSlugs)),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  photos: z.array(photo).max(100),
  variants: z.array(variant).max(500),
  model: model.nullable(),
}) satisfies z.ZodType<Product>;
