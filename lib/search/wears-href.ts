import type { CategorySlug } from '@/lib/product/category';
import { emptyAddress, writeAddress } from './address';

/** The page of what is of the shopper's size, of one category or of all. Which size that is stands on their device alone. */
export function wearsHref(category: CategorySlug | null): string {
  const filters = { wears: true as const, ...(category ? { categories: [category] } : {}) };
  return `/search?${writeAddress({ ...emptyAddress, filters })}`;
}
