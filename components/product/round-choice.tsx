import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import styles from './round-choice.module.css';
import type { ShopperProduct } from './shopper-product';

type Props = Omit<ComponentProps<'button'>, 'className' | 'aria-label' | 'title'> & {
  /** Undefined while it is not known: the round without a picture. */
  product: ShopperProduct | undefined;
  pressed: boolean;
  /** What the button is called; without it, as the product. */
  label?: string;
  /** It lies over a picture. */
  raised?: boolean;
  /** At its lower end: a number or a sign, for the eye alone. */
  mark?: ReactNode;
};

/** A product as a round picture that is pressed or not. */
export function RoundChoice({ product, pressed, label = product?.name, raised, mark, ...rest }: Props) {
  const photo = product?.photos[0];
  const smallest = photo?.sizes?.[0]?.webp ?? photo?.url;
  return (
    <button
      type="button"
      className={classNames(styles.choice, raised && styles.raised)}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      {...rest}
    >
      {smallest ? (
        // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
        <img className={styles.photo} src={smallest} alt="" width={56} height={56} />
      ) : null}
      {mark ? (
        <span className={styles.mark} aria-hidden>
          {mark}
        </span>
      ) : null}
    </button>
  );
}
