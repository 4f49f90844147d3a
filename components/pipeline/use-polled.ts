'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type ErrorCode, isAppError } from '@/lib/core/app-error';

/**
 * A value of our API that is asked for again and again: often while something happens, seldom otherwise, and never
 * while nobody looks at the page.
 */
export function usePolled<T>(
  initial: T,
  read: (signal: AbortSignal) => Promise<T>,
  isMoving: (value: T) => boolean,
): { value: T; error: ErrorCode | null; ask: () => void } {
  const [value, setValue] = useState(initial);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [asked, setAsked] = useState(0);
  const latest = useRef({ read, isMoving, value });
  latest.current = { read, isMoving, value };

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const round = async (wait: number) => {
      await new Promise((resolve) => {
        timer = setTimeout(resolve, wait);
      });
      if (!document.hidden) {
        try {
          setValue(await latest.current.read(leaving.signal));
          setError(null);
        } catch (failure) {
          if (leaving.signal.aborted) return;
          setError(isAppError(failure) ? failure.code : 'INTERNAL');
        }
      }
      if (!leaving.signal.aborted) round(latest.current.isMoving(latest.current.value) ? 1_000 : 10_000);
    };
    round(asked === 0 ? 1_000 : 0);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked]);

  const ask = useCallback(() => setAsked((times) => times + 1), []);
  return { value, error, ask };
}
