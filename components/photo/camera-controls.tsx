'use client';

import { Flashlight, FlashlightOff, SwitchCamera, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './camera-view.module.css';
import type { CameraState } from './use-camera';

/** Light, lens and the way out, along the top. What this camera cannot do is not offered. */
export function CameraControls({ view, onClose }: { view: CameraState; onClose: () => void }) {
  const t = useTranslations('search');
  const ui = useTranslations('ui');
  const { camera, cameras, torch, zoom } = view;
  return (
    <>
      <div className={styles.top}>
        {camera?.hasTorch ? (
          <IconButton label={t(torch ? 'torchOff' : 'torchOn')} aria-pressed={torch} onClick={view.turnTorch}>
            <Icon glyph={torch ? FlashlightOff : Flashlight} size={24} />
          </IconButton>
        ) : null}
        {cameras > 1 ? (
          <IconButton label={t('switchCamera')} onClick={view.turnAround}>
            <Icon glyph={SwitchCamera} size={24} />
          </IconButton>
        ) : null}
        <IconButton label={ui('close')} onClick={onClose} className={styles.close}>
          <Icon glyph={X} size={24} />
        </IconButton>
      </div>
      {camera?.zoom ? (
        <input
          type="range"
          className={styles.zoom}
          aria-label={t('zoom')}
          min={camera.zoom.min}
          max={camera.zoom.max}
          step={camera.zoom.step}
          value={zoom}
          onChange={(event) => view.zoomTo(event.target.valueAsNumber)}
        />
      ) : null}
    </>
  );
}
