'use client';

import { useTranslations } from 'use-intl/react';
import type { GapAnswer } from '@/lib/fit/fits-gap';
import type { DoorAnswer, DoorPose } from '@/lib/fit/passes-door';
import type { Verdict } from '@/lib/fit/verdict';
import type { LengthUnit } from '@/lib/product/measure';
import { useLengths } from './use-lengths';
import styles from './verdict-line.module.css';

const inSide = { width: 'inWidth', height: 'inHeight', depth: 'inDepth' } as const;

/** Whether it fits the place, in one sentence with its numbers. */
export function GapVerdict({
  answer,
  unit,
  locale,
}: {
  answer: GapAnswer;
  unit: LengthUnit;
  locale: string;
}) {
  const t = useTranslations('fit');
  const { length, within } = useLengths(unit, locale);
  const { verdict, limiting, turned } = answer;
  if (!limiting) return null;
  const { spare } = limiting;
  const error = spare.mostMillimetres - spare.millimetres;
  const side = t(inSide[limiting.side]);
  const sentence = {
    fits: () => t(turned ? 'fitsTurned' : 'fits', { least: length(spare.leastMillimetres), side }),
    tight: () => t(turned ? 'tightTurned' : 'tight', { spare: within(spare.millimetres, error), side }),
    'cannot-tell': () => t('cannotTell', { spare: within(spare.millimetres, error), side }),
    'does-not': () => t('doesNot', { missing: length(spare.millimetres), side }),
  }[verdict]();
  return <Line verdict={verdict} sentence={sentence} name="gap" />;
}

/** Whether it goes through the door, and how. */
export function DoorVerdict({
  answer,
  unit,
  locale,
}: {
  answer: DoorAnswer;
  unit: LengthUnit;
  locale: string;
}) {
  const t = useTranslations('fit');
  const { length, within } = useLengths(unit, locale);
  const { verdict, spare, pose, runMillimetres } = answer;
  const error = spare.mostMillimetres - spare.millimetres;
  const how = t(poseWord(pose));
  const sentence = {
    fits: () => t('doorFits', { pose: how, least: length(spare.leastMillimetres) }),
    tight: () => t('doorTight', { pose: how, spare: within(spare.millimetres, error) }),
    'cannot-tell': () => t('doorCannotTell', { pose: how, spare: within(spare.millimetres, error) }),
    'does-not': () => t('doorDoesNot', { missing: length(spare.millimetres) }),
  }[verdict]();
  const further = verdict === 'does-not' ? t('doorHook') : t('doorRun', { run: length(runMillimetres) });
  return <Line verdict={verdict} sentence={sentence} further={further} name="door" />;
}

function poseWord({ ahead, up, tilted }: DoorPose) {
  if (tilted) return 'poseTilted';
  if (up === 'depth') return 'poseOnBack';
  if (up === 'width') return 'poseOnEnd';
  return ahead === 'width' ? 'poseSideways' : 'poseStanding';
}

function Line(props: { verdict: Verdict; sentence: string; further?: string; name: string }) {
  return (
    <div className={styles.line} data-verdict={props.verdict} data-of={props.name}>
      <p className={styles.sentence}>{props.sentence}</p>
      {props.further ? <p className={styles.further}>{props.further}</p> : null}
    </div>
  );
}
