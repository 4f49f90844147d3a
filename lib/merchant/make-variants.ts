import type { LocaleText, locales } from '@/lib/core/locale';
import { colourNames } from '@/lib/product/colour-names';
import { parseColours, slugify } from '@/lib/product/import/parse-fields';
import { swatchOf } from '@/lib/product/import/swatch-of';
import type { Product, ProductVariant, VariantOptions } from '@/lib/product/product';
import type { ProductDocument } from './product-document';

/** Most variants of one product (`productSchema`). */
export const mostVariants = 500;

/**
 * The variants of every colour in every size, those that are there already kept as they are. One list may be empty: then
 * there is one variant a colour, or a size. Variants of other options stay, at the end.
 *
 * @param newId An id that no variant has.
 */
export function makeVariants(
  product: Product,
  colours: readonly string[],
  sizes: readonly string[],
  newId: () => string,
): ProductVariant[] {
  const wanted = combinations(distinct(colours), distinct(sizes));
  const taken = new Set([product.sku, ...product.variants.map(({ sku }) => sku)]);
  const used = new Set<string>();
  const made = wanted.map((options) => {
    const known = product.variants.find(
      (variant) => !used.has(variant.id) && sameOptions(variant.options, options),
    );
    if (known) {
      used.add(known.id);
      return known;
    }
    const sku = freeSku(product.sku, options, taken);
    taken.add(sku);
    return newVariant(product, options, sku, newId());
  });
  return [...made, ...product.variants.filter((variant) => !used.has(variant.id))].slice(0, mostVariants);
}

/** What shoppers read: a colour we know by its name in each language, anything else as it was written. */
export function nameOf(options: VariantOptions): LocaleText {
  const { slugs, unknown } = parseColours(options.colour ?? '');
  const known = slugs.length === 1 && unknown.length === 0 ? slugs[0] : undefined;
  const name = (locale: (typeof locales)[number]) => {
    const written = options.colour ?? '';
    const colour =
      known && locale !== 'en' && /^[\p{ASCII}]*$/u.test(written) ? colourNames[known][locale] : written;
    return [colour, options.size].filter(Boolean).join(', ');
  };
  return { en: name('en'), he: name('he'), ar: name('ar') };
}

/**
 * The document with other variants. Pieces of a product that gets its first variants go to the first of them; those of
 * variants that go away go with them, but for the last ones, which become the product's own.
 */
export function withVariants(document: ProductDocument, variants: ProductVariant[]): ProductDocument {
  const { product, levels } = document;
  const [first] = variants;
  const ids = new Set<string | null>(variants.map(({ id }) => id));
  const next = first
    ? levels.flatMap((level) => {
        if (level.variantId === null) return [{ ...level, variantId: first.id }];
        return ids.has(level.variantId) ? [level] : [];
      })
    : sumByPlace(levels);
  const colours = [...new Set(variants.flatMap((variant) => variant.colours))];
  return {
    levels: next,
    product: { ...product, variants, colours: [...new Set([...product.colours, ...colours])] },
  };
}

function sumByPlace(levels: ProductDocument['levels']): ProductDocument['levels'] {
  const places = new Map<string, number>();
  for (const { locationId, quantity } of levels) {
    places.set(locationId, (places.get(locationId) ?? 0) + quantity);
  }
  return [...places].map(([locationId, quantity]) => ({ variantId: null, locationId, quantity }));
}

function combinations(colours: string[], sizes: string[]): VariantOptions[] {
  if (colours.length === 0) return sizes.map((size) => ({ size }));
  if (sizes.length === 0) return colours.map((colour) => ({ colour }));
  return colours.flatMap((colour) => sizes.map((size) => ({ colour, size })));
}

function newVariant(product: Product, options: VariantOptions, sku: string, id: string): ProductVariant {
  const colours = parseColours(options.colour ?? '').slugs;
  return {
    id,
    sku,
    name: nameOf(options),
    options,
    swatch: swatchOf(colours),
    colours,
    gtin13: null,
    price: product.price,
    stock: 0,
    materialVariant: null,
  };
}

function freeSku(stem: string, { colour, size }: VariantOptions, taken: ReadonlySet<string>): string {
  const parts = [colour, size].flatMap((text) => slugify(text ?? '').toUpperCase() || []);
  const wanted = [stem, ...parts].filter(Boolean).join('-').slice(0, 110);
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

function sameOptions(a: VariantOptions, b: VariantOptions): boolean {
  const same = (left = '', right = '') => left.trim().toLowerCase() === right.trim().toLowerCase();
  return same(a.colour, b.colour) && same(a.size, b.size);
}

function distinct(list: readonly string[]): string[] {
  const seen = new Map(list.map((text) => [text.trim().toLowerCase(), text.trim()]));
  seen.delete('');
  return [...seen.values()];
}
