'use client';

import { type CSSProperties, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Chip } from '@/components/ui/chip';
import type { Comparison } from '@/lib/model3d/render/render-report';
import styles from './comparison-view.module.css';
import { fileSize } from './file-size';

/** The uploaded and the delivered model over each other, with a line between them that can be moved. */
export function ComparisonView({ comparison, locale }: { comparison: Comparison; locale: string }) {
  const t = useTranslations('render');
  const [number, setNumber] = useState(0);
  const [share, setShare] = useState(50);
  const [heat, setHeat] = useState(false);
  const label = useId();
  const view = comparison.views[number] ?? comparison.views[0];
  if (!view) return null;
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const size = (bytes: number) => fileSize(t, bytes, locale);
  return (
    <section aria-labelledby={label} className={styles.comparison}>
      <h2 id={label}>{t('comparison')}</h2>
      <p className={styles.quiet}>{t('comparisonLead')}</p>
      <div className={styles.body}>
        <div className={styles.window} style={{ '--share': `${share}%` } as CSSProperties}>
          {/* biome-ignore lint/performance/noImgElement: stored at the size it is shown */}
          <img
            src={heat ? view.heatUrl : view.afterUrl}
            alt={t(heat ? 'heat' : 'after')}
            width={640}
            height={640}
          />
          {heat ? null : (
            // biome-ignore lint/performance/noImgElement: stored at the size it is shown
            <img className={styles.over} src={view.beforeUrl} alt={t('before')} width={640} height={640} />
          )}
          {heat ? null : (
            <input
              type="range"
              dir="ltr"
              min={0}
              max={100}
              value={share}
              onChange={(event) => setShare(Number(event.target.value))}
              aria-label={t('slide')}
              className={styles.slider}
            />
          )}
        </div>
        <div className={styles.side}>
          <div className={styles.chips}>
            {comparison.views.map(({ beforeUrl }, i) => (
              <Chip key={beforeUrl} pressed={i === number} onClick={() => setNumber(i)}>
                {t('angle', { number: `${i + 1}` })}
              </Chip>
            ))}
            <Chip pressed={heat} onClick={() => setHeat(!heat)}>
              {t('showHeat')}
            </Chip>
          </div>
          <dl className={styles.facts}>
            <dt>{t('before')}</dt>
            <dd>{size(comparison.beforeBytes)}</dd>
            <dt>{t('after')}</dt>
            <dd>{size(comparison.afterBytes)}</dd>
            <dt>{t('meanDifference')}</dt>
            <dd>{decimal.format(view.meanDeltaE)}</dd>
            <dt>{t('p99Difference')}</dt>
            <dd>{decimal.format(view.p99DeltaE)}</dd>
          </dl>
          <p className={styles.quiet}>{t('differenceScale')}</p>
        </div>
      </div>
    </section>
  );
}
