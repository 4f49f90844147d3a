'use client';

import { useTranslations } from 'use-intl/react';
import { statusWord } from '@/components/catalogue/words';
import { isLocale, type Locale } from '@/lib/core/locale';
import { formatMoney, type Money } from '@/lib/core/money';
import type { Conflict, Side } from '@/lib/merchant/merge-documents';
import { categoryInfo } from '@/lib/product/category';
import { localText } from '@/lib/product/local-text';
import { type Dimensions, type ProductVariant, productStatuses } from '@/lib/product/product';
import { useEditing } from './editor-context';
import { languageWord } from './language-tabs';

const fieldWord = {
  sku: 'sku',
  slug: 'address',
  category: 'category',
  status: 'statusTitle',
  name: 'name',
  description: 'description',
  brand: 'brand',
  gtin13: 'gtin',
  price: 'price',
  dimensions: 'sizeTitle',
  massKilograms: 'weight',
  colours: 'colours',
  materials: 'materials',
  attributes: 'attributes',
  photos: 'photosTitle',
  variants: 'variantsTitle',
  levels: 'stockTitle',
  seo: 'seoTitle',
  title: 'seoTitleField',
  alt: 'altText',
  swatch: 'swatch',
  options: 'variantsTitle',
  order: 'order',
} as const;

/** The name and the values of a conflict, as a merchant says them. */
export function useConflictWords(locale: Locale): {
  field: (conflict: Conflict) => string;
  value: (conflict: Conflict, side: Side) => string;
} {
  const t = useTranslations('editor');
  const catalogue = useTranslations('catalogue');
  const { document, places } = useEditing();

  const thing = (id: string | null): string => {
    const { product } = document;
    const at = product.photos.findIndex((photo) => photo.id === id);
    if (at >= 0) return t('photoNumber', { number: at + 1 });
    const variant = product.variants.find((each) => each.id === id);
    return variant ? localText(variant.name, locale) || variant.sku : (id ?? localText(product.name, locale));
  };
  const word = (step: string): string | null => {
    if (step === 'entries') return null;
    if (isLocale(step)) return t(languageWord[step]);
    return step in fieldWord ? t(fieldWord[step as keyof typeof fieldWord]) : thing(step);
  };
  return {
    field: ({ path }) => {
      if (path[0] === 'levels' && path[1]) {
        const [variantId, locationId] = JSON.parse(path[1]) as [string | null, string];
        const place = places.find(({ id }) => id === locationId)?.name || t('mainPlace');
        return t('piecesAt', { thing: thing(variantId), place });
      }
      return path.flatMap((step) => word(step) ?? []).join(': ');
    },
    value: (conflict, side) => {
      const value = conflict[side];
      if (value === undefined) return t('removed');
      if (value === null || value === '') return t('emptyValue');
      const key = conflict.path.at(-1);
      if (key === 'price') return formatMoney(value as Money, locale);
      if (key === 'category') return categoryInfo(String(value)).name[locale];
      const status = productStatuses.find((each) => each === value);
      if (key === 'status' && status) return catalogue(statusWord[status]);
      if (key === 'dimensions') {
        const { widthMetres, heightMetres, depthMetres } = value as Dimensions;
        return `${[widthMetres, heightMetres, depthMetres].map((metres) => Number((metres * 100).toFixed(1))).join(' × ')} cm`;
      }
      if (key === 'order' && Array.isArray(value)) return value.map((id) => thing(String(id))).join(' → ');
      if (Array.isArray(value)) return value.join(', ') || t('emptyValue');
      if (typeof value === 'object') {
        const { name, sku } = value as Partial<ProductVariant>;
        if (name) return localText(name, locale) || sku || '…';
        return Object.values(value).filter(Boolean).join(', ') || t('emptyValue');
      }
      return String(value);
    },
  };
}
