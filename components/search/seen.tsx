'use client';

import { Camera, ImageUp } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoCanvas } from '@/components/photo/photo-canvas';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { CropBox } from '@/components/region/crop-box';
import { RegionChips } from '@/components/region/region-chips';
import { RegionDots } from '@/components/region/region-dots';
import { useRegionLabel } from '@/components/region/use-region-label';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Photo } from '@/components/ui/photo';
import type { Box } from '@/lib/photo/pixels';
import type { ChosenPhoto } from './chosen-photo';
import { LoadingLine } from './loading-line';
import type { SearchSession } from './search-session';
import styles from './seen.module.css';
import type { SessionState } from './session-state';

/** Where a part of one's own starts: the middle of the photo. */
const middle: Box = { x: 0.2, y: 0.2, width: 0.6, height: 0.6 };

/** The start side: what was shown to the shop, and which part of it is searched. */
export function Seen({ state, session }: { state: SessionState; session: SearchSession }) {
  const t = useTranslations('search');
  const { photo, address, answer, seeing, model } = state;
  const like = address.like ? answer?.likeCard : null;
  return (
    <section className={styles.seen} aria-label={t('photoRegion')}>
      {photo ? (
        <SeenPhoto photo={photo} session={session} busy={seeing} />
      ) : like?.photo ? (
        <figure className={styles.still}>
          <span className={styles.stage}>
            <Photo photo={like.photo} alt={like.photo.alt} eager />
          </span>
          <figcaption>
            <span className={styles.quiet}>{t('likeTitle')}</span> {like.name}
          </figcaption>
        </figure>
      ) : address.photo ? (
        <div className={styles.shared}>
          <h2>{t('sharedTitle')}</h2>
          <p>{t('sharedText')}</p>
        </div>
      ) : null}
      {seeing ? <LoadingLine state={state} onCancel={session.cancel} /> : null}
      {photo && !seeing && !address.photo && model.status !== 'failed' && !state.error ? (
        <Button kind="primary" onClick={session.resume}>
          {t('searchPhoto')}
        </Button>
      ) : null}
      <OtherPhoto shared={!photo && !like && address.photo !== null} />
    </section>
  );
}

function SeenPhoto(props: { photo: ChosenPhoto; session: SearchSession; busy: boolean }) {
  const { photo, session, busy } = props;
  const t = useTranslations('search');
  const translate = useRegionLabel();
  const { regions, selection, labels, pixels } = photo;
  const labelOf = useCallback(
    (region: { id: string; label: string }) => labels[region.id] ?? translate(region.label),
    [labels, translate],
  );
  const selectedId = selection?.kind === 'region' ? selection.regionId : null;
  return (
    <>
      <div className={styles.frame}>
        <div
          className={styles.photo}
          style={{
            aspectRatio: `${pixels.width} / ${pixels.height}`,
            inlineSize: `min(100%, calc(var(--photo-height) * ${pixels.width / pixels.height}))`,
          }}
          data-seen-photo
          data-photo-id={photo.id}
          data-busy={busy || undefined}
        >
          <PhotoCanvas pixels={pixels} label={t('photo')} className={styles.canvas} />
          {selection && selection.kind !== 'whole' ? (
            <CropBox box={selection.box} onCommit={session.selectBox} />
          ) : null}
          {regions ? (
            <RegionDots
              regions={regions}
              selectedId={selectedId}
              labelOf={labelOf}
              onSelect={session.selectRegion}
            />
          ) : null}
        </div>
      </div>
      {regions ? (
        <RegionChips
          regions={regions}
          selected={selectedId ?? (selection?.kind === 'drawn' ? 'drawn' : 'whole')}
          labelOf={labelOf}
          onWhole={() => session.selectRegion(null)}
          onPart={() => session.selectBox(selection && selection.kind !== 'whole' ? selection.box : middle)}
          onSelect={session.selectRegion}
          onRename={session.rename}
        />
      ) : null}
    </>
  );
}

function OtherPhoto({ shared }: { shared: boolean }) {
  const t = useTranslations('search');
  const { upload, snap } = usePhotoIntake();
  return (
    <div className={styles.other} data-quiet={shared ? undefined : ''}>
      <Button kind={shared ? 'primary' : 'quiet'} onClick={upload}>
        <Icon glyph={ImageUp} /> {t(shared ? 'sharedAction' : 'otherPhoto')}
      </Button>
      <Button onClick={snap}>
        <Icon glyph={Camera} /> {t('snap')}
      </Button>
    </div>
  );
}
