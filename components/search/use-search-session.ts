'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { searchEvents } from '@/lib/analytics/search-events';
import { deviceRandom, track } from '@/lib/analytics/track.browser';
import type { Locale } from '@/lib/core/locale';
import { createVisionClient } from '@/lib/embedding/vision-client.browser';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import { createDecodeClient } from '@/lib/photo/decode-client.browser';
import { takePhoto } from '@/lib/photo/handoff.browser';
import { readAddress } from '@/lib/search/address';
import { recentSearches } from '@/lib/search/recent-searches.browser';
import { createShopSearch } from '@/lib/search/shop-search.browser';
import { createSearchSession, type SearchSession } from './search-session';
import type { SessionState } from './session-state';

/** One session a tab and language: it outlives the page, so that coming back from a product finds it as it was. */
let kept: { locale: Locale; session: SearchSession } | null = null;

function sessionFor(locale: Locale): SearchSession {
  if (kept?.locale === locale) return kept.session;
  const decoder = createDecodeClient();
  const session = createSearchSession({
    decode: decoder.decode,
    vision: (onProgress) => createVisionClient({ onProgress }),
    shop: createShopSearch(locale),
    history: {
      push: (query) => window.history.pushState(null, '', addressOf(query)),
      replace: (query) => window.history.replaceState(null, '', addressOf(query)),
    },
    remember: recentSearches.add,
    count: (address, answer, embedding) => {
      for (const event of searchEvents(address, answer, embedding, deviceRandom)) track(event);
    },
    lastPhoto: () => {
      const last = recentSearches.getSnapshot().find(({ kind }) => kind === 'photo');
      return last ? readAddress(last.query).photo : null;
    },
    sizes: keptSizes.getSnapshot,
    now: Date.now,
  });
  kept = { locale, session };
  return session;
}

function addressOf(query: string): string {
  return query ? `${window.location.pathname}?${query}` : window.location.pathname;
}

/**
 * Ties the session to the page: follows the address bar, takes a photo that another page left, and loads what a
 * search needs once the page is quiet. Null while the page is not yet alive.
 */
export function useSearchSession(locale: Locale): { session: SearchSession; state: SessionState } | null {
  const [session, setSession] = useState<SearchSession | null>(null);
  const state = useSyncExternalStore(
    session?.subscribe ?? neverChanges,
    session?.getState ?? noState,
    noState,
  );

  useEffect(() => {
    const mine = sessionFor(locale);
    setSession(mine);
    const left = takePhoto();
    if (left) mine.choose([left]);
    else mine.follow(readAddress(window.location.search));

    const follow = () => mine.follow(readAddress(window.location.search));
    window.addEventListener('popstate', follow);
    const stopWaiting = whenQuiet(mine.warm);
    return () => {
      window.removeEventListener('popstate', follow);
      stopWaiting();
    };
  }, [locale]);

  return session && state ? { session, state } : null;
}

const neverChanges = () => () => {};
const noState = () => null;

/** After the page's own work, and not at all where the shopper asks to save data: then the first photo loads it. */
function whenQuiet(work: () => void): () => void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => {};
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work, { timeout: 1000 });
  return () => cancelIdleCallback(idle);
}
