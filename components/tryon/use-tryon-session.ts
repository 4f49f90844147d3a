'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Anchor } from '@/lib/product/category';
import { beforeAnything, type TryonState } from '@/lib/tryon/session/session-state';
import { createTryonSession, type TryonSession } from '@/lib/tryon/session/tryon-session.browser';

/**
 * A try-on on a canvas inside `element`, for as long as the component lives. Null until the page is alive.
 *
 * @param where Of all products that will be worn.
 */
export function useTryonSession(
  element: RefObject<HTMLElement | null>,
  where: Anchor,
): { session: TryonSession | null; state: TryonState } {
  const [session, setSession] = useState<TryonSession | null>(null);
  const [state, setState] = useState(beforeAnything);
  useEffect(() => {
    const parent = element.current;
    if (!parent) return;
    // A canvas gives its context once: each session has its own.
    const canvas = document.createElement('canvas');
    parent.prepend(canvas);
    const made = createTryonSession(canvas, where, setState);
    setSession(made);
    setState(beforeAnything);
    // A tab that nobody sees does not keep the camera's light on.
    const hide = () => {
      if (document.hidden) made.stopCamera(true);
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      made.dispose();
      canvas.remove();
      setSession(null);
    };
  }, [element, where]);
  return { session, state };
}
