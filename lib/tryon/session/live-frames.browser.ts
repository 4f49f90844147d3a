import { AppError, isAppError } from '@/lib/core/app-error';
import { type Camera, openCamera } from '@/lib/photo/camera.browser';
import { createFreshness, videoFrameOf } from '@/lib/photo/video-frame.browser';
import type { Glance } from '../glance';
import { fitFrame } from './fit-frame';

/** Above this a frame of the camera costs more than it shows on a face. */
const longest = 960;
/** A camera that gives no new frame for so long stands still. */
const frozenMilliseconds = 2500;
/** Mean luma below which the lens is covered or the room is dark, of 255. */
const darkLuma = 14;

/** A frame of the camera, as large as it comes back once it was looked at. */
export type TakenFrame = {
  frame: ImageBitmap | VideoFrame;
  /** It is larger than that by this whole factor. */
  shrink: number;
  width: number;
  height: number;
};

export type LiveFrames = {
  facing: Camera['facing'];
  /** Gives the camera back: its light goes out. */
  stop: () => void;
};

export type LiveEvents = {
  /** The picture is all but black, or stands still; null: it is well again. */
  onTrouble: (trouble: 'dark' | 'frozen' | null) => void;
  /** The camera went away by itself (unplugged, or taken by another program), or a frame could not be dealt with. */
  onEnd: (error: AppError) => void;
};

/**
 * Opens the camera that looks at its user and hands its frames out one at a time: the next one is taken when the last was
 * dealt with, so that none waits and grows old.
 *
 * @param onFrame Owns the frame, and closes it. Says what a glance at it told; null where nobody looked.
 * @throws AppError `CAMERA_REFUSED`, `CAMERA_UNAVAILABLE`.
 */
export async function openLiveFrames(
  onFrame: (taken: TakenFrame, seconds: number) => Promise<Glance | null>,
  { onTrouble, onEnd }: LiveEvents,
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
    onEnd(isAppError(cause) ? cause : new AppError('CAMERA_UNAVAILABLE', 'The camera stopped.', { cause }));
  };
  for (const track of camera.stream.getTracks()) track.addEventListener('ended', () => end());
  const run = async () => {
    const fresh = createFreshness(frozenMilliseconds);
    while (!stopped) {
      if (!(await fresh(video))) {
        if (!stopped) onTrouble('frozen');
        continue;
      }
      if (stopped) return;
      const taken = await takeFrame(video);
      if (stopped) return taken.frame.close();
      const glance = await onFrame(taken, performance.now() / 1000);
      if (glance && !stopped) onTrouble(glance.luma < darkLuma ? 'dark' : null);
    }
  };
  try {
    await video.play();
  } catch (cause) {
    stop();
    throw new AppError('CAMERA_UNAVAILABLE', 'The camera shows nothing.', { cause });
  }
  run().catch(end);
  return { facing: camera.facing, stop };
}

/**
 * The video's frame without a way over the graphics card, where the browser hands it out and says which way up it lies;
 * else a bitmap, already of the right size.
 */
async function takeFrame(video: HTMLVideoElement): Promise<TakenFrame> {
  const { videoWidth, videoHeight } = video;
  const own = videoFrameOf(video);
  if (own) {
    const shrink = Math.ceil(Math.max(videoWidth, videoHeight) / longest);
    const [width, height] = [Math.floor(videoWidth / shrink), Math.floor(videoHeight / shrink)];
    return { frame: own, shrink, width, height };
  }
  const { width, height } = fitFrame(videoWidth, videoHeight, longest);
  const frame = await createImageBitmap(video, { resizeWidth: width, resizeHeight: height });
  return { frame, shrink: 1, width, height };
}
