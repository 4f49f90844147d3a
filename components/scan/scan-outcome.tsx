'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoCanvas } from '@/components/photo/photo-canvas';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { leavePhoto } from '@/lib/photo/handoff.browser';
import type { Pixels } from '@/lib/photo/pixels';
import { CodeOutlines } from './code-outlines';
import { matchAddress } from './match-address';
import { PayloadCard } from './payload-card';
import styles from './scan-outcome.module.css';
import { UnknownGtin } from './unknown-gtin';
import type { Scan } from './use-scan';

/** What came of a code, beside the picture that it was in. */
export function ScanOutcome({ scan }: { scan: Scan }) {
  const t = useTranslations('scan');
  const { state } = scan;
  const photo = 'photo' in state ? state.photo : null;
  return (
    <div className={styles.split}>
      {photo ? (
        <div className={styles.picture}>
          <PhotoCanvas pixels={photo} label={t('yourPicture')} className={styles.canvas} />
          {state.phase === 'choose' ? (
            <CodeOutlines
              codes={state.codes}
              frame={{ widthPixels: photo.width, heightPixels: photo.height }}
              onChoose={(reading) => scan.take({ reading, photo })}
            />
          ) : null}
        </div>
      ) : null}
      <div className={styles.words} role="status">
        {wordsOf(scan, t)}
        {photo && (state.phase === 'none' || state.phase === 'unknown') ? (
          <PhotoInstead photo={photo} />
        ) : null}
        {state.phase === 'reading' || state.phase === 'asking' ? null : <Again />}
      </div>
    </div>
  );
}

function wordsOf(scan: Scan, t: ReturnType<typeof useTranslations<'scan'>>): ReactNode {
  const { state } = scan;
  switch (state.phase) {
    case 'reading':
      return <p className={styles.quiet}>{t('reading')}</p>;
    case 'asking':
      return <p className={styles.quiet}>{t('asking')}</p>;
    case 'found':
      return <p>{t('found', { name: state.match.name })}</p>;
    case 'none':
      return (
        <>
          <h2 className={styles.title}>{t('noCode')}</h2>
          <p className={styles.quiet}>{t('noCodeTry')}</p>
        </>
      );
    case 'choose':
      return <h2 className={styles.title}>{t('chooseCode')}</h2>;
    case 'several':
      return (
        <>
          <h2 className={styles.title}>{t('severalTitle')}</h2>
          <p className={styles.quiet}>{t('severalText', { gtin: `\u2066${state.gtin14}\u2069` })}</p>
          <ul className={styles.list}>
            {state.matches.map((match) => (
              <li key={`${match.slug} ${match.variant?.sku ?? ''}`}>
                <ButtonLink href={matchAddress(match)} wide>
                  {match.name}
                  {match.variant?.name ? ` · ${match.variant.name}` : ''}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </>
      );
    case 'unknown':
      return <UnknownGtin gtin14={state.gtin14} />;
    case 'payload':
      return <PayloadCard text={state.text} />;
    case 'error':
      return (
        <ErrorNote code={state.error.code}>
          {state.again ? <Button onClick={state.again}>{t('find')}</Button> : null}
        </ErrorNote>
      );
    default:
      return null;
  }
}

/** The frame that was kept, as a search. */
function PhotoInstead({ photo }: { photo: Pixels }) {
  const t = useTranslations('scan');
  const router = useRouter();
  return (
    <Button
      kind="primary"
      onClick={() => {
        leavePhoto(photo);
        router.push('/search');
      }}
    >
      {t('searchPhoto')}
    </Button>
  );
}

function Again() {
  const t = useTranslations('scan');
  const { scan } = usePhotoIntake();
  return <Button onClick={scan}>{t('again')}</Button>;
}
