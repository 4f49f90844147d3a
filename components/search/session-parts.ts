import type { Embedding } from '@/lib/embedding/embedding';
import type { LoadProgress } from '@/lib/embedding/vision';
import type { VisionClient } from '@/lib/embedding/vision-client.browser';
import type { WornSizes } from '@/lib/fit/wear/worn-sizes';
import type { Pixels } from '@/lib/photo/pixels';
import type { SearchAddress } from '@/lib/search/address';
import type { RecentSearch } from '@/lib/search/recent-searches';
import type { SearchQuery } from '@/lib/search/search';
import type { ShopAnswer, ShopInfo } from '@/lib/search/shop-search-protocol';

/** What the session works with; all of it is handed in, so that a test can count and break it. */
export type SessionParts = {
  decode(file: Blob, signal: AbortSignal): Promise<Pixels>;
  /** Makes the one vision client; it restarts a dead worker on the next call by itself. */
  vision(onProgress: (progress: LoadProgress) => void): Pick<VisionClient, 'load' | 'detect' | 'embed'>;
  shop: { open(): Promise<ShopInfo>; search(query: SearchQuery): Promise<ShopAnswer> };
  /** Writes the address bar. */
  history: { push(query: string): void; replace(query: string): void };
  remember(search: RecentSearch): void;
  /** Counts a new search for the merchant, with nothing in it that is the shopper's. */
  count(address: SearchAddress, answer: ShopAnswer, embedding: Embedding | null): void;
  /** The vector of the last photo search that this device remembers, as an address holds it. */
  lastPhoto(): string | null;
  /** What the shopper measured of themselves, kept on this device; null for nothing. */
  sizes(): WornSizes | null;
  now(): number;
};
