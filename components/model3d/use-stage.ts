'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { photoFrame } from '@/lib/model3d/frame';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import type { OrbitControl } from '@/lib/model3d/orbit-control';
import type { ViewerEngine } from '@/lib/model3d/viewer-engine/open-engine.browser';
import type { Project } from '@/lib/model3d/viewer-engine/project';
import type { Stage } from '@/lib/model3d/viewer-engine/stage.browser';
import type { Anchor } from '@/lib/product/category';

/** How long a lost context may take to come back by itself before a new canvas is made. */
const patienceMilliseconds = 1500;
const newCanvasesAtMost = 2;

type Options = {
  /** Gets the canvas as its first child. */
  element: RefObject<HTMLElement | null>;
  engine: ViewerEngine | null;
  loaded: { model: LoadedModel; control: OrbitControl } | null;
  anchor: Anchor;
  /** CSS colour; null until it is known. */
  ground: string | null;
  studioTurnRadians: number;
  onFrame: (project: Project) => void;
  /** The first picture of a canvas can be seen. */
  onReady: () => void;
  /** The graphics card took its context away, and gave it back. */
  onAway: () => void;
  onBack: () => void;
  /** There is no drawing any more: no context was given, or it was lost too often. */
  onGone: () => void;
};

/**
 * A canvas with a lit stage in an element: made as soon as the engine is there, so that its light is ready when the
 * model arrives. A lost context is waited for, then a new canvas is tried, then it gives up.
 */
export function useStage(options: Options): void {
  const { element, engine, loaded, anchor, ground, studioTurnRadians } = options;
  const [attempt, setAttempt] = useState(0);
  const [stage, setStage] = useState<Stage | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const groundKnown = ground !== null;

  useEffect(() => {
    const parent = element.current;
    if (!engine || !parent || !groundKnown) return;
    const canvas = document.createElement('canvas');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let made: Stage | null = null;
    parent.prepend(canvas);
    canvas.addEventListener('webglcontextlost', (event) => {
      // Also fired when the canvas is being taken away: then nobody waits for it.
      if (!canvas.isConnected) return;
      event.preventDefault();
      latest.current.onAway();
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (attempt < newCanvasesAtMost) setAttempt(attempt + 1);
        else latest.current.onGone();
      }, patienceMilliseconds);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(timer);
      made?.restore();
      latest.current.onBack();
    });
    try {
      made = engine.createStage(canvas, {
        ground: latest.current.ground ?? '',
        fovRadians: photoFrame.fovRadians,
        studioTurnRadians,
        onFrame: (project) => latest.current.onFrame(project),
      });
      setStage(made);
    } catch {
      latest.current.onGone();
    }
    return () => {
      clearTimeout(timer);
      canvas.remove();
      made?.dispose();
      setStage(null);
    };
  }, [element, engine, groundKnown, studioTurnRadians, attempt]);

  useEffect(() => {
    if (stage && ground) stage.setGround(ground);
  }, [stage, ground]);

  useEffect(() => {
    if (!stage || !loaded) return;
    let current = true;
    stage.show(loaded.model, anchor, loaded.control).then(
      () => current && latest.current.onReady(),
      () => current && latest.current.onGone(),
    );
    return () => {
      current = false;
    };
  }, [stage, loaded, anchor]);
}
