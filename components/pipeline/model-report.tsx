'use client';

import { useTranslations } from 'use-intl/react';
import type { Finding } from '@/lib/model3d/check/finding';
import type { TargetName } from '@/lib/model3d/optimise/targets';
import type { ModelReport as Report } from '@/lib/model3d/prepare/model-report';
import styles from './model-report.module.css';
import { useMeasures } from './use-measures';

/** What the checks found of the model that is in the shop: before and after, the targets, each finding and its cure. */
export function ModelReport({ report }: { report: Report }) {
  const t = useTranslations('pipeline');
  return (
    <div className={styles.report}>
      <section aria-label={t('numbers')}>
        <h3 className={styles.title}>{t('numbers')}</h3>
        <Looks report={report} />
        <Numbers report={report} />
      </section>
      <section aria-label={t('targets')}>
        <h3 className={styles.title}>{t('targets')}</h3>
        <Targets report={report} />
      </section>
      <section aria-label={t('findings')}>
        <h3 className={styles.title}>{t('findings')}</h3>
        <Findings findings={report.findings} />
      </section>
    </div>
  );
}

function Looks({ report: { looks, pixels } }: { report: Report }) {
  const t = useTranslations('pipeline');
  const { decimals, percent } = useMeasures();
  if (!looks) return null;
  return (
    <>
      <div className={styles.looks}>
        {(['before', 'after', 'difference'] as const).map((which) => (
          <figure key={which}>
            {/* biome-ignore lint/performance/noImgElement: drawn to this size when the model was checked */}
            <img src={which === 'difference' ? looks.heat : looks[which]} alt="" loading="lazy" />
            <figcaption>{t(which)}</figcaption>
          </figure>
        ))}
      </div>
      {pixels && 'meanDeltaE' in pixels ? (
        <p className={styles.line}>
          {t('looksAlike', { delta: decimals(pixels.meanDeltaE), share: percent(pixels.changedShare) })}
        </p>
      ) : null}
    </>
  );
}

function Numbers({ report }: { report: Report }) {
  const t = useTranslations('pipeline');
  const { bytes, count, millimetres } = useMeasures();
  const { before, after, validation, deviation } = report;
  const rows = [
    ['rowFile', bytes(before.bytes), bytes(after.bytes)],
    ['rowTriangles', count(before.triangles), count(after.triangles)],
    ['rowVertices', count(before.vertices), count(after.vertices)],
    ['rowDrawCalls', count(before.drawCalls), count(after.drawCalls)],
    ['rowTextures', count(before.textures), count(after.textures)],
    ['rowTextureMemory', bytes(before.textureMemoryBytes), bytes(after.textureMemoryBytes)],
    ['rowErrors', count(validation.before.errors), count(validation.after.errors)],
  ] as const;
  return (
    <>
      <table className={styles.numbers}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([word, was, is]) => (
            <tr key={word}>
              <th scope="row">{t(word)}</th>
              <td>
                <bdi>{was}</bdi>
              </td>
              <td>
                <bdi>{is}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deviation ? (
        <p className={styles.line}>
          {t('surfaceMoved', {
            most: millimetres(deviation.maxMillimetres),
            mean: millimetres(deviation.meanMillimetres),
          })}
        </p>
      ) : null}
    </>
  );
}

const targetWord = {
  bytes: 'targetBytes',
  triangles: 'targetTriangles',
  drawCalls: 'targetDrawCalls',
  sceneViewerBytes: 'targetSceneViewerBytes',
  sceneViewerVertices: 'targetSceneViewerVertices',
  quickLookTriangles: 'targetQuickLookTriangles',
  quickLookTexturePixels: 'targetQuickLookTexturePixels',
} as const satisfies Record<TargetName, string>;

function Targets({ report }: { report: Report }) {
  const t = useTranslations('pipeline');
  const { bytes, count } = useMeasures();
  return (
    <table className={`${styles.numbers} ${styles.targets}`}>
      <tbody>
        {report.targets.map(({ target, value, limit, met }) => {
          const shown = target === 'bytes' || target === 'sceneViewerBytes' ? bytes : count;
          return (
            <tr key={target} data-met={met}>
              <th scope="row">{t(targetWord[target])}</th>
              <td>
                <bdi>{shown(value)}</bdi>
              </td>
              <td className={styles.quiet}>{t('upTo', { limit: shown(limit) })}</td>
              <td className={styles.met}>{t(met ? 'targetMet' : 'targetMissed')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const severityWord = { error: 'severityError', warning: 'severityWarning', note: 'severityNote' } as const;

/** Each with what to do about it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('pipeline');
  const { count: counted, decimals } = useMeasures();
  if (findings.length === 0) return <p className={styles.quiet}>{t('noFindings')}</p>;
  return (
    <ul className={styles.findings}>
      {findings.map(({ code, severity, text, values, fix, count }) => {
        const shown = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'number' ? decimals(value) : value,
          ]),
        );
        // Each word has its own values; a finding carries those of its word (lib/model3d/prepare/findings.ts).
        const say = t as (word: typeof text, values: Record<string, string>) => string;
        return (
          <li key={code} className={styles.finding} data-severity={severity}>
            <span className={styles.severity}>{t(severityWord[severity])}</span>
            <div>
              <p>
                {say(text, shown)}
                {count > 1 ? <span className={styles.quiet}> × {counted(count)}</span> : null}
              </p>
              {fix ? <p className={styles.quiet}>{t(fix)}</p> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
