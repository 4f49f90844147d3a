import { Camera, Ruler, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { Icon } from '@/components/ui/icon';
import { OverPictureTools, OverPictureTop, RaisedButton } from '@/components/ui/over-picture';
import type { RoomState } from '@/lib/ar/room-state';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { CoachLine } from './coach-line';
import { FloatingSizes } from './floating-sizes';
import { MeasurePanel } from './measure-panel';
import { PictureSheet } from './picture-sheet';
import { ProductPanel } from './product-panel';
import styles from './room-overlay.module.css';
import { variantOf } from './room-product';
import { RoomShelf } from './room-shelf';
import { SpokenRoom } from './spoken-room';
import { useMoreProducts } from './use-more-products';
import { useRoomGestures } from './use-room-gestures';

type Props = {
  room: RoomController;
  state: RoomState;
  product: ShopperProduct;
  locale: string;
  onClose: () => void;
};

/** The ground of the shop's own pictures, light in both schemes, for a picture leaves the page. */
const stage = '#efede8';

/** Everything that lies over the camera while a session runs. */
export function RoomOverlay({ room, state, product, locale, onClose }: Props) {
  const t = useTranslations('xr');
  const layer = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<Blob | 'failed' | null>(null);
  const products = [product, ...useMoreProducts(product, locale)];
  useRoomGestures(layer, room);
  useEffect(() => layer.current?.parentElement?.focus({ preventScroll: true }), []);

  const { items, selectedId } = state.items;
  const selected = state.mode === 'aim' ? null : (items.find(({ id }) => id === selectedId) ?? null);
  const shownId = selected?.productId ?? state.inHand.product.id;
  const shown = products.find(({ id }) => id === shownId) ?? product;
  const variant = variantOf(shown, selected ? selected.variantId : state.inHand.variantId);
  const takePicture = async () => {
    setPicture((await room.picture(stage)) ?? 'failed');
  };

  return (
    <>
      <div ref={layer} className={styles.layer} data-room-layer />
      <FloatingSizes room={room} state={state} dimensions={shown.dimensions} locale={locale} />
      <OverPictureTop close={t('close')} onClose={onClose}>
        <CoachLine state={state} hasSize={shown.dimensions !== null} />
      </OverPictureTop>
      <OverPictureTools>
        <RaisedButton
          label={t('measure')}
          aria-pressed={state.mode === 'measure'}
          onClick={() => room.measure(state.mode !== 'measure')}
        >
          <Icon glyph={Ruler} />
        </RaisedButton>
        <RaisedButton
          label={t('undo')}
          disabled={state.items.past.length === 0}
          onClick={() => room.chosen.undo()}
        >
          <Icon glyph={Undo2} directional />
        </RaisedButton>
        <RaisedButton label={t('picture')} disabled={items.length === 0} onClick={takePicture}>
          <Icon glyph={Camera} />
        </RaisedButton>
      </OverPictureTools>
      <div className={styles.bottom}>
        {state.mode === 'measure' ? (
          <MeasurePanel room={room} state={state} product={shown} locale={locale} />
        ) : (
          <>
            <RoomShelf room={room} state={state} products={products} />
            <ProductPanel
              room={room}
              state={state}
              product={shown}
              variant={variant}
              selected={selected}
              locale={locale}
            />
          </>
        )}
      </div>
      <SpokenRoom state={state} products={products} locale={locale} />
      {picture ? <PictureSheet picture={picture} name={shown.name} onClose={() => setPicture(null)} /> : null}
    </>
  );
}
