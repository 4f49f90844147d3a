import Link from 'next/link';
import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { WearLine } from '@/components/fit/wear/wear-line';
import { CartVerb, OfferHead } from '@/components/product/offer-head';
import type { ShopperVariant } from '@/components/product/shopper-product';
import { Swatches } from '@/components/product/swatches';
import { inColour, variantChoice } from '@/components/product/variant-choice';
import { Chip } from '@/components/ui/chip';
import { OverPicturePanel } from '@/components/ui/over-picture';
import hidden from '@/components/ui/visually-hidden.module.css';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import { wearFit } from '@/lib/fit/wear/wear-fit';
import { type Finger, fingers } from '@/lib/tryon/hand/hand-points';
import { measureHref } from '@/lib/tryon/measure/measure-href';
import type { TryonChoice } from './tryon-choice';
import styles from './worn-panel.module.css';

type Props = {
  choice: TryonChoice;
  variant: ShopperVariant | null;
  locale: string;
  onVariant: (sku: string) => void;
  onFinger: (finger: Finger) => void;
};

/** What is worn: its name, price and colours, whether it is the shopper's size, and the cart. */
export function WornPanel({ choice, variant, locale, onVariant, onFinger }: Props) {
  const { product, worn } = choice;
  const t = useTranslations('tryon');
  const words = useTranslations('product');
  const sizes = useSyncExternalStore(keptSizes.subscribe, keptSizes.getSnapshot, keptSizes.getServerSnapshot);
  const fit = product.wear && wearFit(product.category, product.wear, sizes);
  const colours = variant && product.variants.length > 1 ? variantChoice(product.variants, variant) : null;
  const choose = (id: string) => {
    const wanted = colours?.colours.find((each) => each.id === id);
    if (wanted && variant) onVariant(inColour(product.variants, wanted, variant).sku);
  };
  return (
    <OverPicturePanel aria-label={product.name}>
      <OfferHead product={product} variant={variant} locale={locale} linked>
        <CartVerb
          product={product}
          variant={variant}
          kind="primary"
          words={{
            add: words('addToCart'),
            added: t('added'),
            full: words('cartFull'),
            soldOut: words('soldOut'),
          }}
        />
      </OfferHead>
      {colours ? <Swatches variants={colours.colours} chosen={colours.colour} onChoose={choose} /> : null}
      {worn.where === 'finger' ? <Fingers onFinger={onFinger} /> : null}
      {fit ? <WearLine fit={fit} locale={locale} /> : null}
      <Measured category={product.category} pupils={sizes.pupillaryDistance} known={fit !== null} />
      {worn.where === 'foot' ? (
        <Link href={`/products/${product.slug}`} className={styles.quiet} data-exact-on-floor>
          {t('exactOnFloor')}
        </Link>
      ) : worn.girthMillimetres === null ? null : (
        <p className={styles.quiet}>{t('inYourSize')}</p>
      )}
    </OverPicturePanel>
  );
}

/** The measure that glasses are fitted by, or the way to one. */
function Measured(props: {
  category: string;
  pupils: { millimetres: number; errorMillimetres: number } | null;
  known: boolean;
}) {
  const t = useTranslations('fit');
  const words = useTranslations('tryon');
  const href = measureHref(props.category);
  if (props.pupils && href?.endsWith('glasses')) {
    const { millimetres, errorMillimetres } = props.pupils;
    return (
      <p className={styles.measure} data-pupils>
        {words('pupils')}{' '}
        <bdi dir="ltr">
          {Math.round(millimetres)} ± {Math.max(1, Math.round(errorMillimetres))}
        </bdi>{' '}
        {t('millimetres')}
      </p>
    );
  }
  return href && !props.known ? (
    <Link href={href} className={styles.quiet} data-measure-link>
      {t('measureIt')}
    </Link>
  ) : null;
}

function Fingers({ onFinger }: { onFinger: (finger: Finger) => void }) {
  const t = useTranslations('tryon');
  const [finger, setFinger] = useState<Finger>('ring');
  return (
    <fieldset className={styles.fingers}>
      <legend className={hidden.hidden}>{t('finger')}</legend>
      {fingers.map((each) => (
        <Chip
          key={each}
          pressed={each === finger}
          data-finger={each}
          onClick={() => {
            setFinger(each);
            onFinger(each);
          }}
        >
          {t(`${each}Finger`)}
        </Chip>
      ))}
    </fieldset>
  );
}
