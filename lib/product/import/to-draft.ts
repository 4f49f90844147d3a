import type { z } from 'zod';
import { type Locale, type LocaleText, locales } from '@/lib/core/locale';
import { type Currency, currencies, type Money } from '@/lib/core/money';
import { localText } from '../local-text';
import type { ColourSlug } from '../product';
import type { Described, DescribedProduct, SomeText } from './described';
import { type ImportRow, type PlaceStock, type ProductDraft, productDraft, type VariantDraft } from './draft';
import { mapCategory } from './map-category';
import {
  htmlToText,
  type Parsed,
  parseColours,
  parseGtin,
  parseLength,
  parseMass,
  parseMaterials,
  parseStock,
} from './parse-fields';
import { parseMoney } from './parse-money';
import { type Reason, reason, reasonInEnglish } from './reason-words';
import type { SeenSkus } from './seen-skus';
import { swatchOf } from './swatch-of';

/**
 * Checks a product of a file and puts it in our words.
 *
 * @param currency Of prices that name none.
 * @param seen The SKUs of the file so far; those of this product are added when it is good.
 * @returns The product's row; and a bad row for each of its variants that cannot be sold, which is left out of it.
 */
export function toDraft(from: DescribedProduct, currency: Currency, seen: SeenSkus): ImportRow[] {
  const bad: ImportRow[] = from.problems.map(({ line, sku, reason: why }) => ({
    line,
    sku,
    ok: false,
    problems: [why],
  }));
  const variants = from.variants.flatMap((described) => {
    const check = new Check();
    const variant = toVariant(described, currency, check);
    check.claim(seen, variant.sku, described.line);
    if (check.problems.length === 0) return [variant];
    bad.push({ line: described.line, sku: described.sku || null, ok: false, problems: check.problems });
    return [];
  });
  if (from.variants.length > 0 && variants.length === 0) {
    bad.push(rejected(from, [reason('noVariants')]));
    return inOrder(bad);
  }
  const check = new Check();
  const draft = toProduct(from, variants, currency, check);
  if (!variants.some((variant) => variant.sku === draft.sku)) check.claim(seen, draft.sku, from.line);
  const parsed = check.problems.length === 0 ? productDraft.safeParse(draft) : null;
  for (const issue of parsed?.error?.issues ?? []) check.problem(ofIssue(issue));
  if (!parsed?.success) {
    for (const { sku } of variants) seen.release(sku);
    bad.push(rejected(from, check.problems));
  } else bad.push({ line: from.line, sku: from.sku, ok: true, draft: parsed.data, warnings: check.warnings });
  return inOrder(bad);
}

/** What the schema of drafts refuses, which is mostly a text that is too long. */
function ofIssue(issue: z.core.$ZodIssue): Reason {
  const field = issue.path.join('.');
  if (issue.code !== 'too_big') return reason('fieldWrong', { field });
  const most = Number(issue.maximum);
  return reason(issue.origin === 'string' ? 'textTooLong' : 'listTooLong', { field, most });
}

function rejected(from: Described, problems: Reason[]): ImportRow {
  return { line: from.line, sku: from.sku || null, ok: false, problems };
}

function inOrder(rows: ImportRow[]): ImportRow[] {
  return rows.sort((a, b) => a.line - b.line);
}

/** Collects what is wrong and what was guessed. */
class Check {
  readonly problems: Reason[] = [];
  readonly warnings: Reason[] = [];

  problem(why: Reason): void {
    const told = reasonInEnglish(why);
    if (!this.problems.some((known) => reasonInEnglish(known) === told)) this.problems.push(why);
  }

  /** Only for what is good so far: a bad row keeps no SKU from a good one. */
  claim(seen: SeenSkus, sku: string, line: number): void {
    const before = this.problems.length === 0 ? seen.claim(sku, line) : null;
    if (before) this.problem(before);
  }

  value<T>(parsed: Parsed<T>, otherwise: T): T {
    if ('value' in parsed) return parsed.value;
    this.problem(parsed.problem);
    return otherwise;
  }
}

function toVariant(from: Described, currency: Currency, check: Check): VariantDraft {
  if (from.sku === '') check.problem(reason('skuEmpty'));
  const colours = parseColours(from.colours).slugs;
  return {
    sku: from.sku,
    name: written(from.name),
    options: {
      ...(from.optionColour ? { colour: from.optionColour } : {}),
      ...(from.optionSize ? { size: from.optionSize } : {}),
    },
    swatch: swatchOf(colours),
    colours,
    gtin13: check.value(parseGtin(from.gtin), null),
    price: priceOf(from, currency, check),
    ...stockOf(from, check),
  };
}

