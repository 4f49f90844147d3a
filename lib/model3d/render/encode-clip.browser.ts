/** A film that takes its pictures one by one. `cancel` gives everything back. */
export type ClipEncoder = {
  /** @param rgba Shape [side × side × 4], sRGB. */
  add: (rgba: Uint8ClampedArray<ArrayBuffer>) => Promise<void>;
  finish: () => Promise<Blob>;
  cancel: () => Promise<void>;
};

/** A film of four seconds that loops weighs about 600 KB at this rate. */
const bitsPerSecond = 1_000_000;
export const framesPerSecond = 12;

/**
 * Encodes a WebM of VP9 or VP8 with the browser's own encoder. Loaded on intent: it brings mediabunny with it.
 *
 * @param side Pixels, even.
 * @returns Null where the browser encodes no video: the server then makes an animated WebP of the frames.
 */
export async function openClipEncoder(side: number): Promise<ClipEncoder | null> {
  if (typeof VideoEncoder === 'undefined') return null;
  const media = await import('mediabunny');
  const codec = await media.getFirstEncodableVideoCodec(['vp9', 'vp8'], {
    width: side,
    height: side,
    bitrate: bitsPerSecond,
  });
  if (!codec) return null;
  const target = new media.BufferTarget();
  const output = new media.Output({ format: new media.WebMOutputFormat(), target });
  const source = new media.VideoSampleSource({
    codec,
    bitrate: bitsPerSecond,
    keyFrameInterval: 10,
    latencyMode: 'quality',
  });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  let count = 0;
  return {
    async add(rgba) {
      const sample = new media.VideoSample(rgba, {
        format: 'RGBX',
        codedWidth: side,
        codedHeight: side,
        timestamp: count / framesPerSecond,
        duration: 1 / framesPerSecond,
      });
      count++;
      try {
        await source.add(sample);
      } finally {
        sample.close();
      }
    },
    async finish() {
      await output.finalize();
      return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: 'video/webm' });
    },
    cancel: () => output.cancel(),
  };
}
