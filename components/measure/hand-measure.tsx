'use client';

import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoCanvas } from '@/components/photo/photo-canvas';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { Chip } from '@/components/ui/chip';
import { ProgressLine } from '@/components/ui/progress-line';
import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { type AppError, isAppError } from '@/lib/core/app-error';
import type { Pixels } from '@/lib/photo/pixels';
import { type Finger, fingers } from '@/lib/tryon/hand/hand-points';
import { lensOf35mm } from '@/lib/tryon/lens';
import { cardPose, cardTolerance } from '@/lib/tryon/measure/card/card-pose';
import { firstCorners } from '@/lib/tryon/measure/card/first-corners';
import { measureHandPhoto } from '@/lib/tryon/measure/hand-photo';
import { createHandSession, type HandSeen, type HandSession } from '@/lib/tryon/measure/hand-session.browser';
import type { MeasureTask } from '@/lib/tryon/measure/measure-href';
import { measureOwnRing } from '@/lib/tryon/measure/own-ring';
import { CardMarks } from './card-marks';
import { MeasureFailure } from './measure-failure';
import styles from './measure-page.module.css';
import { MeasureWays } from './measure-ways';
import { RingMarks } from './ring-marks';
import { type SizeFound, SizeResult } from './size-result';
import type { OpenedPhoto } from './use-opened-photo';

/** The main camera of phones. */
const assumedMillimetres = 27;
const fingerNames = {
  thumb: 'thumb',
  index: 'indexFinger',
  middle: 'middleFinger',
  ring: 'ringFinger',
  little: 'littleFinger',
} as const satisfies Record<Finger, string>;
const refusals = {
  'no-hand': 'noHand',
  'not-a-card': 'notACard',
  'not-beside': 'notBeside',
  'no-edges': 'noEdges',
} as const;

type Marked = { corners: Corners; byHand: boolean };

