import type { ShopEvent } from '@/lib/analytics/event';

/** Numbers in 0..1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * The events of one made-up visit, for tests and benchmarks: a search or two, a few products, some turned in 3D. Early
 * products are liked more than late ones, as in any shop.
 */
export function madeUpVisit(
  productIds: readonly string[],
  random: () => number,
  miss: ((random: () => number) => ShopEvent) | null = null,
): ShopEvent[] {
  const some = () => productIds[Math.floor(random() ** 2 * productIds.length)] as string;
  const events: ShopEvent[] = [];
  const searches = random() < 0.6 ? 1 + Math.floor(random() * 2) : 0;
  for (let i = 0; i < searches; i++) {
    const byPhoto = random() < 0.7;
    const missed = byPhoto && miss !== null && random() < 0.15;
    const found = missed ? [] : Array.from({ length: 6 }, some);
    events.push({ kind: 'search', by: byPhoto ? 'photo' : 'words', found: [...new Set(found)] });
    if (missed) events.push(miss(random));
    const opened = found[0];
    if (opened && random() < 0.55)
      events.push({ kind: 'opened', productId: opened }, { kind: 'viewed', productId: opened });
  }
  for (let i = Math.floor(random() * 3); i > 0; i--) events.push({ kind: 'viewed', productId: some() });
  for (const event of [...events]) {
    if (event.kind === 'viewed' && random() < 0.3)
      events.push({ kind: 'turned', productId: event.productId });
  }
  return events;
}
