import { locales } from '@/lib/core/locale';
import { textToHtml } from '../import/parse-fields';
import type { Product, ProductVariant } from '../product';
import { csvRow } from './csv-cell';
import { placeColumns } from './place-columns';
import {
  centimetres,
  decimal,
  type ExportedProduct,
  type ExportOptions,
  kilograms,
  photoAddresses,
} from './values';

const localised = (column: string) => locales.map((locale) => `${column}_${locale}`);

const columns = [
  'sku',
  'parent_sku',
  ...localised('name'),
  ...localised('description'),
  ...localised('seo_title'),
  ...localised('seo_description'),
  'category',
  'status',
  'price',
  'currency',
  'stock',
  'brand',
  'gtin',
  'colours',
  'materials',
  'width_cm',
  'height_cm',
  'depth_cm',
  'weight_kg',
  'handle',
  'attributes',
  'images',
  ...localised('variant_name'),
  'option_colour',
  'option_size',
] as const;

export function vitrineHead({ locations = [] }: Pick<ExportOptions, 'locations'>): string {
  return csvRow([...columns, ...placeColumns(locations).map(({ column }) => column)]);
}

/** A product as rows of Vitrine's own CSV: itself, then its variants. Everything the import reads comes back equal. */
export function toVitrine(product: ExportedProduct, options: ExportOptions): string {
  const places = placeColumns(options.locations ?? []);
  const all = [...columns, ...places.map(({ column }) => column)];
  const { levels = [] } = product;
  const placed = (variantId: string | null) =>
    Object.fromEntries(
      places.map(({ column, locationId }) => {
        const level = levels.find((each) => each.variantId === variantId && each.locationId === locationId);
        return [column, String(level?.quantity ?? 0)];
      }),
    );
  const own = productRow(product, options);
  return [
    product.variants.length > 0 || levels.length === 0 ? own : { ...own, ...placed(null) },
    ...product.variants.map((each) => ({
      ...variantRow(each, product),
      ...(levels.length > 0 ? placed(each.id) : {}),
    })),
  ]
    .map((row: Record<string, string>) => csvRow(all.map((column) => row[column] ?? '')))
    .join('');
}

function productRow(product: Product, options: ExportOptions): Record<string, string> {
  const { price, dimensions, massKilograms, attributes, seo, variants } = product;
  return {
    ...texts('name', product.name),
    ...texts('description', mapTexts(product.description, textToHtml)),
    ...texts('seo_title', seo.title),
    ...texts('seo_description', seo.description),
    sku: product.sku,
    category: product.category,
    status: product.status,
    price: decimal(price.minor),
    currency: price.currency,
    stock: variants.length > 0 ? '' : String(product.stock),
    brand: product.brand ?? '',
    gtin: product.gtin13 ?? '',
    colours: product.colours.join(';'),
    materials: product.materials.join(';'),
    width_cm: dimensions ? centimetres(dimensions.widthMetres) : '',
    height_cm: dimensions ? centimetres(dimensions.heightMetres) : '',
    depth_cm: dimensions ? centimetres(dimensions.depthMetres) : '',
    weight_kg: massKilograms === null ? '' : kilograms(massKilograms),
    handle: product.slug,
    attributes: Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : '',
    images: photoAddresses(product, options).join('|'),
  };
}

function variantRow(variant: ProductVariant, product: Product): Record<string, string> {
  return {
    ...texts('variant_name', variant.name),
    sku: variant.sku,
    parent_sku: product.sku,
    price: decimal(variant.price.minor),
    currency: variant.price.currency,
    stock: String(variant.stock),
    gtin: variant.gtin13 ?? '',
    colours: variant.colours.join(';'),
    option_colour: variant.options.colour ?? '',
    option_size: variant.options.size ?? '',
  };
}

function mapTexts(text: Product['name'], change: (text: string) => string): Product['name'] {
  return { en: change(text.en), he: change(text.he), ar: change(text.ar) };
}

function texts(column: string, text: Product['name']): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [`${column}_${locale}`, text[locale]]));
}
