import { AppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import type { SearchQuery } from './search';
import type { ShopAnswer, ShopInfo, ShopQuestion, ShopReply } from './shop-search-protocol';

export type ShopSearch = {
  /** Opens the shop once; after a failure the next call tries again. @throws what `openShop` throws. */
  open(): Promise<ShopInfo>;
  /** @throws what `open` and `search` throw, and `WORKER_DIED`. */
  search(query: SearchQuery): Promise<ShopAnswer>;
};

/** Without its id, and each kind by itself: `Omit` of a union would merge them. */
type Unnumbered<T> = T extends { id: number } ? Omit<T, 'id'> : never;
type Waiting = { resolve: (reply: ShopReply) => void; reject: (error: AppError) => void };

/**
 * The page's side of the search worker, which starts on the first call and again after it died.
 *
 * @param start Makes the worker; tests hand in their own.
 */
export function createShopSearch(
  locale: Locale,
  start: () => Worker = () =>
    new Worker(new URL('./shop-search.worker.ts', import.meta.url), { type: 'module', name: 'search' }),
): ShopSearch {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let opened: Promise<ShopInfo> | null = null;
  let nextId = 1;

  function ready(): Worker {
    if (worker) return worker;
    worker = start();
    worker.onmessage = (event: MessageEvent<ShopReply>) => {
      const reply = event.data;
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) {
        call?.reject(new AppError(reply.error.code, reply.error.message, { details: reply.error.details }));
      } else call?.resolve(reply);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker?.terminate();
      worker = null;
      opened = null;
      for (const call of waiting.values()) call.reject(new AppError('WORKER_DIED', 'The search stopped.'));
      waiting.clear();
    };
    return worker;
  }

  function ask(question: Unnumbered<ShopQuestion>): Promise<ShopReply> {
    return new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      ready().postMessage({ ...question, id } satisfies ShopQuestion);
    });
  }

  function open(): Promise<ShopInfo> {
    if (!opened) {
      opened = ask({ type: 'open', locale }).then((reply) => {
        if ('info' in reply) return reply.info;
        throw new AppError('INTERNAL', 'The search worker answered another question.');
      });
      opened.catch(() => {
        opened = null;
      });
    }
    return opened;
  }

  return {
    open,
    async search(query) {
      await open();
      const reply = await ask({ type: 'search', query });
      if ('answer' in reply) return reply.answer;
      throw new AppError('INTERNAL', 'The search worker answered another question.');
    },
  };
}
