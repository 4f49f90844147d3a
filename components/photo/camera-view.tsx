'use client';

import { Flashlight, FlashlightOff, SwitchCamera, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, IconButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { type AppError, isAppError } from '@/lib/core/app-error';
import { type Camera, countCameras, type Facing, openCamera, snapFrame } from '@/lib/photo/camera.browser';
import type { Pixels } from '@/lib/photo/pixels';
import styles from './camera-view.module.css';

/** The camera is the page, edge to edge, until a photo is taken or it is closed. Stops the camera when it leaves. */
export function CameraView(props: { onPhoto: (photo: Pixels) => void; onClose: () => void }) {
  const { onPhoto, onClose } = props;
  const t = useTranslations('search');
  const ui = useTranslations('ui');
  const errors = useTranslations('errors');
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [wanted, setWanted] = useState<Facing>('environment');
  const [camera, setCamera] = useState<Camera | null>(null);
  const [cameras, setCameras] = useState(1);
  const [torch, setTorch] = useState(false);
  const [showing, setShowing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` starts the camera again after a refusal
  useEffect(() => {
    let left = false;
    let mine: Camera | null = null;
    setError(null);
    setShowing(false);
    setTorch(false);
    openCamera(wanted)
      .then(async (opened) => {
        if (left) return opened.stop();
        mine = opened;
        setCamera(opened);
        if (video.current) video.current.srcObject = opened.stream;
        setCameras(await countCameras());
      })
      .catch((cause) => {
        if (!left && isAppError(cause)) setError(cause);
      });
    return () => {
      left = true;
      mine?.stop();
      setCamera(null);
    };
  }, [wanted, attempt]);

  const take = () => {
    if (!video.current) return;
    try {
      onPhoto(snapFrame(video.current));
    } catch (cause) {
      if (isAppError(cause)) setError(cause);
    }
  };
  const turnTorch = () => {
    camera?.setTorch(!torch).then(
      () => setTorch(!torch),
      () => setTorch(false),
    );
  };

  return (
    <dialog ref={dialog} className={styles.view} aria-label={t('camera')} onClose={onClose}>
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-hidden
        className={classNames(styles.video, camera?.facing === 'user' && styles.mirrored)}
        onLoadedData={() => setShowing(true)}
      />
      <div className={styles.top}>
        {camera?.hasTorch ? (
          <IconButton label={t(torch ? 'torchOff' : 'torchOn')} aria-pressed={torch} onClick={turnTorch}>
            <Icon glyph={torch ? FlashlightOff : Flashlight} size={24} />
          </IconButton>
        ) : null}
        <IconButton label={ui('close')} onClick={onClose} className={styles.close}>
          <Icon glyph={X} size={24} />
        </IconButton>
      </div>
      {error ? (
        <div role="alert" className={styles.words} data-error={error.code}>
          <p>{errors(error.code)}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{ui('retry')}</Button>
        </div>
      ) : showing ? null : (
        <p className={styles.words}>{t('cameraStarting')}</p>
      )}
      <div className={styles.bottom}>
        <span />
        <button
          type="button"
          className={styles.shutter}
          aria-label={t('takePhoto')}
          title={t('takePhoto')}
          disabled={!showing}
          onClick={take}
        />
        {cameras > 1 ? (
          <IconButton
            label={t('switchCamera')}
            onClick={() => setWanted(wanted === 'user' ? 'environment' : 'user')}
          >
            <Icon glyph={SwitchCamera} size={24} />
          </IconButton>
        ) : (
          <span />
        )}
      </div>
    </dialog>
  );
}
