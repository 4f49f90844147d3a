import type { ChangedField } from '@/lib/merchant/changed-fields';

const fields: Record<ChangedField, string> = {
  sku: 'رمز الصنف',
  slug: 'العنوان في المتجر',
  category: 'الفئة',
  status: 'الحالة',
  name: 'الاسم',
  description: 'الوصف',
  seo: 'محركات البحث',
  brand: 'العلامة',
  gtin13: 'الباركود',
  price: 'السعر',
  dimensions: 'المقاسات',
  massKilograms: 'الوزن',
  colours: 'الألوان',
  materials: 'المواد',
  attributes: 'الصفات',
  photos: 'الصور',
  variants: 'الأشكال',
  stock: 'المخزون',
};
export default fields;
