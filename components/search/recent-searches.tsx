'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Photo } from '@/components/ui/photo';
import { recentSearches } from '@/lib/search/recent-searches.browser';
import styles from './recent-searches.module.css';

/** The shopper's own last searches, from this device. Shows nothing where there are none. Speaks the `search` area. */
export function RecentSearches() {
  const t = useTranslations('search');
  const searches = useSyncExternalStore(
    recentSearches.subscribe,
    recentSearches.getSnapshot,
    recentSearches.getServerSnapshot,
  );
  if (searches.length === 0) return null;
  return (
    <section className={styles.recent} data-recent-searches>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('recent')}</h2>
        <p className={styles.note}>{t('recentNote')}</p>
        <button type="button" className={styles.clear} onClick={recentSearches.clear}>
          {t('recentClear')}
        </button>
      </div>
      <ul className={styles.row}>
        {searches.map((search) => (
          <li key={search.query}>
            <Link
              href={`/search?${search.query}`}
              prefetch={false}
              className={styles.search}
              aria-label={t('recentAgain', { name: search.title })}
            >
              <span className={styles.stage}>
                <Photo
                  photo={{
                    url: search.imageUrl,
                    widthPixels: 160,
                    heightPixels: 160,
                    cutoutUrl: search.cutoutUrl,
                  }}
                  alt=""
                />
              </span>
              <span className={styles.name}>{search.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
