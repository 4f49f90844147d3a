'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import type { ModelFix } from '@/lib/model3d/scale/model-fix';
import styles from './scale-question.module.css';
import { originWord, type ScaleValues, unitWord } from './scale-words';
import { useMeasures } from './use-measures';

type Props = {
  values: ScaleValues;
  choices: readonly string[];
  busy: boolean;
  onAnswer: (choice: string) => void;
  /** The sizes in the editor were corrected: look again. */
  onAgain: () => void;
  onCancel: () => void;
};

/** What the shop found of a model's size, what it takes it for, and the merchant's word on it. Nothing is chosen for them. */
export function ScaleQuestion({ values, choices, busy, onAnswer, onAgain, onCancel }: Props) {
  const t = useTranslations('pipeline');
  const { size } = useMeasures();
  const { scale, origin, entered } = values;
  const wanted = [entered.widthMetres, entered.heightMetres, entered.depthMetres];
  const known = wanted.flatMap((metres) => metres ?? []);
  const sizeIsRight = scale.verdict === 'right' || scale.verdict === 'unknown';
  return (
    <div
      className={styles.question}
      role="alertdialog"
      aria-label={t(sizeIsRight ? 'askOriginTitle' : 'askTitle')}
    >
      <h4 className={styles.title}>{t(sizeIsRight ? 'askOriginTitle' : 'askTitle')}</h4>
      {sizeIsRight ? null : (
        <p>
          {scale.comparedWith === 'entered'
            ? t('askEntered', { size: size(scale.sizeMetres), entered: size(known) })
            : t('askCategory', { size: size(scale.sizeMetres) })}{' '}
          {scale.verdict === 'differs' ? t('askDiffers') : null}
          {scale.verdict === 'ambiguous' ? t('askSeveral') : null}
        </p>
      )}
      {scale.verdict === 'fix' ? (
        <p>
          {scale.fixes.map((fix) => (
            <FixWords key={fix.kind} fix={fix} />
          ))}
          {t('askThen', { size: size(scale.fixedSizeMetres) })}
        </p>
      ) : null}
      {origin.right || !origin.rule ? null : <p>{t(originWord[origin.rule])}</p>}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Button
            key={choice}
            kind={choice === 'fix' ? 'primary' : 'quiet'}
            disabled={busy}
            onClick={() => onAnswer(choice)}
          >
            {choice === 'keep' ? t('keepIt') : null}
            {choice === 'fix' ? t('fixIt') : null}
            {choice.startsWith('fix:')
              ? t('makeIt', { size: size(scale.alternatives[Number(choice.slice(4))]?.sizeMetres ?? []) })
              : null}
          </Button>
        ))}
        <Button disabled={busy} onClick={onAgain}>
          {t('checkAgain')}
        </Button>
        <Button kind="plain" disabled={busy} onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

function FixWords({ fix }: { fix: ModelFix }) {
  const t = useTranslations('pipeline');
  if (fix.kind === 'rotate') return <>{t(fix.axis === 'x' ? 'askUp' : 'askTurned')} </>;
  if (fix.kind === 'move-origin') return null;
  if (fix.unit === 'none') return <>{t('askFactor', { factor: fix.factor })} </>;
  return <>{t('askUnit', { unit: t(unitWord[fix.unit]) })} </>;
}
