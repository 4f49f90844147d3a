'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a lost context may take to come back by itself before a new canvas is made. */
const patienceMilliseconds = 1500;
const newCanvasesAtMost = 2;

/**
 * Lives through a lost WebGL context: waits for the browser to restore it, then starts over with a new canvas, then
 * gives up.
 *
 * @returns `watch` takes each new canvas; `canvasKey` remounts it; `generation` grows when its contents must be made
 *   again.
 */
export function useContextLoss(onShown: (shown: boolean) => void, onGone: () => void) {
  const [canvasKey, setCanvasKey] = useState(0);
  const [generation, setGeneration] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useRef({ onShown, onGone });
  tell.current = { onShown, onGone };
  const mounted = useRef(true);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
      clearTimeout(timer.current);
    };
  }, []);

  const watch = useCallback((canvas: HTMLCanvasElement) => {
    canvas.addEventListener('webglcontextlost', (event) => {
      // Also fired when the canvas is being taken away: then nobody waits for it.
      if (!mounted.current || !canvas.isConnected) return;
      event.preventDefault();
      tell.current.onShown(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setCanvasKey((key) => {
          if (key < newCanvasesAtMost) return key + 1;
          tell.current.onGone();
          return key;
        });
      }, patienceMilliseconds);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(timer.current);
      setGeneration((now) => now + 1);
      tell.current.onShown(true);
    });
  }, []);

  return { canvasKey, generation, watch };
}
