import { AppError } from '@/lib/core/app-error';
import { type Camera, openCamera } from '@/lib/photo/camera.browser';
import { fitFrame } from './fit-frame';

/** Above this a frame of the camera costs more than it shows on a face. */
const longest = 960;

export type LiveFrames = {
  facing: Camera['facing'];
  /** Gives the camera back: its light goes out. */
  stop: () => void;
};

/**
 * Opens the camera that looks at its user and hands its frames out one at a time: the next one is taken when the last was
 * dealt with, so that none waits and grows old.
 *
 * @param onFrame Owns the frame, and closes it.
 * @param onEnd The camera went away by itself: unplugged, or taken by another program.
 * @throws AppError `CAMERA_REFUSED`, `CAMERA_UNAVAILABLE`.
 */
export async function openLiveFrames(
  onFrame: (frame: ImageBitmap, seconds: number) => Promise<void>,
  onEnd: (error: AppError) => void,
): Promise<LiveFrames> {
  const camera = await openCamera('user');
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = camera.stream;
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    camera.stop();
    video.srcObject = null;
  };
  const end = (cause?: unknown) => {
    if (stopped) return;
    stop();
    onEnd(new AppError('CAMERA_UNAVAILABLE', 'The camera stopped.', { cause }));
  };
  for (const track of camera.stream.getTracks()) track.addEventListener('ended', () => end());
  const take = async (time: number) => {
    if (stopped) return;
    try {
      const { width, height } = fitFrame(video.videoWidth, video.videoHeight, longest);
      const frame = await createImageBitmap(video, { resizeWidth: width, resizeHeight: height });
      if (stopped) return frame.close();
      await onFrame(frame, time / 1000);
    } catch (cause) {
      return end(cause);
    }
    next();
  };
  const next = () => {
    if (!stopped) video.requestVideoFrameCallback((time) => void take(time));
  };
  try {
    await video.play();
  } catch (cause) {
    stop();
    throw new AppError('CAMERA_UNAVAILABLE', 'The camera shows nothing.', { cause });
  }
  next();
  return { facing: camera.facing, stop };
}
