'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Has a file made while the shopper still looks at the page, so that a tap finds it ready; asks for nothing while the
 * element is out of sight.
 *
 * @param url Null: nothing to do.
 * @param onFailed Called with `url` when the server says that there is no such file.
 */
export function useWarmFile(
  element: RefObject<HTMLElement | null>,
  url: string | null,
  onFailed: (url: string) => void,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another file alone
  useEffect(() => {
    const seen = element.current;
    if (!seen || !url) return;
    const stop = new AbortController();
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      fetch(url, { method: 'HEAD', signal: stop.signal })
        // A busy server makes it later; no connection says nothing of the file.
        .then(({ ok, status }) => !ok && status !== 429 && !stop.signal.aborted && onFailed(url))
        .catch(() => {});
    });
    observer.observe(seen);
    return () => {
      observer.disconnect();
      stop.abort();
    };
  }, [element, url]);
}
