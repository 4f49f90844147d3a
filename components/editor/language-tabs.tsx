'use client';

import { useTranslations } from 'use-intl/react';
import hidden from '@/components/ui/visually-hidden.module.css';
import { type Locale, type LocaleText, locales } from '@/lib/core/locale';
import { useEditing } from './editor-context';
import styles from './language-tabs.module.css';

export const languageWord = {
  en: 'english',
  he: 'hebrew',
  ar: 'arabic',
} as const satisfies Record<Locale, string>;

/** Which language's texts are written; a language in which one of `needed` is missing says so. */
export function LanguageTabs({ label, needed }: { label: string; needed: readonly LocaleText[] }) {
  const { language, setLanguage } = useEditing();
  const t = useTranslations('editor');
  return (
    <fieldset className={styles.tabs}>
      <legend className={hidden.hidden}>{label}</legend>
      {locales.map((each) => {
        const missing = needed.some((text) => text[each].trim() === '');
        return (
          <button
            key={each}
            type="button"
            aria-pressed={each === language}
            className={styles.tab}
            data-language={each}
            onClick={() => setLanguage(each)}
          >
            {t(languageWord[each])}
            {missing ? <span className={styles.missing}>{t('missing')}</span> : null}
          </button>
        );
      })}
    </fieldset>
  );
}
