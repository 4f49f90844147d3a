import type { LocaleText } from '@/lib/core/locale';
import type { Product, ProductPhoto, ProductVariant } from '../product';
import type { ProductDraft, VariantDraft } from './draft';
import { slugify } from './parse-fields';

/**
 * The product that a draft makes of what the shop has of its SKU. What a catalogue file does not know stays: the
 * address, the 3D model and which of its materials a variant shows, the photos when the file brought none, and what
 * it says nothing of (texts in a language, size, weight, brand, materials, attributes).
 *
 * @param before What the shop has under this SKU, or null.
 * @param slug For a new product: an address that no other product has. It becomes the id too.
 * @param photos Stored pictures of the file; empty to keep those there are.
 */
export function toProduct(
  draft: ProductDraft,
  before: Product | null,
  slug: string,
  photos: readonly (Omit<ProductPhoto, 'id'> & { id?: string })[],
): Product {
  const id = before?.id ?? slug;
  const { handle: _, images: __, levels: ___, variants, ...rest } = draft;
  return {
    ...rest,
    id,
    sku: before?.sku ?? draft.sku,
    slug: before?.slug ?? slug,
    name: orBefore(draft.name, before?.name),
    description: orBefore(draft.description, before?.description),
    seo: {
      title: orBefore(draft.seo.title, before?.seo.title),
      description: orBefore(draft.seo.description, before?.seo.description),
    },
    brand: draft.brand ?? before?.brand ?? null,
    dimensions: draft.dimensions ?? before?.dimensions ?? null,
    massKilograms: draft.massKilograms ?? before?.massKilograms ?? null,
    colours: draft.colours.length > 0 ? draft.colours : (before?.colours ?? []),
    materials: draft.materials.length > 0 ? draft.materials : (before?.materials ?? []),
    attributes: { ...before?.attributes, ...draft.attributes },
    photos:
      photos.length > 0
        ? photos.map((photo) => ({ ...photo, id: photo.id ?? photoId(id, photo.url) }))
        : (before?.photos ?? []),
    variants: variants.map((variant) => toVariant(id, variant, before)),
    model: before?.model ?? null,
  };
}

/** An address for when a product that was deleted keeps both others. */
export function againSlugOf(draft: ProductDraft): string {
  return `${longSlugOf(draft)}-${Math.random().toString(36).slice(2, 8)}`;
}

function orBefore(text: LocaleText, before: LocaleText | undefined): LocaleText {
  if (!before) return text;
  return { en: text.en || before.en, he: text.he || before.he, ar: text.ar || before.ar };
}

/** An address made of the draft's handle, or of its SKU where the handle has no Latin letter. */
export function slugOf(draft: ProductDraft): string {
  return slugify(draft.handle) || slugify(draft.sku) || `product-${hex(draft.sku)}`;
}

/** A longer address for when another product has `slugOf`'s. */
export function longSlugOf(draft: ProductDraft): string {
  return `${slugOf(draft).slice(0, 70).replace(/-+$/, '')}-${hex(draft.sku)}`;
}

function toVariant(productId: string, from: VariantDraft, before: Product | null): ProductVariant {
  const { levels: _, ...draft } = from;
  const known = before?.variants.find((variant) => variant.sku === draft.sku);
  const name = orBefore(draft.name, known?.name);
  const named = name.en || name.he || name.ar;
  return {
    ...draft,
    name: named ? name : { ...name, en: draft.sku },
    options: { ...known?.options, ...draft.options },
    colours: draft.colours.length > 0 ? draft.colours : (known?.colours ?? []),
    id: known?.id ?? `${productId}-v-${hex(draft.sku)}`,
    swatch:
      known && (draft.colours.length === 0 || draft.colours.join() === known.colours.join())
        ? known.swatch
        : draft.swatch,
    materialVariant: known?.materialVariant ?? null,
  };
}

/** Of the picture's address, which is made of its content: another picture is another view, to be embedded anew. */
function photoId(productId: string, url: string): string {
  return `${productId}-p-${hex(url)}`;
}

/** 53-bit hash (cyrb53's mixing) as 11 hex digits or so: names must only differ within one product or handle. */
function hex(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16);
}
