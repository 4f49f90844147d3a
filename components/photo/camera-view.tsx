'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { CodeFind } from '@/lib/barcode/handoff.browser';
import { isAppError } from '@/lib/core/app-error';
import { snapFrame } from '@/lib/photo/camera.browser';
import type { Pixels } from '@/lib/photo/pixels';
import { CameraControls } from './camera-controls';
import { CameraModes } from './camera-modes';
import styles from './camera-view.module.css';
import { useCamera } from './use-camera';

const LiveScan = dynamic(() => import('@/components/scan/live-scan').then((file) => file.LiveScan), {
  ssr: false,
});

/** What the camera is open for: a photo to be taken, or a code to be read. */
export type CameraMode = 'photo' | 'code';

/**
 * The camera is the page, edge to edge, until a photo is taken, a code is read, or it is closed. One stream, and one
 * permission, for both. Stops the camera when it leaves. Speaks `search`, and `scan` where `onCode` is given.
 */
export function CameraView(props: {
  start?: CameraMode | undefined;
  /** Without it no photos are taken. */
  onPhoto?: ((photo: Pixels) => void) | undefined;
  /** Without it the camera reads no codes. */
  onCode?: ((find: CodeFind) => void) | undefined;
  /** Codes are read one after another until it is closed. */
  continuous?: boolean;
  /** Stands below the picture. */
  children?: ReactNode;
  onClose: () => void;
}) {
  const { start = 'photo', onPhoto, onCode, continuous = false, children, onClose } = props;
  const t = useTranslations('search');
  const ui = useTranslations('ui');
  const errors = useTranslations('errors');
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [mode, setMode] = useState<CameraMode>(onCode ? (onPhoto ? start : 'code') : 'photo');
  const view = useCamera(video);
  const { camera, error, showing } = view;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const take = () => {
    if (!video.current || !onPhoto) return;
    try {
      onPhoto(snapFrame(video.current));
    } catch (cause) {
      if (isAppError(cause)) view.fail(cause);
    }
  };
  const mirrored = camera?.facing === 'user';
  return (
    <dialog ref={dialog} className={styles.view} aria-label={t('camera')} onClose={onClose}>
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-hidden
        className={classNames(styles.video, mirrored && styles.mirrored)}
        onLoadedData={view.onShowing}
      />
      {onCode && mode === 'code' && showing && !error ? (
        <LiveScan video={video} mirrored={mirrored} onCode={onCode} continuous={continuous} />
      ) : null}
      <CameraControls view={view} onClose={onClose} />
      {error ? (
        <div role="alert" className={styles.words} data-error={error.code}>
          <p>{errors(error.code)}</p>
          <Button onClick={view.again}>{ui('retry')}</Button>
        </div>
      ) : showing ? null : (
        <p className={styles.words}>{t('cameraStarting')}</p>
      )}
      <div className={styles.bottom}>
        {children}
        {onCode && onPhoto ? <CameraModes mode={mode} onMode={setMode} /> : null}
        {mode === 'photo' ? (
          <button
            type="button"
            className={styles.shutter}
            aria-label={t('takePhoto')}
            title={t('takePhoto')}
            disabled={!showing || Boolean(error)}
            onClick={take}
          />
        ) : null}
      </div>
    </dialog>
  );
}
