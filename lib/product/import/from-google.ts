import type { Described, DescribedProduct } from './described';
import type { Joins } from './group-rows';
import { parseList } from './parse-fields';
import type { Row } from './row';

/** Items of one `item_group_id` that follow each other are variants of one product. */
export const joinsGoogle: Joins = (row, first) => {
  const group = row.values.item_group_id;
  return group !== undefined && group === first.values.item_group_id;
};

/** A Google Merchant feed, RSS, Atom or TSV (support.google.com/merchants/answer/7052112). */
export function fromGoogle(rows: readonly Row[]): DescribedProduct {
  const { values, line } = rows[0]!;
  const single = rows.length === 1;
  const own = described(rows[0]!);
  return {
    ...own,
    line,
    sku: single ? own.sku : (values.item_group_id ?? ''),
    price: single ? own.price : '',
    gtin: single ? own.gtin : '',
    colours: rows.map((row) => row.values.color ?? '').join('|'),
    name: { en: values.title ?? '' },
    handle: '',
    description: { en: values.description ?? values.summary ?? values.content ?? '' },
    seoTitle: {},
    seoDescription: {},
    categories: [values.google_product_category ?? '', ...parseList(values.product_type ?? '', /\|/)],
    status: '',
    brand: values.brand ?? '',
    materials: values.material ?? '',
    width: values.product_width ?? '',
    height: values.product_height ?? '',
    depth: values.product_length ?? '',
    lengthUnit: 'cm',
    mass: values.product_weight ?? '',
    massUnit: 'kg',
    images: rows.flatMap((row) => [
      ...parseList(row.values.image_link ?? '', /[|\n]/),
      ...parseList(row.values.additional_image_link ?? '', /\||\n|,\s*(?=https?:)/),
    ]),
    attributes: Object.fromEntries(
      ['size', 'pattern', 'gender', 'age_group', 'condition', 'mpn'].flatMap((name) => {
        // A variant's size is the variant's.
        const value = single || name !== 'size' ? values[name] : '';
        return value ? [[name, value]] : [];
      }),
    ),
    variants: single ? [] : rows.map((row) => ({ ...described(row), name: { en: variantName(row) } })),
    problems: [],
  };
}

function described({ line, values }: Row): Described {
  return {
    line,
    sku: values.id ?? '',
    name: { en: values.title ?? '' },
    price: values.price ?? '',
    currency: '',
    stock: values.quantity ?? values.sell_on_google_quantity ?? '',
    places: [],
    availability: values.availability ?? '',
    gtin: values.gtin ?? '',
    colours: values.color ?? '',
    optionColour: values.color ?? '',
    optionSize: values.size ?? '',
  };
}

function variantName({ values }: Row): string {
  const parts = [values.color, values.size, values.material, values.pattern].filter(Boolean);
  return parts.join(', ') || (values.title ?? '');
}
