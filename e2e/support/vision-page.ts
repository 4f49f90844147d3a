/** The page of e2e/embedding.spec.ts: puts the vision client where the test can call it. */
import { createVisionClient } from '@/lib/embedding/vision-client.browser';
import { wholePhoto } from '@/lib/photo/pixels';

const progress: number[] = [];
let workers: Worker[] = [];
const client = createVisionClient({
  createWorker: () => {
    const worker = new Worker('/vision.worker.js', { type: 'module' });
    workers.push(worker);
    return worker;
  },
  onProgress: ({ loadedBytes, totalBytes }) => progress.push(loadedBytes / totalBytes),
  // Long enough for a machine that is shared, short enough for the test that kills the worker.
  silenceMs: 12_000,
});

async function decode(url: string) {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width: bitmap.width, height: bitmap.height, data };
}

const page = {
  progress,
  load: () => client.load(),
  async embedPixels(rgba: string, width: number, height: number) {
    const data = new Uint8ClampedArray(await (await fetch(`data:;base64,${rgba}`)).arrayBuffer());
    const started = performance.now();
    const { modelId, vector } = await client.embed({ width, height, data }, wholePhoto);
    return { modelId, vector: [...vector], milliseconds: performance.now() - started };
  },
  async embedPhoto(url: string) {
    const pixels = await decode(url);
    const { vector } = await client.embed(pixels, wholePhoto);
    return { vector: [...vector], regions: await client.detect(pixels) };
  },
  killWorker() {
    for (const worker of workers) worker.terminate();
    workers = [];
  },
};
export type VisionPage = typeof page;
(globalThis as { vision?: VisionPage }).vision = page;
