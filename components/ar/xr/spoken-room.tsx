import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { useUnit } from '@/components/product/use-unit';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { RoomState } from '@/lib/ar/room-state';
import { formatLength } from '@/lib/product/measure';

type Props = { state: RoomState; products: readonly ShopperProduct[]; locale: string };

/** Says what came into the room, with its size, and what went. */
export function SpokenRoom({ state, products, locale }: Props) {
  const t = useTranslations('xr');
  const [unit] = useUnit();
  const [words, setWords] = useState('');
  const before = useRef(state.items.items);
  const { items } = state.items;
  useEffect(() => {
    const was = before.current;
    before.current = items;
    const named = (id: string) => products.find((product) => product.id === id);
    const come = items.find(({ id }) => !was.some((item) => item.id === id));
    const gone = was.find(({ id }) => !items.some((item) => item.id === id));
    const product = named(come?.productId ?? gone?.productId ?? '');
    if (!product) return;
    if (!come) return setWords(t('removed', { name: product.name }));
    const { dimensions } = product;
    if (!dimensions) return setWords(product.name);
    const length = (metres: number) => formatLength(metres, unit, locale);
    setWords(
      t('placed', {
        name: product.name,
        width: length(dimensions.widthMetres),
        depth: length(dimensions.depthMetres),
        height: length(dimensions.heightMetres),
        unit: t(unit === 'cm' ? 'centimetres' : 'inches'),
      }),
    );
  }, [items, products, t, unit, locale]);
  return (
    <VisuallyHidden>
      <span aria-live="polite" data-room-spoken>
        {words}
      </span>
    </VisuallyHidden>
  );
}
