import { isAppError } from '@/lib/core/app-error';
import { openShop } from './open-shop';
import type { ShopQuestion, ShopReply } from './shop-search-protocol';

// Reading an index, scanning it and ranking cards take a thread's time: this one's, and never the page's.
let shop: ReturnType<typeof openShop> | null = null;

self.addEventListener('message', async (event: MessageEvent<ShopQuestion>) => {
  const question = event.data;
  const { id } = question;
  let reply: ShopReply;
  try {
    if (question.type === 'open') {
      shop = openShop({
        locale: question.locale,
        origin: self.location.origin,
        fetch: self.fetch.bind(self),
      });
      // A shop that did not open is asked for again by the next question.
      shop.catch(() => {
        shop = null;
      });
    }
    if (!shop) throw new Error('A search came before the shop was opened.');
    const opened = await shop;
    reply =
      question.type === 'open'
        ? { id, info: opened.info }
        : { id, answer: await opened.search(question.query) };
  } catch (error) {
    reply = {
      id,
      error: isAppError(error)
        ? { code: error.code, message: error.message, details: error.details }
        : { code: 'INTERNAL', message: String(error), details: {} },
    };
  }
  self.postMessage(reply);
});
