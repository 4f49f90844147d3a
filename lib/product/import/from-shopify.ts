import type { Described, DescribedProduct } from './described';
import type { Joins } from './group-rows';
import { parseList } from './parse-fields';
import { reason } from './reason-words';
import type { Row } from './row';

/** Rows of one handle that follow each other are one product: its variants and its further images. */
export const joinsShopify: Joins = (row, first) => handleOf(row) !== '' && handleOf(row) === handleOf(first);

/**
 * A Shopify product export, with the column names of before and after 2025 (help.shopify.com, "Using CSV files to
 * import and export products"). The first row of a handle describes the product. A variant without a SKU gets one
 * made of the handle and its number; a product with several has its handle as its own SKU.
 */
export function fromShopify(rows: readonly Row[]): DescribedProduct {
  const first = rows[0]!;
  const { values } = first;
  const handle = handleOf(first);
  const sold = rows.filter((row) => row === first || isVariant(row));
  const described = sold.map((row, at) => toDescribed(row, first, `${handle}-${at + 1}`));
  const single = sold.length === 1;
  const only = described[0]!;
  return {
    ...only,
    sku: single ? (values.variant_sku ?? values.sku ?? handle) : handle,
    price: single ? only.price : '',
    gtin: single ? only.gtin : '',
    name: { en: values.title ?? '' },
    handle,
    description: { en: values.body ?? values.body_html ?? values.description ?? '' },
    seoTitle: { en: values.seo_title ?? '' },
    seoDescription: { en: values.seo_description ?? '' },
    categories: [values.type ?? '', values.product_category ?? values.standardized_product_type ?? ''],
    status: statusOf(values),
    brand: values.vendor ?? '',
    colours: single ? only.colours : '',
    materials: optionOf(first, first, /^(material|fabric)$/i),
    width: '',
    height: '',
    depth: '',
    lengthUnit: 'cm',
    mass: values.variant_grams ?? values.weight_value ?? '',
    massUnit: 'g',
    images: rows.flatMap((row) => {
      const image = row.values.image_src ?? row.values.product_image_url ?? '';
      const own = row.values.variant_image ?? row.values.variant_image_url ?? '';
      return [image, own].filter(Boolean);
    }),
    attributes: values.tags ? { tags: parseList(values.tags, /,/).join(', ') } : {},
    variants: single ? [] : described,
    problems: handle
      ? []
      : [{ line: first.line, sku: values.variant_sku ?? null, reason: reason('handleEmpty') }],
  };
}

function handleOf({ values }: Row): string {
  return values.handle ?? values.url_handle ?? '';
}

/** Image rows carry a handle and an image alone. */
function isVariant({ values }: Row): boolean {
  return Boolean(
    values.variant_price ?? values.price ?? values.variant_sku ?? values.sku ?? values.option1_value,
  );
}

function toDescribed(row: Row, first: Row, otherwiseSku: string): Described {
  const { values, line } = row;
  const options = [values.option1_value, values.option2_value, values.option3_value].filter(
    (value) => value && value !== 'Default Title',
  );
  return {
    line,
    sku: (values.variant_sku ?? values.sku ?? otherwiseSku).replace(/^'/, ''),
    name: { en: options.join(', ') },
    price: values.variant_price ?? values.price ?? '',
    currency: '',
    stock: values.variant_inventory_qty ?? values.inventory_quantity ?? '',
    places: [],
    availability: '',
    gtin: values.variant_barcode ?? values.barcode ?? '',
    colours: optionOf(row, first, /^colou?r$/i),
    optionColour: optionOf(row, first, /^colou?r$/i),
    optionSize: optionOf(row, first, /^size$/i),
  };
}

/** The row's value of the option with such a name; names stand in the product's first row only. */
function optionOf(row: Row, first: Row, name: RegExp): string {
  for (const number of [1, 2, 3]) {
    if (name.test(first.values[`option${number}_name`] ?? ''))
      return row.values[`option${number}_value`] ?? '';
  }
  return '';
}

/** Older exports have no Status, only whether the product is published. */
function statusOf(values: Row['values']): string {
  if (values.status) return values.status;
  return (values.published ?? values.published_on_online_store ?? '').toLowerCase() === 'false'
    ? 'draft'
    : '';
}
