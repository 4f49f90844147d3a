'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Locale, locales } from '@/lib/core/locale';
import styles from './switches.module.css';

/** Each language by its own name: a reader finds theirs without reading another. */
const ownNames: Record<Locale, string> = { en: 'English', he: 'עברית', ar: 'العربية' };

/** This page in the shop's languages. Plain links, so they work before and without scripts. */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  return (
    <Suspense fallback={null}>
      <Languages locale={locale} />
    </Suspense>
  );
}

function Languages({ locale }: { locale: Locale }) {
  const t = useTranslations('ui');
  const pathname = usePathname();
  const query = useSearchParams();
  return (
    <nav aria-label={t('language')} className={styles.options}>
      {locales.map((other) => {
        const search = new URLSearchParams(query);
        search.set('lang', other);
        return (
          // A full load on purpose: the document's language and direction change with it.
          <a
            key={other}
            href={`${pathname}?${search}`}
            hrefLang={other}
            lang={other}
            aria-current={other === locale ? 'true' : undefined}
            className={styles.option}
          >
            {ownNames[other]}
          </a>
        );
      })}
    </nav>
  );
}
