import { Camera, Columns2, ImageUp, Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { TryonState } from '@/lib/tryon/session/session-state';
import type { TryonSession } from '@/lib/tryon/session/tryon-session.browser';
import styles from './mirror.module.css';

type Props = {
  session: TryonSession | null;
  state: TryonState;
  canCompare: boolean;
  onPicture: (picture: Blob) => void;
  onCompare: () => void;
};

/** What can be done with the picture, along the end side. */
export function MirrorTools({ session, state, canCompare, onPicture, onCompare }: Props) {
  const { upload } = usePhotoIntake();
  const t = useTranslations('tryon');
  const live = state.mode === 'live';
  const take = async () => {
    const picture = await session?.picture();
    if (picture) onPicture(picture);
  };
  return (
    <div className={styles.side}>
      <IconButton className={styles.round} label={t('takePicture')} onClick={() => void take()}>
        <Icon glyph={Camera} />
      </IconButton>
      <IconButton className={styles.round} label={t('compare')} disabled={!canCompare} onClick={onCompare}>
        <Icon glyph={Columns2} />
      </IconButton>
      <IconButton className={styles.round} label={t('upload')} onClick={upload}>
        <Icon glyph={ImageUp} />
      </IconButton>
      {live ? (
        <IconButton className={styles.round} label={t('stop')} onClick={() => session?.stopCamera()}>
          <Icon glyph={VideoOff} />
        </IconButton>
      ) : (
        <IconButton className={styles.round} label={t('camera')} onClick={() => void session?.startCamera()}>
          <Icon glyph={Video} />
        </IconButton>
      )}
    </div>
  );
}
