import { AppError, isAppError } from '@/lib/core/app-error';
import type { Embedding } from '@/lib/embedding/embedding';
import { asksForSomething, type SearchAddress, writeAddress } from '@/lib/search/address';
import { decodeQueryVector } from '@/lib/search/query-codec';
import type { ShopInfo } from '@/lib/search/shop-search-protocol';
import type { createPhotoMemory } from './chosen-photo';
import { recentOf } from './recent-of';
import type { SessionParts } from './session-parts';
import type { SessionStore } from './session-store';

const pageOfResults = 24;

export type Asking = ReturnType<typeof createAsking>;

/** The session's second half: address → answer. The address is the truth of what is asked. */
export function createAsking(
  parts: Pick<SessionParts, 'shop' | 'history' | 'remember' | 'count' | 'lastPhoto' | 'sizes' | 'now'>,
  { get, set, fail }: SessionStore,
  memory: ReturnType<typeof createPhotoMemory>,
) {
  let limit = pageOfResults;
  let searchRun = 0;
  /** The address that the answer answers. */
  let searchedQuery: string | null = null;
  /** The search that was counted last: narrowing it is no other one. */
  let counted: string | null = null;

  async function ask(): Promise<void> {
    const run = ++searchRun;
    const { address } = get();
    if (!asksForSomething(address)) return set({ answer: null, searching: false });
    set({ searching: true, error: null });
    try {
      const info = await parts.shop.open();
      const embedding = address.photo ? readVector(address.photo, info) : null;
      const answer = await parts.shop.search({
        embedding,
        orderBy: address.filters.fits ? lastVector(info) : null,
        likeProductId: address.like ?? undefined,
        text: address.text,
        filters: address.filters,
        sizes: address.filters.wears ? parts.sizes() : null,
        sort: address.sort,
        limit,
      });
      if (run !== searchRun) return;
      searchedQuery = writeAddress(address);
      set({ searching: false, answer, answers: get().answers + 1 });
      const recent = recentOf(address, answer, parts.now());
      if (recent) parts.remember(recent);
      const asked = address.photo ?? address.like ?? address.text;
      // What is found of one's own size would tell the size.
      if (asked && asked !== counted && !address.filters.wears) parts.count(address, answer, embedding);
      counted = asked;
    } catch (error) {
      if (run === searchRun) fail(error, { searching: false }, ask);
    }
  }

  /** A vector this tab did not make came in a link, and a bad one is the link's fault. */
  function readVector(vector: string, info: ShopInfo): Embedding {
    try {
      return decodeQueryVector(vector, info);
    } catch (error) {
      if (!isAppError(error) || memory.find(vector)) throw error;
      const details = { ...error.details, from: 'link' };
      throw new AppError(error.code, error.message, { details, cause: error });
    }
  }

  /** Of another model, or damaged: then there is simply none. */
  function lastVector(info: ShopInfo): Embedding | null {
    const vector = parts.lastPhoto();
    try {
      return vector ? decodeQueryVector(vector, info) : null;
    } catch {
      return null;
    }
  }

  return {
    /** Asks for an address and writes it into the address bar; what is shown already is not asked again. */
    go(address: SearchAddress, how: 'push' | 'replace' = 'push'): void {
      const state = get();
      const query = writeAddress(address);
      const shown =
        query === writeAddress(state.address) && state.answer && !state.error && searchedQuery === query;
      if (query !== writeAddress(state.address)) parts.history[how](query);
      if (shown) {
        set({ address, searching: false });
        return;
      }
      limit = pageOfResults;
      set({ address, searching: true });
      ask();
    },

    /** Asks anew for the address that stands there, from its first page. */
    askAnew(): void {
      limit = pageOfResults;
      ask();
    },

    askMore(): void {
      limit += pageOfResults;
      ask();
    },
  };
}
