import Link from 'next/link';
import { translator } from '@/components/ui/messages/translator';
import { Photo } from '@/components/ui/photo';
import { Price } from '@/components/ui/price';
import type { Locale } from '@/lib/core/locale';
import type { Product } from '@/lib/product/product';
import styles from './hero.module.css';
import { WaysIn } from './ways-in';

/** The stage: one product, one line, and the ways to show the shop a photo. Without a product the line stands alone. */
export function Hero({ product, locale }: { product: Product | null; locale: Locale }) {
  const t = translator(locale, 'shop');
  const photo = product?.photos[0];
  return (
    <section className={styles.stage}>
      <div className={styles.row}>
        <div className={styles.words}>
          <h1 className={styles.title}>{t('heroTitle')}</h1>
          <p className={styles.text}>{t('heroText')}</p>
          <WaysIn />
        </div>
        {product && photo ? (
          <figure className={styles.figure}>
            <div className={styles.window}>
              <Photo photo={photo} alt={photo.alt[locale]} first className={styles.photo} />
            </div>
            <figcaption className={styles.caption}>
              <Link href={`/products/${product.slug}`} className={styles.name}>
                {product.name[locale]}{' '}
                <Price money={product.price} locale={locale} className={styles.price} />
              </Link>
            </figcaption>
          </figure>
        ) : null}
      </div>
    </section>
  );
}
