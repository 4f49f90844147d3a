import type { ComponentProps } from 'react';
import type { ShopperProduct } from '@/components/product/shopper-product';
import styles from './round-choice.module.css';

type Props = Omit<ComponentProps<'button'>, 'children' | 'className' | 'aria-label' | 'title'> & {
  product: ShopperProduct;
  pressed: boolean;
};

/** A product as a round picture that is pressed or not; its name is the button's. */
export function RoundChoice({ product, pressed, ...rest }: Props) {
  const photo = product.photos[0];
  const smallest = photo?.sizes?.[0]?.webp ?? photo?.url;
  return (
    <button
      type="button"
      className={styles.choice}
      aria-pressed={pressed}
      aria-label={product.name}
      title={product.name}
      {...rest}
    >
      {smallest ? (
        // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
        <img className={styles.photo} src={smallest} alt="" width={56} height={56} />
      ) : null}
    </button>
  );
}
