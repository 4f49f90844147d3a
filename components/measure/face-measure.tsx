'use client';

import { X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoCanvas } from '@/components/photo/photo-canvas';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { ProgressLine } from '@/components/ui/progress-line';
import type { Pixels } from '@/lib/photo/pixels';
import { lensOf35mm } from '@/lib/tryon/lens';
import { firstCorners } from '@/lib/tryon/measure/card/first-corners';
import type { FaceState } from '@/lib/tryon/measure/face-session.browser';
import { MeasureFailure } from './measure-failure';
import styles from './measure-page.module.css';
import { MeasureWays } from './measure-ways';
import { PupilMarks } from './pupil-marks';
import type { SizeFound } from './size-result';
import { useFaceSession } from './use-face-session';
import type { OpenedPhoto } from './use-opened-photo';

const CardMarks = dynamic(() => import('./card-marks').then((file) => file.CardMarks), { ssr: false });
const SizeResult = dynamic(() => import('./size-result').then((file) => file.SizeResult), { ssr: false });

/** Photos of faces that state no lens are rather portraits than selfies at arm's length. */
const assumedMillimetres = 45;

/** The face, for glasses: by the irises, in a photo or before the camera. */
export function FaceMeasure(props: {
  photo: OpenedPhoto | null;
  locale: string;
  start: ReactNode;
  onForget: () => void;
}) {
  const { photo, locale, start, onForget } = props;
  const t = useTranslations('measure');
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { session, state } = useFaceSession(canvas);
  useEffect(() => {
    if (!session || !photo) return;
    const { pixels, statedMillimetres } = photo;
    const lens = lensOf35mm(pixels.width, pixels.height, statedMillimetres ?? assumedMillimetres);
    void session.showPhoto(pixels, lens);
  }, [session, photo]);
  const begin = () => {
    onForget();
    void session?.startCamera();
  };
  const again = () => {
    onForget();
    session?.stop();
  };
  const { mode, measured, irises, mirrored, share, card } = state;
  const shown = mode === 'still' ? photo?.pixels : null;
  const done = measured !== null && (mode === 'still' || share >= 1);
  const found = useMemo<SizeFound>(
    () =>
      measured
        ? [
            ['pupillaryDistance', measured.pupillaryDistance],
            ['faceWidth', measured.faceWidth],
          ]
        : [],
    [measured],
  );
  const size = shown ?? canvas.current;
  return (
    <div
      className={styles.view}
      data-measure-face={mode}
      data-advice={state.advice ?? undefined}
      data-card-looks={state.cardLooks || undefined}
      data-card={card ? (card.counts ? 'counts' : 'elsewhere') : undefined}
      data-alive={session ? true : undefined}
    >
      {mode === 'idle' ? (
        <>
          {start}
          <MeasureWays first onCamera={begin} />
        </>
      ) : null}
      <div className={styles.stage} hidden={mode === 'idle'}>
        <div
          ref={frame}
          className={classNames(styles.frame, mirrored && styles.mirrored)}
          style={{ '--aspect': size?.height ? size.width / size.height : 4 / 3 } as CSSProperties}
        >
          {shown ? (
            <PhotoCanvas pixels={shown} label={t('photo')} className={styles.picture} />
          ) : (
            <canvas ref={canvas} role="img" aria-label={t('mirror')} className={styles.picture} />
          )}
          {irises && size?.width ? (
            <PupilMarks irises={irises} width={size.width} height={size.height} />
          ) : null}
          {shown && card ? (
            <CardMarks
              pixels={shown}
              corners={card.corners}
              frame={frame}
              onCorners={(corners) => session?.markCard(corners)}
            />
          ) : null}
        </div>
      </div>
      {state.loading !== null ? (
        <ProgressLine share={state.loading} label={t('loading')} className={styles.progress} />
      ) : mode === 'live' && !done ? (
        <ProgressLine share={share} label={t('measuring')} className={styles.progress} />
      ) : null}
      <p className={styles.said} role="status" data-measure-said>
        {words(state, done, t)}
      </p>
      {state.error ? <MeasureFailure code={state.error.code} /> : null}
      {shown && done && !card ? (
        <Button
          kind="plain"
          data-mark-card
          // On the forehead, as wide as cards are beside faces.
          onClick={() => session?.markCard(firstOnForehead(state, shown))}
        >
          {t('withCard')}
        </Button>
      ) : null}
      {found.length > 0 ? (
        <SizeResult found={found} locale={locale} going={!done} onAgain={again} />
      ) : mode === 'idle' ? null : (
        <div className={styles.ways}>
          {mode === 'live' ? (
            <Button onClick={again}>
              <Icon glyph={X} /> {t('stop')}
            </Button>
          ) : (
            <MeasureWays first={false} onCamera={begin} />
          )}
        </div>
      )}
    </div>
  );
}

function firstOnForehead({ irises }: FaceState, { width, height }: Pixels) {
  if (!irises) return firstCorners(width, height, 0.5, 0.2, 0.3);
  const { left, right } = irises;
  const pupils = Math.hypot(right.x - left.x, right.y - left.y);
  const [x, y] = [(left.x + right.x) / 2, (left.y + right.y) / 2 - 0.75 * pupils];
  return firstCorners(width, height, x / width, Math.max(0.05, y / height), (1.32 * pupils) / width);
}

const advice = {
  face: 'noFace',
  closer: 'closer',
  straight: 'straight',
  eyes: 'openEyes',
  light: 'moreLight',
  hold: 'hold',
} as const;

/** One sentence at a time. */
function words(
  { mode, loading, advice: said, card, cardLooks, trouble }: FaceState,
  done: boolean,
  t: ReturnType<typeof useTranslations<'measure'>>,
): string | null {
  if (mode === 'idle') return null;
  if (loading !== null) return t('loading');
  if (mode === 'live' && !done && trouble) return t(trouble);
  if (done && card) return t(card.counts ? (card.byHand ? 'byCard' : 'cardFound') : 'notOnForehead');
  if (done) return t(mode === 'still' ? 'doneStill' : cardLooks > 0 ? 'doneByCard' : 'done');
  if (said === null) return t('looking');
  if (mode === 'live' && said === 'hold' && cardLooks > 0) return t('cardSeen');
  if (mode === 'live') return t(said === 'face' ? 'noFaceLive' : advice[said]);
  return t(
    said === 'face'
      ? 'noFace'
      : said === 'closer'
        ? 'tooSmall'
        : said === 'straight'
          ? 'notStraight'
          : 'eyesHidden',
  );
}
