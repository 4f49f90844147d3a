/** A search that a shopper may want again. Of a photo only its vector is in the address, never the picture. */
export type RecentSearch = {
  /** The address's query string: equal queries are one search. */
  query: string;
  /** Own-origin photo of the best product found, to know it by. */
  imageUrl: string;
  /** Its cut-out, where it has one. */
  cutoutUrl?: string | undefined;
  /** What was found or asked, in the words of that moment. */
  title: string;
  kind: 'photo' | 'like' | 'text';
  /** Milliseconds since 1970. */
  at: number;
};

export const maxRecentSearches = 12;

/** By hand and not with a schema library, which would be a third of the home page's own script. */
function isRecent(value: unknown): value is RecentSearch {
  const search = value as Partial<RecentSearch> | null;
  return (
    typeof search === 'object' &&
    search !== null &&
    isText(search.query, 4000) &&
    search.query !== '' &&
    isOwnPath(search.imageUrl) &&
    (search.cutoutUrl === undefined || isOwnPath(search.cutoutUrl)) &&
    isText(search.title, 200) &&
    (search.kind === 'photo' || search.kind === 'like' || search.kind === 'text') &&
    Number.isSafeInteger(search.at)
  );
}

function isOwnPath(value: unknown): value is string {
  return isText(value, 500) && /^\/(?!\/)/.test(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** Puts a search first; the same one, and those over the limit, leave. */
export function addRecent(list: readonly RecentSearch[], search: RecentSearch): RecentSearch[] {
  return [search, ...list.filter((other) => other.query !== search.query)].slice(0, maxRecentSearches);
}

/** Reads a stored list; entries that are not understood (another version, edited by hand) are left out. */
export function parseRecent(stored: string | null): RecentSearch[] {
  if (!stored) return [];
  try {
    const list: unknown = JSON.parse(stored);
    if (!Array.isArray(list)) return [];
    return list.filter(isRecent).slice(0, maxRecentSearches);
  } catch {
    return [];
  }
}
