import type { AppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import type { ModelId } from '@/lib/embedding/embedding';
import type { Card } from './cards';
import type { SearchQuery, SearchResult } from './search';

/** What a page needs to know of the shop before it can search it. */
export type ShopInfo = {
  modelId: ModelId;
  dimension: number;
  products: number;
  views: number;
  /** Where searches run: on the device with the downloaded index, or on the server with the vector alone. */
  runsOn: 'device' | 'server';
};

/** An answer with what is needed to show it. */
export type ShopAnswer = SearchResult & {
  /** The card of each match, in their order. */
  cards: Card[];
  /** The product of `likeProductId`. */
  likeCard: Card | null;
};

/** To the search worker. */
export type ShopQuestion =
  | { id: number; type: 'open'; locale: Locale }
  | { id: number; type: 'search'; query: SearchQuery };

/** From the search worker. */
export type ShopReply =
  | { id: number; info: ShopInfo }
  | { id: number; answer: ShopAnswer }
  | { id: number; error: Pick<AppError, 'code' | 'message' | 'details'> };
