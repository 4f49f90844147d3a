'use client';

import { Box } from 'lucide-react';
import { type ComponentType, lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { Button, ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { track } from '@/lib/analytics/track.browser';
import { type ArRequest, roomPath } from '@/lib/ar/page-links';
import { roomReadiness } from '@/lib/ar/room-readiness';
import { filesOfVariant, type ViewerFiles } from '@/lib/ar/viewer-files';
import type { ArWay } from '@/lib/ar/way';
import { loadXrRoom } from './ar-parts';
import styles from './room-button.module.css';
import { RoomControl } from './room-control';
import { roomLinks } from './room-links';
import { useArChoice } from './use-ar-choice';
import { useWarmFile } from './use-warm-file';
import type { XrRoomCloseReason, XrRoomProps } from './xr-room-props';

const HandOffSheet = lazy(() => import('./hand-off-sheet'));
const ArrivalSheet = lazy(() => import('./arrival-sheet'));
const ShutSheet = lazy(() => import('./shut-sheet'));

type Props = {
  product: ShopperProduct;
  variant: ShopperVariant | null;
  locale: string;
  files: ViewerFiles;
  /** The shop's public origin. */
  siteOrigin: string;
  /** What the address says of AR. */
  asked: ArRequest | null;
  /** The banner in Quick Look was tapped: put the variant into the cart. Without it there is no banner. */
  onQuickLookTap?: (() => void) | undefined;
};

/** "See it in your room", by the best way that this device has; nothing where there is none. */
export function RoomButton(props: Props) {
  const { product } = props;
  const readiness = roomReadiness(product);
  if (readiness.ready) return <ReadyRoomButton {...props} />;
  return <NotInRoom reason={readiness.reason} />;
}

/** Said where a model is there and yet not shown; of what has none, or is worn, there is nothing to say here. */
function NotInRoom({ reason }: { reason: 'no-model' | 'no-size' | 'size-differs' | 'worn' }) {
  const t = useTranslations('placing');
  const said = reason === 'no-size' || reason === 'size-differs';
  return (
    <p className={styles.note} data-ar-unavailable={reason} hidden={!said}>
      {said ? t(reason === 'no-size' ? 'noSize' : 'sizeDiffers') : null}
    </p>
  );
}

function ReadyRoomButton(props: Props) {
  const { product, variant, locale, files, siteOrigin, asked, onQuickLookTap } = props;
  const t = useTranslations('placing');
  const box = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState<ReadonlySet<ArWay>>(
    () => new Set(asked === 'none' ? ['scene-viewer'] : []),
  );
  const [said, setSaid] = useState<XrRoomCloseReason | 'no-viewer' | null>(
    asked === 'none' ? 'no-viewer' : null,
  );
  const [sheet, setSheet] = useState(asked === '1');
  const [Room, setRoom] = useState<ComponentType<XrRoomProps> | null>(null);
  const [lost, setLost] = useState<ReadonlySet<string>>(() => new Set());
  const ofVariant = filesOfVariant(files, variant?.materialVariant ?? null);
  const found = useArChoice(product, without(tried, ofVariant, lost));

  const way = found?.choice.ways[0]?.way ?? null;
  const fail = (failed: ArWay) => setTried((before) => new Set([...before, failed]));
  const placed = () => track({ kind: 'placed', productId: product.id });
  const links =
    found &&
    roomLinks({
      product,
      variant,
      locale,
      files,
      siteOrigin,
      page: window.location,
      callToAction: onQuickLookTap ? t('addToCart') : null,
    });
  const file = way === 'quick-look' ? links?.usdzUrl : way === 'scene-viewer' ? links?.glbUrl : null;
  useWarmFile(box, file ?? null, (gone) => setLost((before) => new Set([...before, gone])));

  if (!found || !links) {
    return (
      <Button wide className={styles.waiting} aria-hidden tabIndex={-1}>
        {t('see')}
      </Button>
    );
  }
  const { choice, device } = found;
  const openRoom = () => {
    if (!loadXrRoom) return;
    setSaid(null);
    loadXrRoom().then(
      (module) => {
        placed();
        setSheet(false);
        setRoom(() => module.default);
      },
      () => fail('webxr'),
    );
  };
  const closeRoom = (reason: XrRoomCloseReason) => {
    setRoom(null);
    setSaid(reason === 'ended' ? null : reason);
    if (reason === 'unsupported' || reason === 'failed') fail('webxr');
  };
  const roomAddress = roomPath(product.slug, variant?.sku ?? null);
  const control = (kind: 'primary' | 'quiet') => (
    <RoomControl
      way={way}
      kind={kind}
      links={links}
      roomAddress={roomAddress}
      onXr={openRoom}
      onViewer={placed}
      onQuickLookTap={onQuickLookTap}
    />
  );
  const opensSheet = way === 'qr' || choice.shutBy !== null;
  const photo = choice.ways.some((each) => each.way === 'room-photo') ? roomAddress : null;
  const stands = (way === 'quick-look' || way === 'scene-viewer') && product.model?.anchor === 'ceiling';
  return (
    <div ref={box} className={styles.room}>
      {opensSheet ? (
        <Button wide onClick={() => setSheet(true)} data-ar={choice.shutBy ? 'shut' : 'qr'}>
          <Icon glyph={Box} />
          {t('see')}
        </Button>
      ) : (
        control('quiet')
      )}
      {stands ? <p className={styles.note}>{t('stands')}</p> : null}
      {said && said !== 'ended' ? (
        <p className={styles.note} role="status" data-ar-said={said}>
          {t(saidWords[said])}
        </p>
      ) : null}
      {photo && !opensSheet && way !== 'room-photo' ? (
        <ButtonLink kind="plain" className={styles.other} href={photo} data-ar="room-photo">
          {t('orInPhoto')}
        </ButtonLink>
      ) : null}
      {choice.unavailable ? (
        <p className={styles.note} data-ar-unavailable={choice.unavailable} hidden={said !== null}>
          {t('noWay')}
        </p>
      ) : null}
      <Suspense>
        {sheet && choice.shutBy ? (
          <ShutSheet
            app={choice.shutBy}
            system={device.system}
            url={links.handOff.url}
            photo={photo}
            onClose={() => setSheet(false)}
          />
        ) : sheet && way === 'qr' ? (
          <HandOffSheet handOff={links.handOff} photo={photo} onClose={() => setSheet(false)} />
        ) : sheet && way ? (
          <ArrivalSheet
            name={product.name}
            onClose={() => setSheet(false)}
            control={control('primary')}
            stands={stands}
          />
        ) : null}
      </Suspense>
      {Room ? <Room product={product} variant={variant} onClose={closeRoom} /> : null}
    </div>
  );
}

const saidWords = {
  'no-viewer': 'noViewer',
  refused: 'refused',
  unsupported: 'failed',
  failed: 'failed',
} as const;

/** The ways that were tried in vain, and those whose file this variant lacks or the server could not make. */
function without(
  tried: ReadonlySet<ArWay>,
  { usdzUrl, glbUrl }: { usdzUrl: string | null; glbUrl: string | null },
  lost: ReadonlySet<string>,
): ReadonlySet<ArWay> {
  const failed = new Set(tried);
  if (!usdzUrl || lost.has(usdzUrl)) failed.add('quick-look');
  if (!glbUrl || lost.has(glbUrl)) failed.add('scene-viewer');
  return failed;
}
