import { z } from 'zod';
import type { Described, DescribedProduct, SomeText } from './described';
import type { Joins } from './group-rows';
import { parseList } from './parse-fields';
import { type Reason, reason } from './reason-words';
import type { Row } from './row';

/** A row with a `parent_sku` belongs to the row above that has this SKU, or to others with the same. */
export const joinsVitrine: Joins = (row, first) => {
  const parent = row.values.parent_sku;
  return parent !== undefined && (parent === first.values.parent_sku || parent === first.values.sku);
};

/**
 * Vitrine's own columns (docs/import.md). Rows with a `parent_sku` are variants of the row above that has that
 * SKU; when no such row is there, the first of them describes the product too.
 */
export function fromVitrine(rows: readonly Row[]): DescribedProduct {
  const first = rows[0]!;
  const main = rows.find((row) => !row.values.parent_sku) ?? first;
  const parent = first.values.parent_sku ?? '';
  const variants = rows.filter((row) => row.values.parent_sku);
  const { values } = main;
  const own = described(main, textIn(values, 'name'));
  const json = readAttributes(values.attributes ?? '');
  return {
    ...own,
    sku: main.values.parent_sku ? parent : own.sku,
    gtin: main.values.parent_sku ? '' : own.gtin,
    handle: values.handle ?? values.slug ?? '',
    description: textIn(values, 'description'),
    seoTitle: textIn(values, 'seo_title'),
    seoDescription: textIn(values, 'seo_description'),
    categories: [values.category ?? ''],
    status: values.status ?? '',
    brand: values.brand ?? '',
    materials: values.materials ?? values.material ?? '',
    width: values.width_cm ?? values.width ?? '',
    height: values.height_cm ?? values.height ?? '',
    depth: values.depth_cm ?? values.depth ?? '',
    lengthUnit: 'cm',
    mass: values.weight_kg ?? values.weight ?? '',
    massUnit: 'kg',
    images: rows.flatMap((row) => parseList(row.values.images ?? row.values.image ?? '', /[|;\n]/)),
    attributes: { ...attributesOf(values), ...json.attributes },
    variants: variants.map((row) => {
      const name = textIn(row.values, 'variant_name');
      return described(row, Object.keys(name).length > 0 ? name : textIn(row.values, 'name'));
    }),
    problems: json.problem ? [{ line: main.line, sku: own.sku || null, reason: json.problem }] : [],
  };
}

function described({ line, values }: Row, name: SomeText): Described {
  return {
    line,
    sku: values.sku ?? '',
    name,
    price: values.price ?? '',
    currency: values.currency ?? '',
    stock: values.stock ?? values.quantity ?? '',
    places: placesOf(values),
    availability: values.availability ?? '',
    gtin: values.gtin ?? values.ean ?? values.barcode ?? '',
    colours: values.colours ?? values.colour ?? values.colors ?? values.color ?? '',
    optionColour: values.option_colour ?? values.option_color ?? '',
    optionSize: values.option_size ?? '',
  };
}

/** Columns named `stock:<place>`. */
function placesOf(values: Row['values']): Described['places'] {
  return Object.entries(values).flatMap(([column, quantity]) =>
    column.startsWith('stock:') ? [{ place: column.slice('stock:'.length), quantity }] : [],
  );
}

function textIn(values: Row['values'], column: string): SomeText {
  const text: SomeText = {};
  const plain = values[column];
  if (plain) text.en = plain;
  for (const locale of ['en', 'he', 'ar'] as const) {
    const value = values[`${column}_${locale}`];
    if (value) text[locale] = value;
  }
  return text;
}

const attributeValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** The column that an export writes: a JSON object, so that names, numbers and yes or no come back as they were. */
function readAttributes(text: string): { attributes?: DescribedProduct['attributes']; problem?: Reason } {
  if (text === '') return {};
  try {
    return { attributes: attributeValues.parse(JSON.parse(text)) };
  } catch {
    return { problem: reason('attributesNotJson') };
  }
}

/** Columns named `attr_…` or `attr:…`. */
function attributesOf(values: Row['values']): Record<string, string> {
  const found = Object.entries(values).flatMap(([column, value]) => {
    const name = /^attr[_:](.+)$/.exec(column)?.[1];
    return name ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}
