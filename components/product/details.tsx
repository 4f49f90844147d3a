import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import { attributeRows } from '@/lib/product/attributes';
import { colourNames } from '@/lib/product/colour-names';
import { materialNames } from '@/lib/product/material-names';
import { formatMass } from '@/lib/product/measure';
import type { Product } from '@/lib/product/product';
import styles from './details.module.css';

/** What else is known of it: a plain list of words and values. */
export function Details({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'product');
  const list = (names: string[]) =>
    new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
      // One sentence: only its first word is capital.
      names.map((name, at) => (at === 0 ? name : name.toLocaleLowerCase(locale))),
    );
  const rows: [string, string][] = [
    [t('materials'), list(product.materials.map((slug) => materialNames[slug][locale]))],
    [t('colours'), list(product.colours.map((slug) => colourNames[slug][locale]))],
    ...attributeRows(product.attributes, locale, { yes: t('yes') }),
    [t('mass'), product.massKilograms === null ? '' : formatMass(product.massKilograms, locale)],
    [t('brand'), product.brand ?? ''],
    [t('sku'), product.sku],
  ];
  return (
    <section className={styles.section} aria-labelledby="details">
      <h2 id="details" className={styles.title}>
        {t('details')}
      </h2>
      <dl>
        {rows
          .filter(([, value]) => value !== '')
          .map(([word, value]) => (
            <div key={word} className={styles.row}>
              <dt>{word}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
