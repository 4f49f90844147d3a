'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { isLocale } from '@/lib/core/locale';
import type { ModelState } from '@/lib/merchant/model-state';
import { categoryInfo } from '@/lib/product/category';
import styles from './model-facts.module.css';
import { useMeasures } from './use-measures';

/** What the scale is held against, and what the shop has now. */
export function ModelFacts({ state: { product, model, report } }: { state: ModelState }) {
  const t = useTranslations('pipeline');
  const found = useLocale().slice(0, 2);
  const locale = isLocale(found) ? found : 'en';
  const { size, bytes } = useMeasures();
  const { category, dimensions } = product;
  const files = model
    ? ([
        ['shopFile', model.url, model.bytes],
        ['yourFile', model.originalUrl, model.originalBytes],
        ['iphoneFile', model.usdzUrl, model.usdzBytes],
      ] as const)
    : [];
  return (
    <dl className={styles.facts}>
      <dt>{t('categoryIs')}</dt>
      <dd>{categoryInfo(category).name[locale]}</dd>
      <dt>{t('enteredIs')}</dt>
      <dd>
        {dimensions ? (
          <>
            <bdi>{size([dimensions.widthMetres, dimensions.heightMetres, dimensions.depthMetres])}</bdi>{' '}
            <span className={styles.quiet}>({t('sizeOrder')})</span>
          </>
        ) : (
          t('enteredNone')
        )}
      </dd>
      <dt>{t('inShop')}</dt>
      <dd>
        {model ? (
          <span className={styles.files}>
            {files.map(([word, url, size]) =>
              url && size ? (
                <a key={word} href={url} download>
                  {t(word)}, <bdi>{bytes(size)}</bdi>
                </a>
              ) : null,
            )}
          </span>
        ) : (
          t('noModel')
        )}
        {model && !report ? <p className={styles.quiet}>{t('unchecked')}</p> : null}
      </dd>
    </dl>
  );
}
