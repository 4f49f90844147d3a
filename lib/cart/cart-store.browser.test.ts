import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CartNews } from './cart-news';

/** A tab: its own copy of the store, over a storage that tabs share. */
async function openTab(storage: Partial<Storage>) {
  vi.resetModules();
  const window = new EventTarget();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('window', window);
  const { addToCart, cartStore } = await import('./cart-store.browser');
  const news: CartNews[] = [];
  window.addEventListener('vitrine:cart', (event) => news.push((event as CustomEvent<CartNews>).detail));
  return {
    cartStore,
    news,
    // The globals are those of the tab that acts.
    add: (sku: string, quantity?: number) => {
      vi.stubGlobal('window', window);
      return addToCart({ productId: 'chair', sku }, quantity);
    },
    /** What a browser tells the other tabs. */
    hear: (key: string | null) => window.dispatchEvent(Object.assign(new Event('storage'), { key })),
    skus: () => cartStore.getSnapshot().cart.lines.map(({ sku, quantity }) => `${quantity} ${sku}`),
  };
}

function sharedStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

let storage: ReturnType<typeof sharedStorage>;
beforeEach(() => {
  storage = sharedStorage();
});
afterEach(() => vi.unstubAllGlobals());

it('keeps what is put in, and tells whoever listens in the page', async () => {
  const tab = await openTab(storage);
  expect(tab.add('A')).toEqual({ outcome: 'added', quantity: 1 });
  expect(tab.add('A', 2)).toEqual({ outcome: 'added', quantity: 3 });
  expect(tab.news.map(({ outcome, pieces }) => [outcome, pieces])).toEqual([
    ['added', 1],
    ['added', 3],
  ]);
  const later = await openTab(storage);
  expect(later.skus()).toEqual(['3 A']);
});

it('says when no more goes in', async () => {
  const tab = await openTab(storage);
  expect(tab.add('A', 99).outcome).toBe('added');
  expect(tab.add('A').outcome).toBe('most');
  for (let i = 1; i < 40; i++) tab.add(`B${i}`);
  expect(tab.add('C')).toEqual({ outcome: 'full', quantity: 0 });
});

it('follows another tab, and never writes over what that one put in', async () => {
  const first = await openTab(storage);
  const second = await openTab(storage);
  const heard = vi.fn();
  vi.stubGlobal('window', new EventTarget());
  first.add('A');
  // Nobody told the second one: what is stored counts, not what it remembers.
  second.add('B');
  expect(second.skus()).toEqual(['1 A', '1 B']);
  const third = await openTab(storage);
  const stop = third.cartStore.subscribe(heard);
  expect(third.skus()).toEqual(['1 A', '1 B']);
  storage.items.clear();
  third.hear('vitrine.cart');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(third.skus()).toEqual([]);
  third.hear('another.key');
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});

it('lives in the page where the device keeps nothing', async () => {
  const full = await openTab({
    ...storage,
    setItem: () => {
      throw new Error('full');
    },
  });
  full.add('A');
  full.add('B');
  expect(full.skus()).toEqual(['1 A', '1 B']);
  expect(full.cartStore.getSnapshot().kept).toBe(false);

  const blocked = await openTab({
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('blocked');
    },
  });
  expect(blocked.cartStore.getSnapshot()).toMatchObject({ kept: false, cart: { lines: [] } });
  blocked.add('A');
  expect(blocked.skus()).toEqual(['1 A']);
});

it('goes back to keeping it once there is room', async () => {
  let room = false;
  const tab = await openTab({
    ...storage,
    setItem: (key: string, value: string) => {
      if (!room) throw new Error('full');
      storage.setItem(key, value);
    },
  });
  tab.add('A');
  room = true;
  tab.add('B');
  expect(tab.cartStore.getSnapshot().kept).toBe(true);
  expect((await openTab(storage)).skus()).toEqual(['1 A', '1 B']);
});
