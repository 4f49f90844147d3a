'use client';

import { Camera, ImageUp, ScanBarcode } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { type SamplePhoto, SamplePhotos } from '@/components/photo/sample-photos';
import { StartStage } from '@/components/photo/start-stage';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { LoadingLine } from './loading-line';
import { NarrowBox } from './narrow-box';
import { RecentSearches } from './recent-searches';
import type { SearchSession } from './search-session';
import type { SessionState } from './session-state';
import styles from './start.module.css';

/** Before anything is asked: the ways in, and what a shopper may want again. */
export function Start(props: {
  state: SessionState | null;
  session: SearchSession | null;
  samples: readonly SamplePhoto[];
}) {
  const { state, session, samples } = props;
  const t = useTranslations('search');
  const { upload, snap, scan } = usePhotoIntake();
  return (
    <div className={styles.start}>
      <div className={styles.stage}>
        <StartStage
          large
          title={t('heading')}
          lead={t('lead')}
          ways={
            <>
              <Button kind="primary" size="large" onClick={upload}>
                <Icon glyph={ImageUp} /> {t('upload')}
              </Button>
              <Button kind="primary" size="large" onClick={snap}>
                <Icon glyph={Camera} /> {t('snap')}
              </Button>
              <Button size="large" onClick={scan}>
                <Icon glyph={ScanBarcode} /> {t('scan')}
              </Button>
            </>
          }
          promise={t('promise')}
          pasteHint={t('pasteHint')}
        >
          <div className={styles.ready}>
            {state?.model.status === 'loading' ? <LoadingLine state={state} /> : null}
          </div>
        </StartStage>
      </div>
      <SamplePhotos
        samples={samples}
        onPhoto={(photo) => session?.choose([photo])}
        onError={(error) => session?.report(error)}
      />
      <section className={styles.words}>
        <NarrowBox
          text=""
          label={t('wordsFirst')}
          placeholder={t('wordsFirst')}
          onText={(text, how) => session?.setText(text, how)}
        />
      </section>
      <RecentSearches />
    </div>
  );
}
