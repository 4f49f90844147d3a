import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { Button, DownloadLink } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { formatMoney } from '@/lib/core/money';
import { captionPicture } from '@/lib/tryon/session/caption-picture.browser';
import styles from './picture-sheet.module.css';

type Props = {
  picture: Blob;
  product: ShopperProduct;
  variant: ShopperVariant | null;
  /** Of the product in its colour, on this shop. */
  path: string;
  locale: string;
  onClose: () => void;
};

/** The picture that was taken, with the product's name, price and address below it: to keep, or to share. */
export function PictureSheet({ picture, product, variant, path, locale, onClose }: Props) {
  const t = useTranslations('tryon');
  const [made, setMade] = useState<{ file: File; url: string } | null>(null);
  const address = new URL(path, location.origin).href;
  const price = formatMoney(variant?.price ?? product.price, locale);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture is captioned once
  useEffect(() => {
    let [left, url] = [false, ''];
    const direction = getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
    void captionPicture(picture, { name: product.name, price, address, direction }).then((blob) => {
      if (left) return;
      url = URL.createObjectURL(blob);
      setMade({ file: new File([blob], `${product.slug}.png`, { type: 'image/png' }), url });
    });
    return () => {
      left = true;
      URL.revokeObjectURL(url);
    };
  }, [picture]);
  const canShare = made !== null && (navigator.canShare?.({ files: [made.file] }) ?? false);
  const share = () => {
    // A sheet that is closed again is no failure.
    if (made) {
      navigator
        .share({ files: [made.file], title: product.name, text: `${product.name}, ${price}`, url: address })
        .catch(() => undefined);
    }
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('pictureTitle')}
      footer={
        <div className={styles.actions}>
          {canShare ? (
            <Button kind="primary" onClick={share}>
              {t('share')}
            </Button>
          ) : null}
          {made ? (
            <DownloadLink href={made.url} download={made.file.name} data-save-picture>
              {t('save')}
            </DownloadLink>
          ) : null}
        </div>
      }
    >
      {made ? (
        // biome-ignore lint/performance/noImgElement: made on this device a moment ago
        <img
          className={styles.picture}
          src={made.url}
          alt={t('shown', { name: product.name })}
          data-tryon-picture
        />
      ) : null}
      <p className={styles.note}>{t('pictureNote')}</p>
    </Sheet>
  );
}
