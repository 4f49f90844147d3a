import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { RoundChoice } from '@/components/product/round-choice';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { Icon } from '@/components/ui/icon';
import type { RoomState } from '@/lib/ar/room-state';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { roomProduct } from './room-product';
import styles from './room-shelf.module.css';

type Props = { room: RoomController; state: RoomState; products: readonly ShopperProduct[] };

/** Round pictures: what stands in the room, to choose it, and what may be placed beside it. */
export function RoomShelf({ room, state, products }: Props) {
  const t = useTranslations('xr');
  const { items, selectedId } = state.items;
  const aiming = state.mode === 'aim';
  const named = (id: string) => products.find((product) => product.id === id);
  const placeable = products.length > 1 || items.length > 0 ? products : [];
  const take = (product: ShopperProduct) => {
    const found = roomProduct(product);
    if (found) room.aim(found, product.variants[0]?.id ?? null);
  };
  return (
    <div className={styles.shelf}>
      {items.length > 0 ? (
        <ul className={styles.row} aria-label={t('inRoom', { count: `${items.length}` })} data-room-items>
          {items.map(({ id, productId }, at) => (
            <li key={id}>
              <RoundChoice
                raised
                product={named(productId)}
                pressed={!aiming && id === selectedId}
                label={t('choose', { name: named(productId)?.name ?? '', number: `${at + 1}` })}
                mark={at + 1}
                onClick={() => room.select(id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {placeable.length > 0 ? (
        <ul className={styles.row} aria-label={t('more')}>
          {placeable.map((product) => (
            <li key={product.id}>
              <RoundChoice
                raised
                product={product}
                pressed={aiming && product.id === state.inHand.product.id}
                label={t('another', { name: product.name })}
                mark={<Icon glyph={Plus} size={16} />}
                onClick={() => take(product)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
