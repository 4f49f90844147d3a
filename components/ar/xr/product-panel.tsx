import { useTranslations } from 'use-intl/react';
import { MaterialSwatch } from '@/components/product/material-swatch';
import { CartVerb, OfferHead } from '@/components/product/offer-head';
import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { variantChoice } from '@/components/product/variant-choice';
import { Button } from '@/components/ui/button';
import { OverPicturePanel } from '@/components/ui/over-picture';
import hidden from '@/components/ui/visually-hidden.module.css';
import { canPlace } from '@/lib/ar/coach';
import type { RoomItem } from '@/lib/ar/room-items';
import { roomPlace } from '@/lib/ar/room-place';
import type { RoomState } from '@/lib/ar/room-state';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { ItemTools } from './item-tools';
import styles from './product-panel.module.css';

type Props = {
  room: RoomController;
  state: RoomState;
  product: ShopperProduct;
  variant: ShopperVariant | null;
  /** The product that stands and is chosen; null while one is aimed. */
  selected: RoomItem | null;
  locale: string;
};

/** What is aimed or chosen: its name, price and colours, and what can be done with it. */
export function ProductPanel({ room, state, product, variant, selected, locale }: Props) {
  const t = useTranslations('xr');
  const aiming = state.mode === 'aim';
  const failed = aiming && state.model === 'failed';
  const { inHand } = state;
  return (
    <OverPicturePanel aria-label={product.name}>
      <OfferHead product={product} variant={variant} locale={locale}>
        <CartVerb
          product={product}
          variant={variant}
          kind={aiming ? 'quiet' : 'primary'}
          words={{ add: t('addToCart'), added: t('added'), full: t('cartFull'), soldOut: t('soldOut') }}
        />
      </OfferHead>
      {variant && product.variants.length > 1 ? (
        <Colours variants={product.variants} chosen={variant} onChoose={(id) => room.recolour(id)} />
      ) : null}
      {selected ? (
        <ItemTools room={room} state={state} place={product.model && roomPlace(product.model.anchor)} />
      ) : null}
      {failed ? (
        <Button kind="primary" wide onClick={() => room.aim(inHand.product, inHand.variantId)}>
          {t('tryAgain')}
        </Button>
      ) : null}
      {aiming && !failed ? (
        <Button
          kind="primary"
          wide
          disabled={!canPlace(state.session) || state.model !== 'ready'}
          onClick={() => room.place()}
        >
          {t('place')}
        </Button>
      ) : null}
    </OverPicturePanel>
  );
}

function Colours(props: {
  variants: readonly ShopperVariant[];
  chosen: ShopperVariant;
  onChoose: (id: string) => void;
}) {
  const t = useTranslations('xr');
  const { colours, colour } = variantChoice(props.variants, props.chosen);
  if (colours.length < 2) return null;
  return (
    <fieldset className={styles.colours}>
      <legend className={hidden.hidden}>{t('colour')}</legend>
      {colours.map((variant) => (
        <label key={variant.id} className={styles.colour} title={variant.name}>
          <input
            type="radio"
            name="room-variant"
            className={styles.input}
            value={variant.sku}
            aria-label={variant.stock > 0 ? variant.name : `${variant.name}, ${t('soldOut')}`}
            checked={variant.id === colour.id}
            onChange={() => props.onChoose(variant.id)}
          />
          <MaterialSwatch colour={variant.swatch} finish={variant.finish} className={styles.material} />
        </label>
      ))}
    </fieldset>
  );
}
