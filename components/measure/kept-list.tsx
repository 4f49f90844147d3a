'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import { noSizes, wornParts } from '@/lib/fit/wear/worn-sizes';
import { wearsHref } from '@/lib/search/wears-href';
import styles from './measure-page.module.css';
import { useSizeText } from './size-text';

/** The sizes that this device keeps, and the way to erase them. Nothing while there are none. */
export function KeptList({ locale }: { locale: string }) {
  const t = useTranslations('measure');
  const { size } = useSizeText(locale);
  const sizes = useSyncExternalStore(keptSizes.subscribe, keptSizes.getSnapshot, keptSizes.getServerSnapshot);
  const parts = wornParts.flatMap((part) => {
    const measured = sizes[part];
    return measured ? [{ part, text: size(part, measured) }] : [];
  });
  if (sizes === noSizes || parts.length === 0) return null;
  return (
    <section className={styles.kept} aria-labelledby="kept-sizes" data-kept-sizes>
      <h2 id="kept-sizes" className={styles.keptTitle}>
        {t('keptTitle')}
      </h2>
      <ul className={styles.chips}>
        {parts.map(({ part, text }) => (
          <li key={part} className={styles.size} data-kept={part}>
            {text}
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <ButtonLink href={wearsHref(null)} data-show-what-fits>
          {t('showWhatFits')}
        </ButtonLink>
        <Button kind="plain" onClick={keptSizes.forget} data-forget-sizes>
          {t('forget')}
        </Button>
      </div>
      <p className={styles.hint}>{t('keptHere')}</p>
    </section>
  );
}
