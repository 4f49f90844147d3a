'use client';

import { useTranslations } from 'use-intl/react';
import { WhenWritten } from '@/components/catalogue/when-written';
import type { Locale } from '@/lib/core/locale';
import type { SaveState } from '@/lib/merchant/edit-session';
import styles from './save-line.module.css';

/** How the edit stands with the shop, in words. Announced when it is bad news, and quiet otherwise. */
export function SaveLine(props: { state: SaveState; stored: boolean; locale: Locale; onTry: () => void }) {
  const { state, stored, locale, onTry } = props;
  const t = useTranslations('editor');
  const bad = ['offline', 'refused', 'conflict', 'deleted'].includes(state.kind);
  return (
    <span className={bad ? styles.bad : styles.line} data-save={state.kind}>
      <span role="status" aria-live={bad ? 'assertive' : 'off'}>
        {state.kind === 'saved'
          ? stored
            ? t('saved')
            : t('savedNothing')
          : state.kind === 'conflict'
            ? t('conflictShort')
            : state.kind === 'deleted'
              ? t('deletedShort')
              : t(state.kind)}
      </span>
      {state.kind === 'saved' && state.at ? (
        <>
          {' '}
          <WhenWritten at={state.at} locale={locale} />
        </>
      ) : null}
      {state.kind === 'offline' ? (
        <button type="button" className={styles.retry} onClick={onTry}>
          {t('tryNow')}
        </button>
      ) : null}
    </span>
  );
}
