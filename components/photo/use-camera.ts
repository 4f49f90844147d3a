'use client';

import { type RefObject, useEffect, useState } from 'react';
import { AppError, isAppError } from '@/lib/core/app-error';
import { type Camera, countCameras, type Facing, openCamera } from '@/lib/photo/camera.browser';

export type CameraState = ReturnType<typeof useCamera>;

/** A camera that plays in a video element for as long as its component lives. */
export function useCamera(video: RefObject<HTMLVideoElement | null>) {
  const [wanted, setWanted] = useState<Facing>('environment');
  const [camera, setCamera] = useState<Camera | null>(null);
  const [cameras, setCameras] = useState(1);
  const [torch, setTorch] = useState(false);
  const [zoom, setZoom] = useState(1);
  const [showing, setShowing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [attempt, setAttempt] = useState(0);

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
        opened.onGone(() => {
          if (!left) setError(new AppError('CAMERA_UNAVAILABLE', 'The camera has gone away.'));
        });
        setCamera(opened);
        setZoom(opened.zoom?.now ?? 1);
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
  }, [wanted, attempt, video]);

  return {
    camera,
    /** Cameras that the device has. */
    cameras,
    error,
    /** There is a picture. */
    showing,
    torch,
    zoom,
    onShowing: () => setShowing(true),
    fail: setError,
    again: () => setAttempt((before) => before + 1),
    turnAround: () => setWanted((before) => (before === 'user' ? 'environment' : 'user')),
    turnTorch: () =>
      camera?.setTorch(!torch).then(
        () => setTorch(!torch),
        () => setTorch(false),
      ),
    zoomTo(next: number) {
      setZoom(next);
      camera?.setZoom(next).catch(() => {}); // a lens that is still moving refuses; the next step reaches it
    },
  };
}
