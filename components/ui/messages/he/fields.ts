import type { ChangedField } from '@/lib/merchant/changed-fields';

const fields: Record<ChangedField, string> = {
  sku: 'מק״ט',
  slug: 'כתובת',
  category: 'קטגוריה',
  status: 'מצב',
  name: 'שם',
  description: 'תיאור',
  seo: 'מנועי חיפוש',
  brand: 'מותג',
  gtin13: 'ברקוד',
  price: 'מחיר',
  dimensions: 'מידות',
  massKilograms: 'משקל',
  colours: 'צבעים',
  materials: 'חומרים',
  attributes: 'מאפיינים',
  photos: 'תמונות',
  variants: 'וריאנטים',
  stock: 'מלאי',
};
export default fields;
