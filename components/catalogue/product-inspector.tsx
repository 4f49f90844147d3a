'use client';

import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Photo } from '@/components/ui/photo';
import { Price } from '@/components/ui/price';
import { type Locale, locales } from '@/lib/core/locale';
import type { ProductRow } from '@/lib/merchant/product-list';
import { categoryInfo } from '@/lib/product/category';
import { localText } from '@/lib/product/local-text';
import styles from './product-inspector.module.css';
import { StatusMark } from './status-mark';
import { WhenWritten } from './when-written';

/** The row that the keys stand on, larger: what it is, what it lacks, what can be done with it. */
export function ProductInspector(props: {
  row: ProductRow | undefined;
  locale: Locale;
  mayWrite: boolean;
  onDelete: (id: string) => void;
}) {
  const { row, locale, mayWrite, onDelete } = props;
  const t = useTranslations('catalogue');
  if (!row) return <p className={styles.quiet}>{t('nothingMarked')}</p>;
  const lacks = [
    ...(row.photos === 0 ? [t('lacksPhoto')] : []),
    ...(row.hasModel ? [] : [t('lacksModel')]),
    ...(row.gtin13 ? [] : [t('lacksGtin')]),
    ...(locales.some((each) => row.name[each] === '') ? [t('lacksLanguage')] : []),
  ];
  return (
    <>
      <div className={styles.stage}>
        {row.photo ? <Photo photo={row.photo} alt="" className={styles.photo} /> : null}
      </div>
      <h2 className={styles.name}>
        <bdi>{localText(row.name, locale) || t('noName')}</bdi>
      </h2>
      <p className={styles.line}>
        <Price money={row.price} locale={locale} />
        <StatusMark status={row.status} />
      </p>
      <dl className={styles.facts}>
        <dt>{t('sku')}</dt>
        <dd>
          <bdi>{row.sku}</bdi>
        </dd>
        {row.gtin13 ? (
          <>
            <dt>{t('gtin')}</dt>
            <dd>
              <bdi>{row.gtin13}</bdi>
            </dd>
          </>
        ) : null}
        <dt>{t('category')}</dt>
        <dd>{categoryInfo(row.category).name[locale]}</dd>
        <dt>{t('stock')}</dt>
        <dd>{row.stock}</dd>
        {row.variants > 0 ? (
          <>
            <dt>{t('variants')}</dt>
            <dd>{row.variants}</dd>
          </>
        ) : null}
        <dt>{t('updated')}</dt>
        <dd>
          <WhenWritten at={row.updatedAt} locale={locale} />
          {row.updatedBy ? (
            <>
              {' '}
              <bdi className={styles.quiet}>{row.updatedBy}</bdi>
            </>
          ) : null}
        </dd>
        {lacks.length > 0 ? (
          <>
            <dt>{t('lacks')}</dt>
            <dd className={styles.lacks}>{lacks.join(' · ')}</dd>
          </>
        ) : null}
      </dl>
      <div className={styles.actions}>
        <ButtonLink
          href={`/merchant/products/${encodeURIComponent(row.id)}`}
          prefetch={false}
          className={styles.button}
        >
          {mayWrite ? t('edit') : t('open')}
        </ButtonLink>
        {row.status === 'published' ? (
          <a className={styles.plain} href={`/products/${row.slug}`} target="_blank" rel="noreferrer">
            {t('seeInShop')}
          </a>
        ) : null}
        {mayWrite ? (
          <Button kind="plain" className={styles.plain} onClick={() => onDelete(row.id)}>
            {t('delete')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
