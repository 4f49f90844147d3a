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
