import { Camera, Columns2, ImageUp, Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { Icon } from '@/components/ui/icon';
import { OverPictureTools, RaisedButton } from '@/components/ui/over-picture';
import type { TryonState } from '@/lib/tryon/session/session-state';
import type { TryonSession } from '@/lib/tryon/session/tryon-session.browser';

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
    <OverPictureTools>
      <RaisedButton label={t('takePicture')} onClick={() => void take()}>
        <Icon glyph={Camera} />
      </RaisedButton>
      <RaisedButton label={t('compare')} disabled={!canCompare} onClick={onCompare}>
        <Icon glyph={Columns2} />
      </RaisedButton>
      <RaisedButton label={t('upload')} onClick={upload}>
        <Icon glyph={ImageUp} />
      </RaisedButton>
      {live ? (
        <RaisedButton label={t('stop')} onClick={() => session?.stopCamera()}>
          <Icon glyph={VideoOff} />
        </RaisedButton>
      ) : (
        <RaisedButton label={t('camera')} onClick={() => void session?.startCamera()}>
          <Icon glyph={Video} />
        </RaisedButton>
      )}
    </OverPictureTools>
  );
}
