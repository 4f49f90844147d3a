import type { ChangedField } from '@/lib/merchant/changed-fields';

/** Parts of a product, as the history and reports of imports name them. */
const fields = {
  sku: 'SKU',
  slug: 'Address',
  category: 'Category',
  status: 'Status',
  name: 'Name',
  description: 'Description',
  seo: 'Search engines',
  brand: 'Brand',
  gtin13: 'GTIN',
  price: 'Price',
  dimensions: 'Size',
  massKilograms: 'Weight',
  colours: 'Colours',
  materials: 'Materials',
  attributes: 'Attributes',
  photos: 'Photos',
  variants: 'Variants',
  stock: 'Stock',
} as const satisfies Record<ChangedField, string>;
export default fields;
