import type { Metadata } from 'next';
import { headers } from 'next/headers';
import styles from '@/components/shell/privacy.module.css';
import { translator } from '@/components/ui/messages/translator';
import { refusesCounting } from '@/lib/analytics/refuses';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ lang }, locale] = await Promise.all([searchParams, requestLocale()]);
  const t = translator(locale, 'privacy');
  return { title: t('title'), description: t('lead'), alternates: alternates('/privacy', lang) };
}

/** What the shop counts of a visit, in words; it says what lib/analytics does and nothing more. */
export default async function PrivacyPage() {
  const [locale, incoming] = await Promise.all([requestLocale(), headers()]);
  const t = translator(locale, 'privacy');
  const refused = refusesCounting(incoming);
  return (
    <article className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <p className={styles.status} data-counted={refused ? 'no' : 'yes'}>
        {t(refused ? 'statusRefused' : 'statusCounted')}
      </p>
      <h2 className={styles.heading}>{t('countedTitle')}</h2>
      <ul className={styles.list}>
        <li>{t('countedSearches')}</li>
        <li>{t('countedProducts')}</li>
        <li>{t('countedMiss')}</li>
      </ul>
      <h2 className={styles.heading}>{t('notTitle')}</h2>
      <ul className={styles.list}>
        <li>{t('notDevice')}</li>
        <li>{t('notWho')}</li>
        <li>{t('notVisit')}</li>
      </ul>
      <h2 className={styles.heading}>{t('noTitle')}</h2>
      <p>{t('noText')}</p>
    </article>
  );
}
