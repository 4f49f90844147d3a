'use client';

import { Download, RotateCcw, RotateCw, Share } from 'lucide-react';
import { type CSSProperties, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ViewerBoundary } from '@/components/model3d/viewer-boundary';
import { PhotoCanvas } from '@/components/photo/photo-canvas';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { Swatches } from '@/components/product/swatches';
import { useUnit } from '@/components/product/use-unit';
import { variantChoice } from '@/components/product/variant-choice';
import { Button, IconButton } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Icon } from '@/components/ui/icon';
import { distanceTo, drawnSizeError } from '@/lib/ar/room-photo/drawn-size-error';
import { drawnBox, firstPlace, type Place } from '@/lib/ar/room-photo/place-thing';
import { project } from '@/lib/ar/room-photo/room-camera';
import { barSds, largestBar } from '@/lib/ar/room-photo/solve-room';
import type { ErrorCode } from '@/lib/core/app-error';
import { canDraw3d } from '@/lib/model3d/webgl.browser';
import type { Pixels } from '@/lib/photo/pixels';
import { formatLength } from '@/lib/product/measure';
import type { ProductModel } from '@/lib/product/product';
import type { PlacedRoom } from './room-photo-page';
import type { RoomStageHandle } from './room-stage';
import styles from './room-view.module.css';
import { useMoves } from './use-moves';

const RoomStage = lazy(() => import('./room-stage'));

