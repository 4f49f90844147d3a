'use client';

import { Minus, Plus, Rotate3d, RotateCcw, Ruler, X } from 'lucide-react';
import { type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { flushSync, preload } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { Button, IconButton } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/messages/messages';
import { Photo } from '@/components/ui/photo';
import { track } from '@/lib/analytics/track.browser';
import type { ErrorCode } from '@/lib/core/app-error';
import { nearestPhoto } from '@/lib/model3d/view-angle';
import { type EngineAddress, openEngine } from '@/lib/model3d/viewer-engine/open-engine.browser';
import { canDraw3d } from '@/lib/model3d/webgl.browser';
import type { LengthUnit } from '@/lib/product/measure';
import type { ViewAngle } from '@/lib/product/product';
import styles from './model-stage.module.css';
import type ViewerComponent from './viewer';
import type { ViewerHandle } from './viewer';
import { ViewerBoundary } from './viewer-boundary';

const loadViewer = () => import('./viewer');

/** Three-quarter view: where a model opens that no photo of it tells otherwise. */
const threeQuarter: ViewAngle = { azimuthRadians: 0.56, elevationRadians: 0.23 };

export type ModelStageHandle = { open: () => void };
type State = 'poster' | 'loading' | 'ready' | 'error';

type Props = {
  ref: Ref<ModelStageHandle>;
  product: ShopperProduct;
  engine: EngineAddress;
  variant: ShopperVariant | null;
  view: ViewAngle | null;
  unit: LengthUnit;
  locale: string;
};

/** The first tile of a product: its photo on the stage, which becomes the 3D model in place when asked to turn. */
export function ModelStage({ ref, product, engine, variant, view, unit, locale }: Props) {
  const t = useTranslations('product');
  const [state, setState] = useState<State>('poster');
  const [error, setError] = useState<ErrorCode | null>(null);
  const [share, setShare] = useState(0);
  const [showSize, setShowSize] = useState(false);
  // Not React's lazy: a fallback is kept for 300 ms before what it stood for may take its place.
  const [Viewer, setViewer] = useState<typeof ViewerComponent | null>(null);
  const viewer = useRef<ViewerHandle>(null);
  const poster = (view ? nearestPhoto(product.photos, view) : null) ?? product.photos[0] ?? null;
  const opening = view ?? poster?.view ?? threeQuarter;
  const { model } = product;

  const fail = useCallback((code: ErrorCode) => {
    setError(code);
    setState('error');
  }, []);
  /** What draws comes while the finger is still on its way; what did not arrive is asked for again by the viewer. */
  const warm = useCallback(() => {
    void loadViewer().catch(() => undefined);
    void openEngine(engine).catch(() => undefined);
  }, [engine]);
  const open = useCallback(() => {
    if (!model) return;
    if (!canDraw3d()) return fail('WEBGL_UNAVAILABLE');
    warm();
    preload(model.url, { as: 'fetch', crossOrigin: 'anonymous' });
    loadViewer().then(
      (found) => setViewer(() => found.default),
      () => fail('VIEWER_FAILED'),
    );
    setError(null);
    setState((now) => (now === 'ready' ? now : 'loading'));
  }, [model, warm, fail]);
  const close = useCallback(() => {
    setState('poster');
    setShare(0);
  }, []);
  const shown = useCallback(
    (visible: boolean) => {
      if (!visible) return setState('loading');
      // The button that asked for the model is about to go: the focus moves to what it asked for.
      const focused = document.activeElement;
      const moveFocus = focused === document.body || focused === null;
      flushSync(() => setState('ready'));
      track({ kind: 'turned', productId: product.id });
      if (moveFocus) viewer.current?.focus();
    },
    [product.id],
  );
  useImperativeHandle(ref, () => ({ open }), [open]);

  const active = state === 'loading' || state === 'ready';
  return (
    <section className={styles.stage} data-viewer data-viewer-state={state}>
      <div className={styles.window}>
        {poster ? <Photo photo={poster} alt={poster.alt} first className={styles.poster} /> : null}
        {active && model && Viewer ? (
          <div className={styles.model}>
            <ViewerBoundary onError={() => fail('VIEWER_FAILED')}>
              <Viewer
                ref={viewer}
                name={product.name}
                engine={engine}
                model={model}
                dimensions={product.dimensions}
                materialVariant={variant?.materialVariant ?? null}
                view={opening}
                showSize={showSize}
                unit={unit}
                locale={locale}
                onProgress={setShare}
                onShown={shown}
                onError={fail}
              />
            </ViewerBoundary>
          </div>
        ) : null}
        {state === 'loading' ? (
          <p className={styles.progress} role="status">
            {t('viewerLoading', { percent: formatShare(share, locale) })}
            <span className={styles.bar} style={{ scale: `${share} 1` }} />
          </p>
        ) : null}
        {model && (state === 'poster' || state === 'error') ? (
          <Button
            className={styles.turn}
            onPointerEnter={warm}
            onFocus={warm}
            onClick={open}
            disabled={error === 'WEBGL_UNAVAILABLE'}
          >
            <Icon glyph={Rotate3d} />
            {t('turnIt')}
          </Button>
        ) : null}
        {state === 'ready' ? (
          <>
            <div className={styles.tools}>
              <IconButton label={t('zoomIn')} onClick={() => viewer.current?.closer()}>
                <Icon glyph={Plus} />
              </IconButton>
              <IconButton label={t('zoomOut')} onClick={() => viewer.current?.further()}>
                <Icon glyph={Minus} />
              </IconButton>
              <IconButton label={t('resetView')} onClick={() => viewer.current?.reset()}>
                <Icon glyph={RotateCcw} />
              </IconButton>
              {product.dimensions ? (
                <IconButton
                  label={t(showSize ? 'hideSize' : 'showSize')}
                  aria-pressed={showSize}
                  onClick={() => setShowSize(!showSize)}
                >
                  <Icon glyph={Ruler} />
                </IconButton>
              ) : null}
            </div>
            <IconButton className={styles.close} label={t('backToPhotos')} onClick={close}>
              <Icon glyph={X} />
            </IconButton>
          </>
        ) : null}
      </div>
      {state === 'error' && error ? (
        <div className={styles.note}>
          <ErrorNote code={error} />
        </div>
      ) : null}
    </section>
  );
}

/** In steps of five, so that a screen reader is not told every byte. */
function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(intlLocale(locale), { style: 'percent' }).format(Math.floor(share * 20) / 20);
}
