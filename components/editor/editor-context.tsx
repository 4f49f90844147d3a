'use client';

import { createContext, useContext } from 'react';
import type { Locale } from '@/lib/core/locale';
import type { ProductDocument } from '@/lib/merchant/product-document';
import type { Product } from '@/lib/product/product';
import type { Location } from '@/lib/product/stock';

/** What every part of the editor works on. */
export type Editing = {
  document: ProductDocument;
  /** Changes some fields of the product. */
  set: (fields: Partial<Product>) => void;
  /** Changes the whole document, e.g. variants together with their stock. */
  change: (change: (document: ProductDocument) => ProductDocument) => void;
  /** The page's language. */
  locale: Locale;
  /** The language whose texts are being written. */
  language: Locale;
  setLanguage: (language: Locale) => void;
  places: Location[];
  setPlaces: (places: Location[]) => void;
  /** False until the product is in the shop. */
  stored: boolean;
  mayWrite: boolean;
};

export const EditingContext = createContext<Editing | null>(null);

/** Render inside the product editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('A part of the editor stands outside of it.');
  return editing;
}
