'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoIntake } from '@/components/photo/photo-intake';
import type { SamplePhoto } from '@/components/photo/sample-photos';
import hidden from '@/components/ui/visually-hidden.module.css';
import type { Locale } from '@/lib/core/locale';
import { leavePhoto } from '@/lib/photo/handoff.browser';
import type { Pixels } from '@/lib/photo/pixels';
import { asksForSomething } from '@/lib/search/address';
import { Announcer } from './announcer';
import { FoldedPhoto } from './folded-photo';
import styles from './search-page.module.css';
import { SessionNotes } from './session-notes';
import { Start } from './start';
import { useSearchSession } from './use-search-session';

/** What shows a photo and its answer is not needed to choose one: it comes right after the page. */
const loadSeen = () => import('./seen').then((file) => file.Seen);
const loadFound = () => import('./found').then((file) => file.Found);
const Seen = dynamic(loadSeen, { ssr: false });
const Found = dynamic(loadFound, { ssr: false });

/** The photo page: a photo in, the shop's answer out. Speaks the areas `search`, `things`, `ui` and `errors`. */
export function SearchPage({ locale, samples }: { locale: Locale; samples: readonly SamplePhoto[] }) {
  const t = useTranslations('search');
  const alive = useSearchSession(locale);
  useEffect(() => void Promise.all([loadSeen(), loadFound()]).catch(() => {}), []);
  const session = alive?.session ?? null;
  const state = alive?.state ?? null;
  const choose = useCallback(
    (photos: (Blob | Pixels)[]) => {
      if (session) session.choose(photos);
      // Chosen before the session was made, which then takes what was left.
      else if (photos[0]) leavePhoto(photos[0]);
    },
    [session],
  );
  const report = useCallback((error: unknown) => session?.report(error), [session]);
  const started = state && (state.photo || state.seeing || asksForSomething(state.address));
  // Words alone: there is nothing to keep in sight at the side.
  const bare = !state?.photo && !state?.address.photo && !state?.address.like;
  return (
    <PhotoIntake onPhotos={choose} onError={report} codes>
      <div
        className={styles.page}
        data-search-state={state?.phase ?? 'idle'}
        data-alive={alive ? '' : undefined}
      >
        {state && session ? <SessionNotes state={state} session={session} /> : null}
        {state && session && started ? (
          <div className={styles.split} data-bare={bare || undefined}>
            <h1 className={hidden.hidden}>{t('results')}</h1>
            <div className={styles.start}>
              <Seen state={state} session={session} />
            </div>
            <FoldedPhoto state={state} />
            <Found state={state} session={session} locale={locale} />
          </div>
        ) : (
          <Start state={state} session={session} samples={samples} />
        )}
        {state ? <Announcer state={state} /> : null}
      </div>
    </PhotoIntake>
  );
}
