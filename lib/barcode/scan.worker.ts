import type { Pixels } from '@/lib/photo/pixels';
import { meanLuminance } from './agree';
import { type Frame, lumaFrame, toFrame } from './frame';
import {
  type NativeDetector,
  type NativeDetectorClass,
  openNativeDetector,
  toReading,
} from './native-detector';
import { budgets, readFrame } from './read-frame';
import type { Reading } from './reading';
import type { ScanAnswer, ScanQuestion, VideoCut } from './scan-protocol';
import { strategies, strategiesOfFrame } from './strategies';

// Reading codes keeps a thread busy for tens of milliseconds a frame: this one, and never the page's.
const { BarcodeDetector } = globalThis as { BarcodeDetector?: NativeDetectorClass };
const native: Promise<NativeDetector | null> = openNativeDetector(BarcodeDetector, toImageData);
let frames = 0;
const costs = new Map<string, number>();
let canvas: OffscreenCanvas | null = null;

self.addEventListener('message', async (event: MessageEvent<ScanQuestion>) => {
  const { id, picture, live } = event.data;
  try {
    self.postMessage(await answer(id, picture, live));
  } catch (error) {
    self.postMessage({ id, error: String(error) } satisfies ScanAnswer);
  }
});

async function answer(id: number, picture: ScanQuestion['picture'], live: boolean): Promise<ScanAnswer> {
  const start = performance.now();
  const frame = await frameOf(picture);
  const found = live ? await detect(frame) : [];
  // Where the browser's own sees nothing, ours still looks: together they are never worse than ours alone.
  const readings =
    found.length > 0
      ? found
      : readFrame(frame, {
          budgetMs: live ? budgets.live : budgets.photo,
          now: () => performance.now(),
          strategies: live ? strategiesOfFrame(frames++) : strategies,
          ...(live ? { costs } : {}),
        }).readings;
  return {
    id,
    readings,
    widthPixels: frame.width,
    heightPixels: frame.height,
    meanLuminance: meanLuminance(frame.luminance),
    tookMs: performance.now() - start,
    native: found.length > 0,
  };
}

async function detect(frame: Frame): Promise<Reading[]> {
  const detector = await native;
  if (!detector) return [];
  const found = await detector.detect(toImageData(frame)).catch(() => []);
  return found.map(toReading).filter((reading) => reading !== null);
}

async function frameOf(picture: ScanQuestion['picture']): Promise<Frame> {
  if ('frame' in picture) return frameOfVideo(picture);
  return toFrame('data' in picture ? picture : readBitmap(picture));
}

/** A code is read by its brightness alone, which a video's frame holds by itself. */
async function frameOfVideo({ frame, shrink, ...rect }: VideoCut): Promise<Frame> {
  try {
    const { format, colorSpace } = frame;
    if (format === 'NV12' || format === 'I420') {
      const bytes = new Uint8Array(frame.allocationSize({ rect }));
      const [luma] = await frame.copyTo(bytes, { rect });
      if (!luma) throw new Error('The frame has no plane of brightness.');
      const { offset, stride } = luma;
      const fullRange = colorSpace.fullRange ?? false;
      const { width, height } = rect;
      return lumaFrame({ bytes, offset, stride, width, height, fullRange }, shrink);
    }
    const { x, y, width, height } = rect;
    const size = { resizeWidth: Math.floor(width / shrink), resizeHeight: Math.floor(height / shrink) };
    return toFrame(readBitmap(await createImageBitmap(frame, x, y, width, height, size)));
  } finally {
    frame.close();
  }
}

function readBitmap(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap;
  if (!canvas) canvas = new OffscreenCanvas(width, height);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This device is out of memory for pictures.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data as Pixels['data'] };
}

function toImageData(frame: Frame): ImageData {
  const data = new Uint8ClampedArray(frame.luminance.length * 4);
  for (let i = 0; i < frame.luminance.length; i++) {
    data.fill(frame.luminance[i] as number, 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  }
  return new ImageData(data, frame.width, frame.height);
}
