import type { Messages } from '@/components/ui/messages/messages';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';

type ActionKey = Extract<keyof Messages['history'], `did${string}`>;

/** `product.bulkEdited` → `didProductBulkEdited`, its key in messages `history`. */
export function actionKey(action: string): string {
  return `did${action
    .split(/[.\-_]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;
}

/** What was done, in words; an action that nobody wrote words for is shown readable: `bulk edited (product)`. */
export function actionWords(locale: Locale, action: string): string {
  const t = translator(locale, 'history');
  const key = actionKey(action) as ActionKey;
  if (t.has(key)) return t(key);
  const [kind = action, ...verb] = action.split('.');
  const words = verb.join(' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return `${words.toLowerCase()} (${kind})`;
}
