import { localText } from '../local-text';
import type { Product, ProductVariant } from '../product';
import { csvRow } from './csv-cell';
import { decimal, type ExportOptions, photoAddresses } from './values';

// Columns of Shopify's product CSV (help.shopify.com, "Using CSV files to import and export products").
const columns = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Qty',
  'Variant Price',
  'Variant Barcode',
  'Image Src',
  'Image Alt Text',
  'SEO Title',
  'SEO Description',
  'Status',
] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

export const shopifyHead = csvRow(columns);

/** A product as Shopify's rows: the first one describes it, each further one is a variant, an image, or both. */
export function toShopify(product: Product, options: ExportOptions): string {
  const { variants } = product;
  const sold =
    variants.length > 0 ? variants.map((each) => variantCells(each, product)) : [ownCells(product)];
  const images = photoAddresses(product, options).map((url, at) => ({
    'Image Src': url,
    'Image Alt Text': localText(product.photos[at]?.alt ?? product.name, 'en'),
  }));
  const rows = Array.from(
    { length: Math.max(sold.length, images.length) },
    (_, at): Cells => ({
      Handle: product.slug,
      ...(at === 0 ? describing(product) : {}),
      ...sold[at],
      ...images[at],
    }),
  );
  return rows.map((row) => csvRow(columns.map((column) => row[column] ?? ''))).join('');
}

function describing(product: Product): Cells {
  const { seo, attributes } = product;
  return {
    Title: localText(product.name, 'en'),
    'Body (HTML)': html(localText(product.description, 'en')),
    Vendor: product.brand ?? '',
    Type: product.category,
    Tags: typeof attributes.tags === 'string' ? attributes.tags : '',
    Published: String(product.status === 'published').toUpperCase(),
    'SEO Title': localText(seo.title, 'en'),
    'SEO Description': localText(seo.description, 'en'),
    Status: product.status === 'published' ? 'active' : product.status,
    ...optionNames(product),
  };
}

function optionNames({ variants }: Product): Cells {
  if (variants.length === 0) return { 'Option1 Name': 'Title' };
  const sized = variants.some(({ options }) => options.size);
  const coloured = variants.some(({ options }) => options.colour);
  if (!sized && !coloured) return { 'Option1 Name': 'Variant' };
  if (!sized) return { 'Option1 Name': 'Color' };
  return coloured ? { 'Option1 Name': 'Color', 'Option2 Name': 'Size' } : { 'Option1 Name': 'Size' };
}

function ownCells({ sku, stock, price, gtin13, massKilograms }: Product): Cells {
  return { 'Option1 Value': 'Default Title', ...common({ sku, stock, price, gtin13 }, massKilograms) };
}

function variantCells(variant: ProductVariant, product: Product): Cells {
  const { colour, size } = variant.options;
  const names = optionNames(product);
  const name = localText(variant.name, 'en');
  const first =
    names['Option1 Name'] === 'Color' ? colour : names['Option1 Name'] === 'Size' ? size : undefined;
  return {
    'Option1 Value': first ?? name,
    ...(names['Option2 Name'] ? { 'Option2 Value': size ?? '' } : {}),
    ...common(variant, product.massKilograms),
  };
}

function common(
  { sku, stock, price, gtin13 }: Pick<ProductVariant, 'sku' | 'stock' | 'price' | 'gtin13'>,
  mass: number | null,
): Cells {
  return {
    'Variant SKU': sku,
    'Variant Grams': mass === null ? '' : String(Number((mass * 1000).toPrecision(6))),
    'Variant Inventory Qty': String(stock),
    'Variant Price': decimal(price.minor),
    'Variant Barcode': gtin13 ?? '',
  };
}

/** Plain text as paragraphs. */
function html(text: string): string {
  if (text === '') return '';
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
}
