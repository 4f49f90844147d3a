'use client';

import { Camera, ImageUp } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './measure-page.module.css';

/** The two ways to be measured. Render inside `PhotoIntake`. */
export function MeasureWays({ onCamera, first }: { onCamera: () => void; first: boolean }) {
  const { upload } = usePhotoIntake();
  const t = useTranslations('measure');
  const size = first ? 'large' : 'regular';
  return (
    <div className={styles.ways}>
      <Button kind={first ? 'primary' : 'quiet'} size={size} onClick={onCamera} data-measure-camera>
        <Icon glyph={Camera} /> {t('camera')}
      </Button>
      <Button size={size} onClick={upload} data-measure-upload>
        <Icon glyph={ImageUp} /> {t('upload')}
      </Button>
    </div>
  );
}
