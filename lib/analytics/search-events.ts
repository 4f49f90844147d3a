import type { Embedding } from '@/lib/embedding/embedding';
import type { SearchAddress } from '@/lib/search/address';
import type { ShopAnswer } from '@/lib/search/shop-search-protocol';
import type { ShopEvent } from './event';
import { sketchOf, writeSketch } from './sketch';
import { maxFound } from './step';

/**
 * What a finished search tells: how it was asked, which products it found alike, and, of a photo that nothing was alike
 * to, a sketch. Never the words, never the vector, never the photo.
 *
 * @param embedding Of the photo; null in a search without one.
 * @param random Uniform in 0..1, unpredictable.
 */
export function searchEvents(
  { photo, like }: Pick<SearchAddress, 'photo' | 'like'>,
  answer: Pick<ShopAnswer, 'matches' | 'nothingAlike'>,
  embedding: Embedding | null,
  random: () => number,
): ShopEvent[] {
  const by = photo ? 'photo' : like ? 'likeness' : 'words';
  const found = answer.matches
    .filter(({ confidence }) => confidence !== 'none')
    .slice(0, maxFound)
    .map(({ productId }) => productId);
  const events: ShopEvent[] = [{ kind: 'search', by, found }];
  if (embedding && answer.nothingAlike) {
    const sketch = writeSketch(sketchOf(embedding.vector, random));
    events.push({ kind: 'miss', modelId: embedding.modelId, sketch });
  }
  return events;
}
