import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { MaterialSwatch } from '@/components/product/material-swatch';
import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { variantChoice } from '@/components/product/variant-choice';
import { Button } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { canPlace } from '@/lib/ar/coach';
import type { RoomItem } from '@/lib/ar/room-items';
import { roomPlace } from '@/lib/ar/room-place';
import type { RoomState } from '@/lib/ar/room-state';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { addToCart } from '@/lib/cart/cart-store.browser';
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
    <section className={styles.panel} aria-label={product.name}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.name}>{product.name}</h2>
          <Price money={variant?.price ?? product.price} locale={locale} />
        </div>
        <CartButton product={product} variant={variant} primary={!aiming} />
      </div>
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
    </section>
  );
}

function CartButton(props: { product: ShopperProduct; variant: ShopperVariant | null; primary: boolean }) {
  const { product, variant, primary } = props;
  const t = useTranslations('xr');
  const { sku, price, stock } = variant ?? product;
  const [done, setDone] = useState<{ sku: string; word: 'added' | 'cartFull' } | null>(null);
  const soldOut = stock <= 0;
  const put = () => {
    const { outcome } = addToCart({ productId: product.id, sku, seen: price });
    setDone({ sku, word: outcome === 'added' ? 'added' : 'cartFull' });
  };
  const word = soldOut ? 'soldOut' : done?.sku === sku ? done.word : 'addToCart';
  return (
    <Button kind={primary ? 'primary' : 'quiet'} disabled={soldOut} onClick={put} data-room-cart>
      <span aria-live="polite">{t(word)}</span>
    </Button>
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
      <legend className={styles.legend}>{t('colour')}</legend>
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