function toProduct(
  from: DescribedProduct,
  variants: VariantDraft[],
  currency: Currency,
  check: Check,
): ProductDraft {
  if (from.sku === '') check.problem(reason('skuEmpty'));
  if (!locales.some((locale) => from.name[locale])) check.problem(reason('nameEmpty'));
  const name = written(from.name);
  const category = mapCategory(from.categories, localText(name, 'en'));
  if (category.warning) check.warnings.push(category.warning);
  const colours = parseColours(from.colours);
  const materials = parseMaterials(from.materials);
  const attributes: ProductDraft['attributes'] = { ...from.attributes };
  for (const [key, code, unknown] of [
    ['colour', 'colourUnknown', colours.unknown],
    ['material', 'materialUnknown', materials.unknown],
  ] as const) {
    if (unknown.length === 0) continue;
    attributes[key] = unknown.join(', ');
    check.warnings.push(reason(code, { value: unknown.join(', ') }));
  }
  const first = variants[0];
  return {
    sku: from.sku,
    handle: from.handle || localText(name, 'en') || from.sku,
    category: category.slug,
    status: statusOf(from.status, check),
    name,
    description: written(mapText(from.description, htmlToText)),
    seo: { title: written(from.seoTitle), description: written(from.seoDescription) },
    brand: from.brand || null,
    gtin13: first && from.gtin === '' ? first.gtin13 : check.value(parseGtin(from.gtin), null),
    price: first && from.price === '' ? first.price : priceOf(from, currency, check),
    ...(first ? { stock: variants.reduce((sum, variant) => sum + variant.stock, 0) } : stockOf(from, check)),
    dimensions: dimensionsOf(from, check),
    massKilograms: check.value(parseMass(from.mass, from.massUnit), null),
    // What the product's own row says; else what its variants come in.
    colours:
      colours.slugs.length > 0
        ? colours.slugs
        : [...new Set(variants.flatMap((variant): ColourSlug[] => variant.colours))],
    materials: materials.slugs,
    attributes,
    images: [...new Set(from.images)],
    variants,
  };
}

function priceOf(from: Described, otherwise: Currency, check: Check): Money {
  const code = from.currency.trim().toUpperCase();
  const known = (currencies as readonly string[]).includes(code);
  if (code !== '' && !known)
    check.problem(reason('currencyUnknown', { value: from.currency, currencies: currencies.join(', ') }));
  const price = parseMoney(from.price, known ? (code as Currency) : otherwise);
  return check.value(price, { minor: 0, currency: otherwise });
}

/** Pieces, by place where the file says it. */
function stockOf(from: Described, check: Check): { stock: number; levels?: PlaceStock[] } {
  const levels = from.places.map(({ place, quantity }) => {
    const parsed = parseStock(quantity);
    if ('value' in parsed) return { place, quantity: parsed.value ?? 0 };
    check.problem(reason('stockPlaceNone', { place, value: quantity.slice(0, 40) }));
    return { place, quantity: 0 };
  });
  if (levels.length === 0) return { stock: totalOf(from, check) };
  const sum = levels.reduce((total, { quantity }) => total + quantity, 0);
  const said = check.value(parseStock(from.stock), null);
  if (said !== null && said !== sum) {
    check.warnings.push(reason('stockNotSum', { stock: String(said), sum: String(sum) }));
  }
  return { stock: sum, levels };
}

/** Pieces, else one for what is said to be in stock: that it can be bought is known, how often is not. */
function totalOf(from: Described, check: Check): number {
  const stock = check.value(parseStock(from.stock), 0);
  if (stock !== null) return stock;
  const availability = from.availability.toLowerCase().replace(/[\s-]+/g, '_');
  if (['', 'out_of_stock', 'preorder', 'backorder', 'discontinued'].includes(availability)) return 0;
  if (['in_stock', 'limited_availability', 'available'].includes(availability)) return 1;
  check.problem(reason('availabilityUnknown', { value: from.availability }));
  return 0;
}

function statusOf(text: string, check: Check): ProductDraft['status'] {
  switch (text.trim().toLowerCase()) {
    case '':
    case 'published':
    case 'active':
    case 'true':
      return 'published';
    case 'draft':
    case 'unlisted':
    case 'false':
      return 'draft';
    case 'archived':
      return 'archived';
  }
  check.problem(reason('statusUnknown', { value: text }));
  return 'draft';
}

function dimensionsOf(from: DescribedProduct, check: Check): ProductDraft['dimensions'] {
  const [widthMetres, heightMetres, depthMetres] = (['width', 'height', 'depth'] as const).map((side) =>
    check.value(parseLength(from[side], from.lengthUnit, side), null),
  ) as [number | null, number | null, number | null];
  if (widthMetres && heightMetres && depthMetres) return { widthMetres, heightMetres, depthMetres };
  if (widthMetres || heightMetres || depthMetres) {
    check.warnings.push(reason('sizeIncomplete'));
  }
  return null;
}

/** Empty in the languages that the file lacks. */
function written(text: SomeText): LocaleText {
  return { en: text.en ?? '', he: text.he ?? '', ar: text.ar ?? '' };
}

function mapText(text: SomeText, change: (text: string) => string): SomeText {
  return Object.fromEntries(locales.map((locale: Locale) => [locale, change(text[locale] ?? '')]));
}
