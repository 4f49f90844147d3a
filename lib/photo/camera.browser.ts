import { AppError } from '@/lib/core/app-error';
import { decodedSize } from './limits';
import type { Pixels } from './pixels';

export type Facing = 'environment' | 'user';

/** A running camera. Its owner must `stop` it: the light beside the lens stays on until then. */
export type Camera = {
  stream: MediaStream;
  /** Which way it looks, where the device says. */
  facing: Facing | null;
  hasTorch: boolean;
  setTorch(on: boolean): Promise<void>;
  /** How far the lens goes in, or null where it cannot. */
  zoom: { min: number; max: number; step: number; now: number } | null;
  setZoom(zoom: number): Promise<void>;
  /** Calls back once when the camera goes away by itself: unplugged, or taken by another program. */
  onGone(tell: () => void): void;
  stop(): void;
};

/** In Media Capture extensions, not yet in TypeScript's DOM types. */
type Extended = MediaTrackCapabilities & {
  torch?: boolean;
  zoom?: { min: number; max: number; step?: number };
  focusMode?: string[];
};

/**
 * Starts a camera that looks the wanted way, or the only one there is.
 *
 * @throws AppError `CAMERA_REFUSED` (not allowed by the person, the browser or the page's policy),
 * `CAMERA_UNAVAILABLE` (none, or another program holds it).
 */
export async function openCamera(facing: Facing): Promise<Camera> {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new AppError('CAMERA_UNAVAILABLE', 'This browser offers no camera on this page.');
  }
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: facing }, width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
  } catch (error) {
    const refused = error instanceof DOMException && /^(NotAllowed|Security)Error$/.test(error.name);
    throw refused
      ? new AppError('CAMERA_REFUSED', 'The camera is not allowed on this page.', { cause: error })
      : new AppError('CAMERA_UNAVAILABLE', 'No camera answers.', { cause: error });
  }
  const track = stream.getVideoTracks()[0];
  const said = track?.getSettings().facingMode;
  const able: Extended = (track?.getCapabilities?.() as Extended | undefined) ?? {};
  const apply = (wish: Record<string, unknown>) =>
    track?.applyConstraints({ advanced: [wish as MediaTrackConstraintSet] }) ?? Promise.resolve();
  // Codes and things are held near, and move: a lens that was left on one distance would stay there.
  if (able.focusMode?.includes('continuous')) await apply({ focusMode: 'continuous' }).catch(() => {});
  const now = (track?.getSettings() as { zoom?: number } | undefined)?.zoom;
  const zooms = able.zoom && able.zoom.max > able.zoom.min ? able.zoom : null;
  return {
    stream,
    facing: said === 'user' || said === 'environment' ? said : null,
    hasTorch: able.torch === true,
    setTorch: (on) => apply({ torch: on }),
    zoom: zooms ? { min: zooms.min, max: zooms.max, step: zooms.step ?? 0.1, now: now ?? zooms.min } : null,
    setZoom: (zoom) => apply({ zoom }),
    onGone(tell) {
      track?.addEventListener('ended', tell, { once: true });
    },
    stop() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** How many cameras the device has; known only once one was allowed. */
export async function countCameras(): Promise<number> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === 'videoinput').length;
}

/**
 * The frame that a video shows now, at most 1600 px on the long side and never mirrored.
 *
 * @throws AppError `CAMERA_UNAVAILABLE`: the video has no frame yet.
 */
export function snapFrame(video: HTMLVideoElement): Pixels {
  if (video.videoWidth === 0) throw new AppError('CAMERA_UNAVAILABLE', 'The camera shows nothing yet.');
  const { width, height } = decodedSize(video.videoWidth, video.videoHeight);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('CAMERA_UNAVAILABLE', 'This device is out of memory for pictures.');
  context.drawImage(video, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  canvas.width = 0;
  canvas.height = 0;
  return { width, height, data };
}
