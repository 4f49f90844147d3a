'use client';

import { useEffect, useState } from 'react';
import type { But } from '@/lib/tryon/choice/but';
import type { TryonChoice } from './tryon-choice';

type Offer = { choices: TryonChoice[]; buts: But[] };
const nothing: Offer = { choices: [], buts: [] };

/**
 * What else can be worn here: alike first, or only what differs as asked (`but`). Asked for once something is worn.
 * Empty where the shop does not answer: the try-on is whole without it.
 */
export function useChoices(
  like: string,
  but: But | null,
  locale: string,
  on: boolean,
): Offer & { asking: boolean } {
  const [offer, setOffer] = useState(nothing);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!on) return;
    const lifetime = new AbortController();
    const asked = new URLSearchParams({ like, lang: locale, ...(but ? { but } : {}) });
    setAsking(true);
    fetch(`/api/tryon/products?${asked}`, { signal: lifetime.signal })
      .then(async (response) => {
        if (response.ok) setOffer((await response.json()) as Offer);
      })
      .catch(() => undefined)
      .finally(() => {
        if (!lifetime.signal.aborted) setAsking(false);
      });
    return () => lifetime.abort();
  }, [like, but, locale, on]);
  return { ...offer, asking };
}
