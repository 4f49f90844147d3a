'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CartItem } from '@/lib/cart/cart';
import type { AnsweredLine } from '@/lib/cart/cart-answer';
import { fetchCart } from '@/lib/cart/fetch-cart.browser';
import { type AppError, isAppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';

export type Asked = {
  lines: readonly AnsweredLine[];
  error: AppError | null;
  asking: boolean;
  /** Asks once more. */
  again: () => void;
};

/**
 * What the shop says of things in a cart: asked when another thing comes in, when the shopper comes back to the page, and
 * on request. What was answered before stays until there is something newer.
 *
 * @param onAnswer Called with each answer. Another function is no reason to ask anew.
 */
export function useCartAnswer(
  items: readonly CartItem[],
  locale: Locale,
  onAnswer?: (lines: readonly AnsweredLine[]) => void,
): Asked {
  const [lines, setLines] = useState<readonly AnsweredLine[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const told = useRef(onAnswer);
  told.current = onAnswer;
  const again = useCallback(() => setRound((count) => count + 1), []);
  const key = JSON.stringify(items.map(({ productId, sku }) => ({ productId, sku })));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is a reason to ask
  useEffect(() => {
    const asked = JSON.parse(key) as CartItem[];
    if (asked.length === 0) return;
    const abort = new AbortController();
    setAsking(true);
    fetchCart(asked, locale, abort.signal)
      .then((answer) => {
        setLines(answer.lines);
        setError(null);
        told.current?.(answer.lines);
      })
      .catch((reason) => {
        if (isAppError(reason)) setError(reason);
        else if (!abort.signal.aborted) throw reason;
      })
      .finally(() => {
        if (!abort.signal.aborted) setAsking(false);
      });
    return () => abort.abort();
  }, [key, locale, round]);

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [again]);

  return { lines, error, asking, again };
}