/** A finger for a ring, or a wrist, in a photo from above with a bank card beside it. */
export function HandMeasure(props: {
  task: Exclude<MeasureTask, 'glasses'>;
  photo: OpenedPhoto | null;
  locale: string;
  start: ReactNode;
  onForget: () => void;
}) {
  const { task, photo, locale, start, onForget } = props;
  const t = useTranslations('measure');
  const { snap } = usePhotoIntake();
  const frame = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<HandSession | null>(null);
  const [loading, setLoading] = useState<number | null>(null);
  const [seen, setSeen] = useState<HandSeen | null>(null);
  const [marked, setMarked] = useState<Marked | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [finger, setFinger] = useState<Finger | 'own'>('ring');
  const [ends, setEnds] = useState<readonly [Spot, Spot] | null>(null);

  useEffect(() => {
    const made = createHandSession(setLoading);
    setSession(made);
    return () => {
      made.dispose();
      setSession(null);
    };
  }, []);
  useEffect(() => {
    setSeen(null);
    setMarked(null);
    setError(null);
    if (!session || !photo) return;
    const { pixels } = photo;
    session.look(pixels, lensFor(photo)).then(
      (found) => {
        setSeen(found);
        const corners = found.corners ?? firstCorners(pixels.width, pixels.height, 0.5, 0.3, 0.3);
        setMarked({ corners, byHand: found.corners === null });
        setEnds(ringEnds(pixels));
      },
      (cause) => {
        if (isAppError(cause) && cause.code !== 'CANCELLED') setError(cause);
      },
    );
  }, [session, photo]);

  const touched = seen?.corners !== null || (marked?.byHand && marked.corners !== null);
  const answer = useMemo(
    () =>
      photo && seen && marked && (task === 'watch' || finger !== 'own')
        ? measureHandPhoto({
            pixels: photo.pixels,
            lens: lensFor(photo),
            hand: seen.hand,
            corners: marked.corners,
            byHand: marked.byHand,
            part: task === 'watch' || finger === 'own' ? 'wrist' : finger,
          })
        : null,
    [photo, seen, marked, task, finger],
  );
  const own = useMemo(() => {
    if (!photo || !marked || !ends || finger !== 'own' || task !== 'ring') return null;
    const tolerance = marked.byHand ? cardTolerance.byHand : cardTolerance.found;
    const card = cardPose(marked.corners, lensFor(photo), tolerance);
    return { card, around: card && measureOwnRing(...ends, card) };
  }, [photo, marked, ends, finger, task]);
  const found = useMemo<SizeFound>(
    () =>
      own?.around
        ? [['fingerAround', own.around]]
        : answer?.found
          ? [[task === 'ring' ? 'fingerAround' : 'wristAround', answer.found.around]]
          : [],
    [answer, own, task],
  );
  const words = () => {
    if (!photo || error) return null;
    if (loading !== null) return t('loading');
    if (own) return t(own.card ? 'markRing' : 'notACard');
    if (!seen || !answer) return t('lookingHand');
    if (answer.refusal === 'no-hand') return t('noHand');
    if (seen.corners === null && answer.refusal === 'not-a-card') return t('markCard');
    if (answer.refusal) return t(refusals[answer.refusal]);
    return t(touched && !marked?.byHand ? 'cardFound' : 'cardMarked');
  };
  return (
    <div
      className={styles.view}
      data-measure-hand={photo ? 'still' : 'idle'}
      data-refusal={answer?.refusal ?? undefined}
      data-card={seen ? (marked?.byHand ? 'marked' : 'found') : undefined}
      data-alive={session ? true : undefined}
    >
      {photo ? (
        <div className={styles.stage}>
          <div
            ref={frame}
            className={styles.frame}
            style={{ '--aspect': photo.pixels.width / photo.pixels.height } as CSSProperties}
          >
            <PhotoCanvas pixels={photo.pixels} label={t('photo')} className={styles.picture} />
            {answer?.found ? <Breadth ends={answer.found.ends} photo={photo} /> : null}
            {own && ends ? (
              <RingMarks pixels={photo.pixels} ends={ends} frame={frame} onEnds={setEnds} />
            ) : null}
            {marked ? (
              <CardMarks
                pixels={photo.pixels}
                corners={marked.corners}
                frame={frame}
                onCorners={(corners) => setMarked({ corners, byHand: true })}
              />
            ) : null}
          </div>
        </div>
      ) : (
        <>
          {start}
          <MeasureWays first onCamera={snap} />
        </>
      )}
      {loading !== null ? (
        <ProgressLine share={loading} label={t('loading')} className={styles.progress} />
      ) : null}
      <p className={styles.said} role="status" data-measure-said>
        {words()}
      </p>
      {error ? <MeasureFailure code={error.code} /> : null}
      {photo && task === 'ring' ? (
        // biome-ignore lint/a11y/useSemanticElements: chips, not a form's fields
        <div className={styles.chips} role="group" aria-label={t('whichFinger')}>
          {fingers.map((each) => (
            <Chip key={each} pressed={each === finger} onClick={() => setFinger(each)} data-finger={each}>
              {t(fingerNames[each])}
            </Chip>
          ))}
          <Chip pressed={finger === 'own'} onClick={() => setFinger('own')} data-finger="own">
            {t('ownRing')}
          </Chip>
        </div>
      ) : null}
      {found.length > 0 ? (
        <SizeResult found={found} locale={locale} thicknessUnseen={!own} onAgain={onForget} />
      ) : null}
      {photo && found.length === 0 ? <MeasureWays first={false} onCamera={snap} /> : null}
    </div>
  );
}

/** Where the marks of a ring are before anybody has moved them. */
const ringEnds = ({ width, height }: Pixels): readonly [Spot, Spot] => [
  { x: 0.46 * width, y: height / 2 },
  { x: 0.54 * width, y: height / 2 },
];

const lensFor = ({ pixels, statedMillimetres }: OpenedPhoto) =>
  lensOf35mm(pixels.width, pixels.height, statedMillimetres ?? assumedMillimetres);

/** What was measured, from edge to edge. */
function Breadth({ ends: [a, b], photo }: { ends: readonly [Spot, Spot]; photo: OpenedPhoto }) {
  return (
    <svg viewBox={`0 0 ${photo.pixels.width} ${photo.pixels.height}`} className={styles.marks} aria-hidden>
      {[styles.markUnder, styles.mark].map((className) => (
        <g key={className} className={className}>
          <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        </g>
      ))}
    </svg>
  );
}
type Spot = { x: number; y: number };
