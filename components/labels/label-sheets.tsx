'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { Unlabelled } from '@/lib/merchant/labels/label';
import { mostCopies } from '@/lib/merchant/labels/label-query';
import styles from './label-sheets.module.css';

/** Labels as they will lie on paper, and the ways to print them. Speaks `labels`. */
export function LabelSheets(props: {
  ids: string[];
  copies: number;
  /** Labels without copies. */
  labels: number;
  sheets: number;
  unlabelled: Unlabelled[];
}) {
  const { ids, copies, labels, sheets, unlabelled } = props;
  const t = useTranslations('labels');
  const router = useRouter();
  const asked = `ids=${ids.map(encodeURIComponent).join(',')}&copies=${copies}`;
  const svg = (sheet: number) => `/api/merchant/labels?${asked}&format=svg&sheet=${sheet}`;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.quiet}>
          {labels > 0 ? t('count', { labels: labels * copies, sheets }) : t('none')}
        </p>
      </header>
      {labels > 0 ? (
        <div className={styles.tools}>
          <div className={styles.copies}>
            <Field
              label={t('copies')}
              type="number"
              min={1}
              max={mostCopies}
              defaultValue={copies}
              onChange={(event) => {
                const next = event.target.valueAsNumber;
                if (!(next >= 1 && next <= mostCopies)) return;
                router.replace(`/merchant/labels?ids=${ids.join(',')}&copies=${Math.floor(next)}`, {
                  scroll: false,
                });
              }}
            />
          </div>
          <ButtonLink
            kind="primary"
            href={`/api/merchant/labels?${asked}&format=pdf`}
            target="_blank"
            prefetch={false}
          >
            {t('pdf')}
          </ButtonLink>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <p className={styles.quiet}>{t('paper')}</p>
        </div>
      ) : null}
      {unlabelled.length > 0 ? (
        <section className={styles.missing} aria-label={t('missing')}>
          <h2 className={styles.subtitle}>{t('missing')}</h2>
          <ul>
            {unlabelled.slice(0, 50).map(({ productId, name, gtin }) => (
              <li key={`${productId} ${name}`}>
                <Link href={`/merchant/products/${encodeURIComponent(productId)}`}>
                  <bdi>{name}</bdi>
                </Link>{' '}
                <span className={styles.quiet}>
                  {gtin ? t('wrong', { gtin: `\u2066${gtin}\u2069` }) : t('without')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={styles.sheets}>
        {Array.from({ length: Math.min(sheets, 40) }, (_, i) => (
          <figure key={svg(i + 1)} className={styles.sheet}>
            {/* biome-ignore lint/performance/noImgElement: drawn by the shop, in millimetres */}
            <img src={svg(i + 1)} alt={t('sheet', { number: i + 1 })} width={794} height={1123} />
            <figcaption>
              <a href={svg(i + 1)} download={`labels-${i + 1}.svg`}>
                {t('svg')}
              </a>
            </figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
