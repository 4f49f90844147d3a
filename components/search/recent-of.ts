import { emptyAddress, type SearchAddress, writeAddress } from '@/lib/search/address';
import type { RecentSearch } from '@/lib/search/recent-searches';
import type { ShopAnswer } from '@/lib/search/shop-search-protocol';

/**
 * What to remember of a finished search: its vector or product, and the best answer's own photo to know it by.
 * Words and filters are left out, so that narrowing does not fill the list. Null where there is nothing to show.
 */
export function recentOf(address: SearchAddress, answer: ShopAnswer, at: number): RecentSearch | null {
  const { photo, like } = address;
  const card = answer.likeCard ?? answer.cards[0];
  if (!card?.photo || (!photo && !like) || answer.nothingAlike) return null;
  const query = writeAddress({ ...emptyAddress, photo, like });
  const { url: imageUrl, cutoutUrl } = card.photo;
  return {
    query,
    imageUrl,
    ...(cutoutUrl ? { cutoutUrl } : {}),
    title: card.name,
    kind: photo ? 'photo' : 'like',
    at,
  };
}
