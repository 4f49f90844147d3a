'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '@/lib/core/app-error';
import { isAppError } from '@/lib/core/app-error';
import {
  listAddress,
  type ProductList,
  type ProductListQuery,
  readListQuery,
} from '@/lib/merchant/product-list';
import { getJson } from './get-json';

export type ListState = {
  query: ProductListQuery;
  list: ProductList;
  /** A page is on its way; what stands there is the one before. */
  loading: boolean;
  error: ErrorCode | null;
  /** Changes the query, and with it the address; the first page of what then fits. */
  ask: (change: Partial<ProductListQuery>) => void;
  /** Asks again for what is shown. */
  reload: () => void;
};

/**
 * The list behind the page's address. The server drew the first one; each later one is fetched, the newest question
 * wins, and the browser's back button asks again.
 */
export function useProductList(initial: ProductList, initialQuery: ProductListQuery): ListState {
  const [query, setQuery] = useState(initialQuery);
  const [list, setList] = useState(initial);
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const latest = useRef<AbortController>(undefined);

  const load = useCallback(async (next: ProductListQuery) => {
    latest.current?.abort();
    const controller = new AbortController();
    latest.current = controller;
    setLoading(true);
    try {
      const address = `/api/merchant/products?${listAddress(next)}&language=${next.language}`;
      const found = await getJson<ProductList>(address, controller.signal);
      if (controller.signal.aborted) return;
      setList(found);
      setError(null);
    } catch (failure) {
      if (controller.signal.aborted) return;
      setError(isAppError(failure) ? failure.code : 'INTERNAL');
    }
    setLoading(false);
  }, []);

  useEffect(() => {
    const back = () => {
      const next = {
        ...readListQuery(new URLSearchParams(location.search)),
        language: initialQuery.language,
      };
      setQuery(next);
      load(next);
    };
    window.addEventListener('popstate', back);
    return () => {
      window.removeEventListener('popstate', back);
      latest.current?.abort();
    };
  }, [load, initialQuery.language]);

  const ask = useCallback(
    (change: Partial<ProductListQuery>) => {
      const next = { ...query, page: 1, ...change };
      setQuery(next);
      const address = listAddress(next);
      // Words that are typed in one go are one step of the history.
      const how = 'text' in change ? 'replaceState' : 'pushState';
      window.history[how](null, '', address ? `?${address}` : location.pathname);
      load(next);
    },
    [query, load],
  );
  const reload = useCallback(() => load(query), [query, load]);
  return { query, list, loading, error, ask, reload };
}
