'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { LengthUnit } from '@/lib/product/measure';

const key = 'vitrine.unit';
const listeners = new Set<() => void>();

/** Centimetres or inches: the shopper's own choice, remembered; before one, inches where the browser is set to the US. */
export function useUnit(): [LengthUnit, (unit: LengthUnit) => void] {
  const unit = useSyncExternalStore(listen, read, () => 'cm' as const);
  const choose = useCallback((next: LengthUnit) => {
    try {
      localStorage.setItem(key, next);
    } catch {
      // Storage is blocked: the choice lasts as long as the page.
    }
    chosen = next;
    for (const tell of listeners) tell();
  }, []);
  return [unit, choose];
}

let chosen: LengthUnit | null = null;

function read(): LengthUnit {
  if (chosen) return chosen;
  try {
    const stored = localStorage.getItem(key);
    if (stored === 'cm' || stored === 'in') return stored;
  } catch {
    // As above.
  }
  return navigator.language === 'en-US' ? 'in' : 'cm';
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
