import { parseGap, writeGap } from '@/lib/fit/gap-text';
import { type ColourSlug, colourSlugs, type MaterialSlug, materialSlugs } from '@/lib/product/product';
import { type Filters, type SortOrder, sortOrders } from './match';

/**
 * A search as the address bar holds it, so that it can be shared and loaded again without the photo.
 * `photo` is the quantised vector (`encodeQueryVector`), still as text: only the shop's model can read it.
 */
export type SearchAddress = {
  photo: string | null;
  /** Product to find the like of; never together with `photo`. */
  like: string | null;
  text: string;
  filters: Filters;
  sort: SortOrder;
};

export const emptyAddress: SearchAddress = Object.freeze({
  photo: null,
  like: null,
  text: '',
  filters: Object.freeze({}) as Filters,
  sort: 'best',
});

/** Longest text that is read from an address; more is cut. */
export const maxTextLength = 200;

/** The query string without `?`, in a fixed order, so that equal searches have equal addresses. */
export function writeAddress(address: SearchAddress): string {
  const { filters } = address;
  const params = new URLSearchParams();
  const put = (name: string, value: string | undefined) => {
    if (value) params.set(name, value);
  };
  put('text', address.text.trim());
  put('category', filters.categories?.join(' '));
  put('colour', filters.colours?.join(' '));
  put('material', filters.materials?.join(' '));
  put('from', filters.priceMinorMin?.toString());
  put('to', filters.priceMinorMax?.toString());
  put('fits', filters.fits && writeGap(filters.fits));
  put('wears', filters.wears ? 'me' : undefined);
  put('stock', filters.inStock ? '1' : undefined);
  put('sort', address.sort === 'best' ? undefined : address.sort);
  put('like', address.photo ? undefined : (address.like ?? undefined));
  put('photo', address.photo ?? undefined);
  return params.toString();
}

/** Reads any query string. What it does not understand is left out: an address is never an error by itself. */
export function readAddress(query: string | URLSearchParams): SearchAddress {
  const params = new URLSearchParams(query);
  const words = (name: string) =>
    (params.get(name) ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .slice(0, 60);
  const minor = (name: string) => {
    const text = params.get(name);
    return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
  };
  const categories = [...new Set(words('category').filter((slug) => /^[a-z0-9][a-z0-9-]{0,79}$/.test(slug)))];
  const colours = known<ColourSlug>(words('colour'), colourSlugs);
  const materials = known<MaterialSlug>(words('material'), materialSlugs);
  const from = minor('from');
  const to = minor('to');
  const filters: Filters = {};
  if (categories.length > 0) filters.categories = categories;
  if (colours.length > 0) filters.colours = colours;
  if (materials.length > 0) filters.materials = materials;
  if (from !== undefined && from > 0) filters.priceMinorMin = from;
  if (to !== undefined && to >= (from ?? 0)) filters.priceMinorMax = to;
  const fits = parseGap(params.get('fits'));
  if (fits) filters.fits = fits;
  if (params.get('wears') === 'me') filters.wears = true;
  if (params.get('stock') === '1') filters.inStock = true;
  const photo = params.get('photo') || null;
  const sort = params.get('sort');
  return {
    photo,
    like: photo ? null : params.get('like')?.slice(0, 200) || null,
    text: (params.get('text') ?? '').slice(0, maxTextLength),
    filters,
    sort: (sortOrders as readonly (string | null)[]).includes(sort) ? (sort as SortOrder) : 'best',
  };
}

/** How many filters are set, for a badge: each chosen value counts, a price range once. */
export function countFilters(filters: Filters): number {
  return (
    (filters.categories?.length ?? 0) +
    (filters.colours?.length ?? 0) +
    (filters.materials?.length ?? 0) +
    (filters.priceMinorMin !== undefined || filters.priceMinorMax !== undefined ? 1 : 0) +
    (filters.fits ? 1 : 0) +
    (filters.wears ? 1 : 0) +
    (filters.inStock ? 1 : 0)
  );
}

/** True when there is something to search for: a photo, a product, words or a filter. */
export function asksForSomething(address: SearchAddress): boolean {
  return Boolean(address.photo || address.like || address.text.trim()) || countFilters(address.filters) > 0;
}

function known<T extends string>(words: string[], slugs: readonly T[]): T[] {
  return slugs.filter((slug) => words.includes(slug));
}
