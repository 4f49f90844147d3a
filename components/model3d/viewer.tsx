'use client';

import { type RefObject, useCallback, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ErrorCode } from '@/lib/core/app-error';
import { isAppError } from '@/lib/core/app-error';
import { downloadModel } from '@/lib/model3d/download-model.browser';
import { framePoints } from '@/lib/model3d/frame';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import type { Orbit } from '@/lib/model3d/orbit';
import { OrbitControl } from '@/lib/model3d/orbit-control';
import { formatView, wrapAngle } from '@/lib/model3d/view-angle';
import {
  type EngineAddress,
  openEngine,
  type ViewerEngine,
} from '@/lib/model3d/viewer-engine/open-engine.browser';
import type { Project } from '@/lib/model3d/viewer-engine/project';
import type { LengthUnit } from '@/lib/product/measure';
import type { Dimensions, ProductModel, ViewAngle } from '@/lib/product/product';
import { SizeOverlay, type SizeOverlayHandle } from './size-overlay';
import { useGestures } from './use-gestures';
import { useStage } from './use-stage';
import { useStageColour } from './use-stage-colour';
import styles from './viewer.module.css';

export type ViewerHandle = { closer: () => void; further: () => void; reset: () => void; focus: () => void };

export type ViewerProps = {
  ref: RefObject<ViewerHandle | null>;
  name: string;
  engine: EngineAddress;
  model: ProductModel;
  dimensions: Dimensions | null;
  /** KHR_materials_variants variant to show; null for the model's own materials. */
  materialVariant: string | null;
  /** Where the camera opens. */
  view: ViewAngle;
  showSize: boolean;
  unit: LengthUnit;
  locale: string;
  onProgress: (share: number) => void;
  /** Something can be seen (true), or the context is away and coming back (false). */
  onShown: (shown: boolean) => void;
  onError: (code: ErrorCode) => void;
};

const degrees = 180 / Math.PI;

/** A product's model to turn and come closer to. Fills its parent. Loaded on intent, as is the engine that draws. */
export default function Viewer(props: ViewerProps) {
  const { name, engine: address, model, dimensions, materialVariant, view, showSize, unit, locale } = props;
  const { onProgress, onShown, onError } = props;
  const t = useTranslations('product');
  const help = useId();
  const element = useRef<HTMLDivElement>(null);
  const overlay = useRef<SizeOverlayHandle>(null);
  const [engine, setEngine] = useState<ViewerEngine | null>(null);
  const [loaded, setLoaded] = useState<{ model: LoadedModel; control: OrbitControl } | null>(null);
  const [spoken, setSpoken] = useState('');
  const ground = useStageColour(element);

  // The angle of opening is read once: a new one would throw away where the shopper has turned to.
  const opening = useRef(view);
  useEffect(() => {
    const lifetime = new AbortController();
    let mine: LoadedModel | null = null;
    // Neither waits for the other: the engine and the model come over the line together.
    const arriving = openEngine(address);
    arriving.then((found) => !lifetime.signal.aborted && setEngine(found)).catch(() => undefined);
    Promise.all([
      arriving,
      downloadModel(model.url, { signal: lifetime.signal, onProgress, bytes: model.bytes }),
    ])
      .then(([{ readModel }, buffer]) => readModel(buffer, model.url, lifetime.signal))
      .then((found) => {
        mine = found;
        setLoaded({ model: found, control: controlFor(found, model, opening.current) });
      })
      .catch((error: unknown) => {
        if (!lifetime.signal.aborted) onError(isAppError(error) ? error.code : 'VIEWER_FAILED');
      });
    return () => {
      lifetime.abort();
      mine?.dispose();
    };
  }, [address, model, onProgress, onError]);

  const control = loaded?.control ?? null;
  useGestures(element, control);
  useEffect(() => {
    void loaded?.model.showVariant(materialVariant).then(() => loaded.control.onWake());
  }, [loaded, materialVariant]);
  useEffect(() => {
    if (showSize) control?.makeRoom();
    // The overlay has no lines until a frame is drawn.
    control?.onWake();
  }, [control, showSize]);

  const speak = useCallback(
    (orbit: Orbit) => {
      const azimuth = Math.round(wrapAngle(orbit.azimuthRadians) * degrees);
      if (element.current) noteView(element.current, orbit, control);
      setSpoken(
        t('viewerAngle', {
          azimuth: `${azimuth}`,
          elevation: `${Math.round(orbit.elevationRadians * degrees)}`,
        }),
      );
    },
    [t, control],
  );
  useEffect(() => {
    if (!control) return;
    if (element.current) noteView(element.current, control.now, control);
    control.onRest = speak;
  }, [control, speak]);

  useImperativeHandle(props.ref, () => ({
    closer: () => void control?.scale(1 / 1.25),
    further: () => void control?.scale(1.25),
    reset: () => control?.reset(),
    focus: () => element.current?.focus({ preventScroll: true }),
  }));

  const follow = useCallback((project: Project) => overlay.current?.follow(project), []);
  const ready = useCallback(() => {
    onShown(true);
    setSpoken(t('viewerReady', { name }));
  }, [onShown, t, name]);
  useStage({
    element,
    engine,
    loaded,
    anchor: model.anchor,
    ground,
    studioTurnRadians: opening.current.azimuthRadians,
    onFrame: follow,
    onReady: ready,
    onAway: useCallback(() => onShown(false), [onShown]),
    onBack: useCallback(() => onShown(true), [onShown]),
    onGone: useCallback(() => onError('VIEWER_FAILED'), [onError]),
  });

  return (
    <div
      ref={element}
      className={styles.viewer}
      // An application: arrow keys turn the thing instead of moving a reading cursor.
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is what the keyboard turns
      tabIndex={0}
      aria-label={t('viewerName', { name })}
      aria-describedby={help}
    >
      <VisuallyHidden>
        <span id={help}>{t('viewerHelp')}</span>
        <span aria-live="polite">{spoken}</span>
      </VisuallyHidden>
      {control && showSize && dimensions ? (
        <SizeOverlay
          ref={overlay}
          control={control}
          dimensions={dimensions}
          unit={unit}
          unitWord={t(unit === 'cm' ? 'centimetres' : 'inches')}
          locale={locale}
        />
      ) : null}
    </div>
  );
}

/** Where the camera rests, for scripts and tests: the angle as in `?view=`, and how close it is, 1 at first. */
function noteView(element: HTMLElement, orbit: Orbit, control: OrbitControl | null): void {
  element.dataset.view = formatView(orbit);
  if (control) element.dataset.closeness = (control.space.framedDistance / orbit.distance).toFixed(2);
}

/** Frames the model as its photo was framed, from the angle it opens at. */
function controlFor(found: LoadedModel, model: ProductModel, view: ViewAngle): OrbitControl {
  const { target, distance } = framePoints(found.points, view);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const space = { target, bounds: model.bounds, anchor: model.anchor, framedDistance: distance };
  return new OrbitControl(space, { ...view, distance }, still);
}
