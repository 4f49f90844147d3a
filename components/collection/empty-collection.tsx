import { ButtonLink } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import styles from './collection.module.css';

/** Nothing here yet, and the two things to do instead. */
export function EmptyCollection({ locale }: { locale: Locale }) {
  const t = translator(locale, 'shop');
  const ui = translator(locale, 'ui');
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>{t('emptyTitle')}</h2>
      <p className={styles.count}>{t('emptyText')}</p>
      <div className={styles.actions}>
        <ButtonLink kind="primary" href="/search">
          {ui('searchWithPhoto')}
        </ButtonLink>
        <ButtonLink href="/#collections">{ui('collections')}</ButtonLink>
      </div>
    </div>
  );
}
