import { readAddress, writeAddress } from '@/lib/search/address';

/** The parameter of a product's address that speaks of AR: `1` asks for it, `none` comes back from a phone without a viewer. */
export const arParameter = 'ar';
export type ArRequest = '1' | 'none';

export function parseArRequest(value: string | undefined): ArRequest | null {
  return value === '1' || value === 'none' ? value : null;
}

/** What a product's page takes besides a search. */
const pageParameters = ['view', 'lang'];

/**
 * A product's page as another device or viewer is to open it: the same variant and view, and the words and filters of
 * the search that led there. The vector of a photo is left out: the code to scan is drawn by the server, which is not
 * told what was photographed.
 *
 * @param path Of the page, e.g. `/products/arc-lamp`.
 * @param current The query of the page as it stands.
 * @param sku Of the chosen variant.
 * @returns Path and query, own origin.
 */
export function handOffPath(
  path: string,
  current: URLSearchParams,
  sku: string | null,
  ar: ArRequest | null,
): string {
  const query = new URLSearchParams(writeAddress({ ...readAddress(current), photo: null }));
  for (const name of pageParameters) {
    const value = current.get(name);
    if (value) query.set(name, value);
  }
  if (sku) query.set('variant', sku);
  if (ar) query.set(arParameter, ar);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The page that draws a product into a photo of the room. */
export function roomPath(slug: string, sku: string | null): string {
  const query = new URLSearchParams({ product: slug });
  if (sku) query.set('variant', sku);
  return `/room?${query}`;
}
