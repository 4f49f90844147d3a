'use client';

import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoIntake } from '@/components/photo/photo-intake';
import { Chip } from '@/components/ui/chip';
import type { Pixels } from '@/lib/photo/pixels';
import { type MeasureTask, measureTasks } from '@/lib/tryon/measure/measure-href';
import { FaceMeasure } from './face-measure';
import { KeptList } from './kept-list';
import { MeasureFailure } from './measure-failure';
import styles from './measure-page.module.css';
import { useOpenedPhoto } from './use-opened-photo';

/** What a hand needs is fetched when a hand is measured; the camera's view and its marks with it. */
const HandMeasure = dynamic(() => import('./hand-measure').then((file) => file.HandMeasure));

const names = { glasses: 'forGlasses', ring: 'forRing', watch: 'forWatch' } as const;
const leads = { glasses: 'leadGlasses', ring: 'leadRing', watch: 'leadWatch' } as const;

/** The sizes of a body from its picture, on the device: what is found is kept here if the shopper wants it. */
export function MeasurePage({ locale, asked }: { locale: string; asked: MeasureTask }) {
  const t = useTranslations('measure');
  const [task, setTask] = useState(asked);
  const { photo, open, report, forget, opening, error } = useOpenedPhoto();
  const choose = useCallback(
    (photos: (Blob | Pixels)[]) => {
      if (photos[0]) void open(photos[0]);
    },
    [open],
  );
  const start = (
    <>
      <h1 className={styles.title}>{t('heading')}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: chips, not a form's fields */}
      <div className={styles.chips} role="group" aria-label={t('measureWhat')}>
        {measureTasks.map((each) => (
          <Chip key={each} pressed={each === task} onClick={() => setTask(each)} data-measure-task={each}>
            {t(names[each])}
          </Chip>
        ))}
      </div>
      <p className={styles.lead}>{t(leads[task])}</p>
      {task === 'glasses' ? <p className={styles.hint}>{t('leadCard')}</p> : null}
    </>
  );
  const shared = { photo, locale, start, onForget: forget };
  return (
    <PhotoIntake onPhotos={choose} onError={report} dropWords={t('dropNow')}>
      <div className={styles.page} data-measure={task}>
        {task === 'glasses' ? <FaceMeasure {...shared} /> : <HandMeasure {...shared} task={task} />}
        {opening ? (
          <p role="status" className={styles.said}>
            {t('opening')}
          </p>
        ) : null}
        {error ? <MeasureFailure code={error.code} /> : null}
        <p className={styles.hint}>{t('promise')}</p>
        <KeptList locale={locale} />
      </div>
    </PhotoIntake>
  );
}
