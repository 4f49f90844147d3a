import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import styles from './footer.module.css';
import { LanguageSwitch } from './language-switch';
import type { Theme } from './theme';
import { ThemeSwitch } from './theme-switch';

/** The end of every shop page: the promise about photos, the language, light or dark. */
export function Footer({ locale, theme }: { locale: Locale; theme: Theme }) {
  const t = translator(locale, 'ui');
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        <div className={styles.promise}>
          <Mark size={20} />
          <div>
            <p>{t('promise')}</p>
            <Link href="/privacy" prefetch={false} className={styles.more}>
              {t('whatIsCounted')}
            </Link>
          </div>
        </div>
        <div className={styles.choices}>
          <LanguageSwitch locale={locale} />
          <ThemeSwitch initial={theme} />
        </div>
      </div>
    </footer>
  );
}
