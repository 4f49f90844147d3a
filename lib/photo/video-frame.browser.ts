/**
 * The frame that a video shows, without a way over the graphics card; the caller closes it. Null where the browser does not
 * hand it out, or does not say which way up it lies, or it lies another way than the page shows it.
 */
export function videoFrameOf(video: HTMLVideoElement): VideoFrame | null {
  if (typeof VideoFrame !== 'function' || !('rotation' in VideoFrame.prototype)) return null;
  const frame = new VideoFrame(video);
  const { rotation, flip } = frame as VideoFrame & { rotation: number; flip: boolean };
  const { width, height } = frame.visibleRect ?? { width: 0, height: 0 };
  if (rotation === 0 && !flip && width === video.videoWidth && height === video.videoHeight) return frame;
  frame.close();
  return null;
}

/**
 * Says when a video shows a frame that it did not show at the last answer: at once where one came in the meantime, so that
 * whoever was busy takes the newest one and waits for none.
 *
 * @returns A question that is asked again and again; false where no frame has come for so long.
 */
export function createFreshness(patienceMilliseconds: number): (video: HTMLVideoElement) => Promise<boolean> {
  let [shown, told] = [0, 0];
  let watched: HTMLVideoElement | null = null;
  let wake: (() => void) | null = null;
  const count = () => {
    shown++;
    wake?.();
    watched?.requestVideoFrameCallback(count);
  };
  return async (video) => {
    if (!('requestVideoFrameCallback' in video)) {
      await pause(33);
      return true;
    }
    if (watched !== video) {
      watched = video;
      video.requestVideoFrameCallback(count);
    }
    if (shown === told) {
      const came = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([came, pause(patienceMilliseconds)]);
    }
    const fresh = shown !== told;
    told = shown;
    return fresh;
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
