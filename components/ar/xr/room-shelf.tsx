import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
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
              <button
                type="button"
                className={styles.thing}
                aria-pressed={!aiming && id === selectedId}
                aria-label={t('choose', { name: named(productId)?.name ?? '', number: `${at + 1}` })}
                onClick={() => room.select(id)}
              >
                <Thumbnail product={named(productId)} />
                <span className={styles.number} aria-hidden>
                  {at + 1}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {placeable.length > 0 ? (
        <ul className={styles.row} aria-label={t('more')}>
          {placeable.map((product) => (
            <li key={product.id}>
              <button
                type="button"
                className={styles.thing}
                aria-pressed={aiming && product.id === state.inHand.product.id}
                aria-label={t('another', { name: product.name })}
                onClick={() => take(product)}
              >
                <Thumbnail product={product} />
                <span className={styles.plus} aria-hidden>
                  <Icon glyph={Plus} size={16} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Thumbnail({ product }: { product: ShopperProduct | undefined }) {
  const photo = product?.photos[0];
  const smallest = photo?.sizes?.[0]?.webp ?? photo?.url;
  // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
  return smallest ? <img className={styles.photo} src={smallest} alt="" width={56} height={56} /> : null;
}
