'use client';

import { useTranslations } from 'use-intl/react';
import { publicationOf } from '@/lib/barcode/isbn';
import { numberUse } from '@/lib/barcode/normalise-gtin';
import styles from './scan-outcome.module.css';

/** A number that nothing here has, and what can be said of it. */
export function UnknownGtin({ gtin14 }: { gtin14: string }) {
  const t = useTranslations('scan');
  const use = numberUse(gtin14);
  const publication = publicationOf(gtin14);
  const isolated = (text: string) => `\u2066${text}\u2069`;
  // As it is printed: without the zeros that only fill it up.
  const printed = isolated(gtin14.replace(/^0(?=\d{13}$)/, '').replace(/^0{5}(?=\d{8}$)/, ''));
  return (
    <>
      <h2 className={styles.title}>{t('unknownTitle')}</h2>
      <p data-unknown-gtin={gtin14}>{t('unknownText', { gtin: printed })}</p>
      {publication ? (
        <p className={styles.quiet}>
          {t(publication.kind === 'ISBN' ? 'isbn' : 'issn', { number: isolated(publication.text) })}
        </p>
      ) : null}
      {use === 'in-store' ? <p className={styles.quiet}>{t('unknownInStore')}</p> : null}
      {use === 'variable-measure' ? <p className={styles.quiet}>{t('unknownWeight')}</p> : null}
      {use === 'coupon' ? <p className={styles.quiet}>{t('unknownCoupon')}</p> : null}
    </>
  );
}
