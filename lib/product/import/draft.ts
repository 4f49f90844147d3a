import { z } from 'zod';
import { currencies } from '@/lib/core/money';
import { colourSlugs, materialSlugs, productStatuses } from '../product';
import type { Reason } from './reason-words';

const localeText = (longest: number) => {
  const text = z.string().max(longest);
  return z.object({ en: text, he: text, ar: text });
};
const sku = z.string().min(1).max(120);
const price = z.object({ minor: z.number().int().min(0).max(100_000_000_000), currency: z.enum(currencies) });
const stock = z.number().int().min(0).max(1_000_000_000);
const levels = z.array(z.object({ place: z.string().max(200), quantity: stock })).max(200);
const positive = z.number().positive();
/** An address (http, https) or the name of a file below the images folder. Nothing is fetched by reading it. */
const image = z.string().min(1).max(2000);

const variantDraft = z.object({
  sku,
  name: localeText(200),
  options: z.object({ colour: z.string().optional(), size: z.string().optional() }),
  swatch: z.string().regex(/^#[0-9a-f]{6}$/i),
  colours: z.array(z.enum(colourSlugs)),
  gtin13: z.string().nullable(),
  price,
  stock,
  levels: levels.optional(),
});

/**
 * A product as a catalogue file describes it, checked and in our words; it has no id and no stored photos yet. A text
 * is empty in a language that the file does not speak.
 */
export const productDraft = z.object({
  sku,
  /** What its address should be made of: the file's own handle, else its name. */
  handle: z.string().max(300),
  category: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120),
  status: z.enum(productStatuses),
  name: localeText(300),
  description: localeText(20_000),
  seo: z.object({ title: localeText(300), description: localeText(1000) }),
  brand: z.string().max(200).nullable(),
  gtin13: z.string().nullable(),
  price,
  /** All pieces; what `levels` say, where they do. */
  stock,
  /** Pieces by the file's name of a place; left out by a file that does not say where they lie. */
  levels: levels.optional(),
  dimensions: z.object({ widthMetres: positive, heightMetres: positive, depthMetres: positive }).nullable(),
  massKilograms: positive.nullable(),
  colours: z.array(z.enum(colourSlugs)),
  materials: z.array(z.enum(materialSlugs)),
  attributes: z.record(z.string().max(100), z.union([z.string().max(1000), z.number(), z.boolean()])),
  images: z.array(image).max(100),
  variants: z.array(variantDraft).max(500),
});

export type ProductDraft = z.infer<typeof productDraft>;
/** Pieces at a place of the file's. */
export type PlaceStock = z.infer<typeof levels>[number];
export type VariantDraft = z.infer<typeof variantDraft>;

/** One product of a file: good, with what was guessed on the way, or bad, with every reason. */
export type ImportRow =
  | { line: number; sku: string; ok: true; draft: ProductDraft; warnings: Reason[] }
  | { line: number; sku: string | null; ok: false; problems: Reason[] };
