'use client';

import { type RefObject, useEffect, useState } from 'react';
import {
  beforeFace,
  createFaceSession,
  type FaceSession,
  type FaceState,
} from '@/lib/tryon/measure/face-session.browser';

/** A session that measures a face for as long as the component lives. Null until the page is alive. */
export function useFaceSession(canvas: RefObject<HTMLCanvasElement | null>): {
  session: FaceSession | null;
  state: FaceState;
} {
  const [session, setSession] = useState<FaceSession | null>(null);
  const [state, setState] = useState(beforeFace);
  useEffect(() => {
    const made = createFaceSession(() => canvas.current, setState);
    setSession(made);
    setState(beforeFace);
    // A tab that nobody sees does not keep the camera's light on.
    const hide = () => {
      if (document.hidden) made.pause();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      made.dispose();
      setSession(null);
    };
  }, [canvas]);
  return { session, state };
}
