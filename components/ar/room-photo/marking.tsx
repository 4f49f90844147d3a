'use client';

import { type CSSProperties, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoCanvas } from '@/components/photo/photo-canvas';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { markKinds } from '@/lib/ar/room-photo/mark-kinds';
import type { PicturePoint } from '@/lib/ar/room-photo/room-camera';
import { roomPlace } from '@/lib/ar/room-place';
import { FloorGrid } from './floor-grid';
import { LengthField } from './length-field';
import { MarkHandle } from './mark-handle';
import { useMarkSentence } from './mark-sentence';
import type { PlacedRoom } from './room-photo-page';
import styles from './room-view.module.css';
import { useMarks } from './use-marks';
import type { RoomPhoto } from './use-room-photo';
import { useShownWidth } from './use-shown-width';

const lyingNames = ['cornerNearLeft', 'cornerNearRight', 'cornerFarRight', 'cornerFarLeft'] as const;
const uprightNames = ['cornerBottomLeft', 'cornerBottomRight', 'cornerTopRight', 'cornerTopLeft'] as const;

/** The photo with what is marked in it: four corners of something whose size is known, and what follows from them. */
export function Marking(props: {
  photo: RoomPhoto;
  product: ShopperProduct;
  hidden: boolean;
  onPlace: (placed: PlacedRoom) => void;
  onAnother: () => void;
}) {
  const { photo, product, hidden, onPlace, onAnother } = props;
  const { pixels } = photo;
  const t = useTranslations('room');
  const frame = useRef<HTMLDivElement>(null);
  const shownWidth = useShownWidth(frame);
  const [snapping, setSnapping] = useState(true);
  const marks = useMarks(
    photo,
    roomPlace(product.model?.anchor ?? 'floor') ?? 'floor',
    shownWidth > 0 ? pixels.width / shownWidth : 1,
  );
  const { room, surface, answer, kind, stance, typed, needsWall, turned, change } = marks;
  const sentence = useMarkSentence({ kind, touched: marks.touched, answer, surface, wall: needsWall });

  const middle = {
    x: marks.corners.reduce((sum, { x }) => sum + x / 4, 0),
    y: marks.corners.reduce((sum, { y }) => sum + y / 4, 0),
  };
  const names = stance === 'upright' ? uprightNames : lyingNames;
  const handleOf = (
    key: string,
    at: PicturePoint,
    from: PicturePoint,
    label: string,
    onMove: (point: PicturePoint) => void,
  ) => (
    <MarkHandle
      key={key}
      at={at}
      outward={unitFrom(from, at)}
      label={label}
      pixels={pixels}
      frame={frame}
      onMove={onMove}
      onRelease={snapping && key.startsWith('corner') ? marks.snap : undefined}
    />
  );
  const side = (at: 0 | 1, value: string) =>
    change({ typed: at === 0 ? [value, typed[1]] : [typed[0], value] });
  const [main, second] = stance === 'upright' ? ([1, 0] as const) : ([0, 1] as const);
  return (
    <div
      className={styles.view}
      hidden={hidden}
      data-room-marking={room ? 'solved' : (answer?.refusal ?? 'asked')}
      data-camera-height={room?.camera.position[1].toFixed(4)}
      data-focal={room?.camera.focalPixels.toFixed(2)}
      data-bar={room?.relativeSd.toFixed(5)}
      data-snapped={marks.snapped || undefined}
    >
      <div className={styles.window}>
        <div
          ref={frame}
          className={styles.frame}
          style={{ '--aspect': pixels.width / pixels.height } as CSSProperties}
          data-room-frame
        >
          <PhotoCanvas pixels={pixels} label={t('photo')} className={styles.photo} />
          <FloorGrid
            size={marks.size}
            corners={marks.corners}
            room={marks.touched ? room : null}
            surface={surface}
            line={marks.sidesUnknown ? marks.length : null}
            wallLine={needsWall ? marks.wallLine : null}
          />
          {marks.corners.map((corner, i) =>
            handleOf(`corner ${i}`, corner, middle, t(names[i]!), (point) => marks.moveCorner(i, point)),
          )}
          {marks.sidesUnknown
            ? marks.length.map((end, i) =>
                handleOf(
                  `length ${i}`,
                  end,
                  marks.length[1 - i]!,
                  t(i === 0 ? 'lengthFoot' : 'lengthTop'),
                  (point) => marks.moveEnd('length', i, point),
                ),
              )
            : null}
          {needsWall
            ? marks.wallLine.map((end, i) =>
                handleOf(
                  `wall ${i}`,
                  end,
                  marks.wallLine[1 - i]!,
                  t(i === 0 ? 'wallFirst' : 'wallSecond'),
                  (point) => marks.moveEnd('wallLine', i, point),
                ),
              )
            : null}
        </div>
      </div>
      <div className={styles.side}>
        <h1 className={styles.title}>{t('markTitle')}</h1>
        {/* biome-ignore lint/a11y/useSemanticElements: chips, not a form's fields */}
        <div className={styles.row} role="group" aria-label={t('markWhat')}>
          {markKinds.map((each) => (
            <Chip key={each} pressed={each === kind} onClick={() => marks.choose(each)} data-mark-kind={each}>
              {t(`kind_${each}`)}
            </Chip>
          ))}
        </div>
        <p className={styles.sentence} role="status" data-tone={sentence.tone} data-room-sentence>
          {sentence.words}
        </p>
        <div className={styles.fields}>
          <LengthField
            label={t(stance === 'upright' ? 'height' : 'firstSide')}
            value={typed[main]}
            onValue={(value) => side(main, value)}
          />
          <LengthField
            label={t(stance === 'upright' ? 'width' : 'secondSide')}
            value={typed[second]}
            placeholder={t('unknown')}
            onValue={(value) => side(second, value)}
          />
          {marks.sidesUnknown ? (
            <LengthField
              label={t('knownHeight')}
              value={marks.lengthTyped}
              onValue={(lengthTyped) => change({ lengthTyped })}
            />
          ) : null}
          {marks.raised ? (
            <LengthField
              label={t(product.model?.anchor === 'ceiling' ? 'ceilingHeight' : 'tableHeight')}
              value={marks.heightTyped}
              onValue={(heightTyped) => change({ heightTyped })}
            />
          ) : null}
        </div>
        <div className={styles.row}>
          <Chip pressed={snapping} onClick={() => setSnapping(!snapping)} data-snap>
            {t('snapToEdges')}
          </Chip>
          {stance === 'lying' && typed[0] !== typed[1] && !marks.sidesUnknown ? (
            <Button
              kind="plain"
              onClick={() => change({ turned: !(room?.turned ?? turned ?? false) })}
              data-turn-sides
            >
              {t('otherSide')}
            </Button>
          ) : null}
        </div>
        <div className={styles.row}>
          <Button
            kind="primary"
            size="large"
            disabled={!room || !surface || !marks.touched || (room.ambiguous && turned === null)}
            onClick={() => room && surface && onPlace({ room, surface })}
            data-place
          >
            {t('place')}
          </Button>
          <Button kind="plain" onClick={onAnother}>
            {t('otherPhoto')}
          </Button>
        </div>
        <p className={styles.quiet}>{t('promise')}</p>
      </div>
    </div>
  );
}

function unitFrom(from: PicturePoint, to: PicturePoint): PicturePoint {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / long, y: (to.y - from.y) / long };
}