/** The thing in the photo: dragged, turned, in its colours, and taken home as a picture. */
export function Placing(props: {
  photo: Pixels;
  placed: PlacedRoom;
  product: ShopperProduct;
  sku: string | null;
  locale: string;
  onMarkAgain: () => void;
  onAnother: () => void;
}) {
  const { photo, placed, product, sku, locale, onMarkAgain, onAnother } = props;
  const { room, surface } = placed;
  const t = useTranslations('room');
  const words = useTranslations('product');
  const [unit] = useUnit();
  const model = product.model as ProductModel;
  const { bounds } = model;
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<RoomStageHandle>(null);
  const [place, setPlace] = useState<Place>(() => firstPlace(room, surface, bounds));
  const [variantId, setVariantId] = useState(
    () => (product.variants.find((each) => each.sku === sku) ?? product.variants[0])?.id ?? null,
  );
  const variant = product.variants.find(({ id }) => id === variantId) ?? null;
  const [shown, setShown] = useState(false);
  const [share, setShare] = useState(0);
  const [error, setError] = useState<ErrorCode | null>(() => (canDraw3d() ? null : 'WEBGL_UNAVAILABLE'));
  const [shares, setShares] = useState(false);
  useEffect(() => setShares(canShareFiles()), []);
  const moves = useMoves({ frame, room, surface, place, onPlace: setPlace });
  const fail = useCallback((code: ErrorCode) => setError(code), []);

  const at = project(room.camera, place.point);
  const relative = (at && drawnSizeError(room, at, surface.plane)) ?? room.relativeSd;
  const tooFar = barSds * relative > largestBar;
  const percent = Math.max(1, Math.ceil(100 * barSds * relative));
  const size = product.dimensions ?? {
    widthMetres: bounds.max[0] - bounds.min[0],
    heightMetres: bounds.max[1] - bounds.min[1],
    depthMetres: bounds.max[2] - bounds.min[2],
  };
  const away = at && distanceTo(room, at, surface.plane);
  const box = drawnBox(room.camera, surface, place, bounds);
  const unitWord = words(unit === 'cm' ? 'centimetres' : 'inches');
  const lengthOf = (metres: number) => formatLength(metres, unit, locale);

  const save = async (send: boolean) => {
    try {
      const picture = await stage.current?.picture();
      if (!picture) return;
      const file = new File([picture], `${product.slug}.jpg`, { type: 'image/jpeg' });
      if (send)
        await navigator.share({ files: [file], title: product.name }).catch(() => {}); // closed by the shopper
      else download(file);
    } catch {
      setError('RENDERER_UNAVAILABLE');
    }
  };

  return (
    <div className={styles.view} data-room-shown={shown || undefined}>
      <div className={styles.window}>
        <div
          ref={frame}
          className={styles.frame}
          style={{ '--aspect': photo.width / photo.height } as CSSProperties}
          // An application: arrow keys move the thing instead of a reading cursor.
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is what the keyboard moves
          tabIndex={0}
          aria-label={t('stage', { name: product.name })}
          aria-description={t('stageHelp')}
          data-room-stage
          data-point={place.point.map((value) => value.toFixed(4)).join(',')}
          data-turn={place.turnRadians.toFixed(4)}
          data-box={
            box ? [box.left, box.top, box.right, box.bottom].map((v) => v.toFixed(2)).join(',') : undefined
          }
          data-bar={(barSds * relative).toFixed(5)}
          {...moves.gestures}
        >
          <PhotoCanvas pixels={photo} label={t('photo')} className={styles.photo} />
          {error ? null : (
            <ViewerBoundary onError={() => fail('VIEWER_FAILED')}>
              <Suspense>
                <RoomStage
                  ref={stage}
                  photo={photo}
                  room={room}
                  surface={surface}
                  place={place}
                  model={model}
                  materialVariant={variant?.materialVariant ?? null}
                  onProgress={setShare}
                  onShown={setShown}
                  onError={fail}
                />
              </Suspense>
            </ViewerBoundary>
          )}
        </div>
      </div>
      <div className={styles.side}>
        <h1 className={styles.title}>{product.name}</h1>
        {error ? (
          <ErrorNote code={error} />
        ) : (
          <p
            className={styles.sentence}
            role="status"
            data-tone={shown && tooFar ? 'caution' : undefined}
            data-room-sentence
          >
            {shown
              ? t(tooFar ? 'tooFar' : surface.kind === 'wall' ? 'dragOnWall' : 'dragIt')
              : words('viewerLoading', { percent: `${Math.floor(share * 20) * 5}%` })}
          </p>
        )}
        <p className={styles.measure} data-room-measure>
          <bdi>
            {[size.widthMetres, size.depthMetres, size.heightMetres].map(lengthOf).join(' × ')} {unitWord}
          </bdi>
          <span>&nbsp;· {t('trueTo', { percent: `${percent}` })}</span>
        </p>
        {away && away.sdMetres < 0.06 * away.metres ? (
          <p className={styles.quiet}>
            {t('distance', {
              length: lengthOf(away.metres),
              error: lengthOf(barSds * away.sdMetres),
              unit: unitWord,
            })}
          </p>
        ) : null}
        <div className={styles.row}>
          {surface.kind === 'wall' ? null : (
            <>
              <IconButton label={t('turnLeft')} onClick={() => moves.turn(-15)} data-turn-left>
                <Icon glyph={RotateCcw} />
              </IconButton>
              <IconButton label={t('turnRight')} onClick={() => moves.turn(15)} data-turn-right>
                <Icon glyph={RotateCw} />
              </IconButton>
            </>
          )}
          <Button onClick={onMarkAgain}>{t('markAgain')}</Button>
        </div>
        {product.variants.length > 1 && variant ? (
          <Colours product={product} variant={variant} onChoose={setVariantId} />
        ) : null}
        <div className={styles.row}>
          <Button kind="primary" size="large" disabled={!shown} onClick={() => save(false)} data-download>
            <Icon glyph={Download} /> {t('download')}
          </Button>
          {shares ? (
            <Button size="large" disabled={!shown} onClick={() => save(true)}>
              <Icon glyph={Share} /> {t('share')}
            </Button>
          ) : null}
          <Button kind="plain" onClick={onAnother}>
            {t('otherPhoto')}
          </Button>
        </div>
        <p className={styles.quiet}>
          {t('honest')} {t('promise')}
        </p>
      </div>
    </div>
  );
}

function Colours(props: {
  product: ShopperProduct;
  variant: ShopperProduct['variants'][number];
  onChoose: (id: string) => void;
}) {
  const { product, variant, onChoose } = props;
  const { colours, colour } = variantChoice(product.variants, variant);
  return colours.length > 1 ? <Swatches variants={colours} chosen={colour} onChoose={onChoose} /> : null;
}

function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function canShareFiles(): boolean {
  try {
    return navigator.canShare?.({ files: [new File([''], 'a.jpg', { type: 'image/jpeg' })] }) ?? false;
  } catch {
    return false;
  }
}
