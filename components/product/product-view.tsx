'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { RoomButton } from '@/components/ar/room-button';
import { AddToCart } from '@/components/cart/add-to-cart';
import { ModelStage, type ModelStageHandle } from '@/components/model3d/model-stage';
import { TryonButton } from '@/components/tryon/tryon-button';
import { Photo } from '@/components/ui/photo';
import { Price } from '@/components/ui/price';
import { track } from '@/lib/analytics/track.browser';
import type { ArRequest } from '@/lib/ar/page-links';
import type { ViewerFiles } from '@/lib/ar/viewer-files';
import { addToCart } from '@/lib/cart/cart-store.browser';
import type { EngineAddress } from '@/lib/model3d/viewer-engine/open-engine.browser';
import type { ViewAngle } from '@/lib/product/product';
import styles from './product-view.module.css';
import type { ShopperProduct, ShopperVariant } from './shopper-product';
import { SizeSection } from './size-section';
import { Sizes } from './sizes';
import { StockLine } from './stock-line';
import { Swatches } from './swatches';
import { useUnit } from './use-unit';
import { inColour, variantChoice } from './variant-choice';

type Props = {
  product: ShopperProduct;
  /** Where the viewer's engine lies. */
  engine: EngineAddress;
  locale: string;
  /** The angle that matched the shopper's photo: the model opens there. */
  view: ViewAngle | null;
  /** SKU of the colour that the address names. */
  sku: string | null;
  /** For phones' own AR viewers, the shop's public origin, and what the address says of AR. */
  ar: { files: ViewerFiles; siteOrigin: string; asked: ArRequest | null };
  /** Written on the server: the way back to the collection, the description, the details. */
  crumb: ReactNode;
  description: ReactNode;
  details: ReactNode;
  actions: ReactNode;
};

/** The product's page around one choice, its colour: the stage, the price and the stock follow it. */
export function ProductView(props: Props) {
  const { product, engine, locale, view, sku, ar, crumb, description, details, actions } = props;
  const stage = useRef<ModelStageHandle>(null);
  const [variantId, setVariantId] = useState(
    () => (product.variants.find((variant) => variant.sku === sku) ?? product.variants[0])?.id ?? null,
  );
  const [unit, setUnit] = useUnit();
  const variant = product.variants.find(({ id }) => id === variantId) ?? null;
  const { sku: itemSku, price, stock } = variant ?? product;
  const item = { productId: product.id, sku: itemSku };
  const rest = product.photos.slice(1);
  useEffect(() => track({ kind: 'viewed', productId: product.id }), [product.id]);

  const choose = (id: string) => {
    setVariantId(id);
    const chosen = product.variants.find((each) => each.id === id);
    if (chosen) rememberInAddress(chosen.sku);
    // Photos show the first colour only; the model shows them all.
    stage.current?.open();
  };

  return (
    <div className={styles.layout}>
      <div className={styles.stage}>
        <ModelStage
          ref={stage}
          product={product}
          engine={engine}
          variant={variant}
          view={view}
          unit={unit}
          locale={locale}
        />
      </div>
      <div className={styles.side}>
        <div className={styles.words}>
          <div className={styles.head}>
            {crumb}
            <h1 className={styles.name}>{product.name}</h1>
            <p className={styles.price}>
              <Price money={price} locale={locale} />
              <StockLine stock={stock} />
            </p>
          </div>
          {product.variants.length > 1 && variant ? (
            <Choices variants={product.variants} chosen={variant} onChoose={choose} />
          ) : null}
          <div className={styles.actions}>
            <AddToCart item={item} price={price} stock={stock} />
            <RoomButton
              product={product}
              variant={variant}
              locale={locale}
              {...ar}
              onQuickLookTap={stock > 0 ? () => void addToCart({ ...item, seen: price }) : undefined}
            />
            <TryonButton product={product} sku={variant?.sku ?? null} />
            {actions}
          </div>
          {description}
        </div>
      </div>
      {rest.length > 0 ? (
        <div className={styles.photos}>
          {rest.map((photo) => (
            <div key={photo.id} className={styles.photo}>
              <Photo photo={photo} alt={photo.alt} />
            </div>
          ))}
        </div>
      ) : null}
      <div className={styles.more}>
        {product.dimensions ? (
          <SizeSection
            name={product.name}
            category={product.category}
            dimensions={product.dimensions}
            standing={product.standing}
            wear={product.wear}
            unit={unit}
            onUnit={setUnit}
            locale={locale}
          />
        ) : null}
        {details}
      </div>
    </div>
  );
}

/** The colours, and the sizes of the chosen one where there are sizes. */
function Choices(props: {
  variants: readonly ShopperVariant[];
  chosen: ShopperVariant;
  onChoose: (id: string) => void;
}) {
  const { variants, chosen, onChoose } = props;
  const { colours, colour, sizes } = variantChoice(variants, chosen);
  const chooseColour = (id: string) => {
    const wanted = variants.find((each) => each.id === id);
    if (wanted) onChoose(inColour(variants, wanted, chosen).id);
  };
  return (
    <>
      {colours.length > 1 ? <Swatches variants={colours} chosen={colour} onChoose={chooseColour} /> : null}
      {sizes.length > 0 ? <Sizes sizes={sizes} chosen={chosen} onChoose={onChoose} /> : null}
    </>
  );
}

/** So that a link to this page opens with the same colour. */
function rememberInAddress(sku: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set('variant', sku);
  window.history.replaceState(window.history.state, '', url);
}
