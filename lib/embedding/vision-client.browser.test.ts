import { describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { CalledWorker } from '@/lib/core/worker-calls.browser';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import type { VisionModel } from './vision';
import { createVisionClient } from './vision-client.browser';
import type { VisionRequest, VisionResponse } from './vision-protocol';
import { createVisionService, type VisionServiceParts } from './vision-service';

const photo = (value = 1): Pixels => ({
  width: 4,
  height: 4,
  data: new Uint8ClampedArray(64).fill(value),
});

/** A model that answers with the photo's first byte, so that a mix-up of photos shows. */
function fakeModel(log: string[] = []): VisionModel {
  return {
    modelId: 'fake-1',
    dimension: 2,
    async embed(pixels, box) {
      log.push(`embed ${pixels.data[0]} ${box.width}`);
      return { modelId: 'fake-1', vector: new Float32Array([pixels.data[0] as number, box.width]) };
    },
    async detect(pixels) {
      log.push(`detect ${pixels.data[0]}`);
      return [];
    },
    dispose: () => log.push('dispose'),
  };
}

/** The real service behind an in-process worker: messages are cloned and transferred as in a browser. */
function workerOf(open: VisionServiceParts['open'], log: string[] = []) {
  const listeners = new Map<string, (event: unknown) => void>();
  let terminated = false;
  const answer = createVisionService({
    open,
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    post: (message: VisionResponse, transfer = []) => {
      const data = structuredClone(message, { transfer });
      queueMicrotask(() => !terminated && listeners.get('message')?.({ data }));
    },
  });
  const worker: CalledWorker & { die: (message: string) => void; silent: boolean } = {
    silent: false,
    postMessage(message: VisionRequest, transfer?: unknown) {
      const data = structuredClone(message, { transfer: (transfer as ArrayBuffer[]) ?? [] });
      log.push(data.type);
      if (!worker.silent) queueMicrotask(() => answer(data));
    },
    terminate() {
      terminated = true;
      log.push('terminated');
    },
    addEventListener: ((type: string, listener: (event: unknown) => void) => {
      listeners.set(type, listener);
    }) as CalledWorker['addEventListener'],
    die: (message) => listeners.get('error')?.({ message }),
  };
  return worker;
}
const opens = (log?: string[]): VisionServiceParts['open'] => {
  return async (onProgress) => {
    onProgress({ loadedBytes: 5, totalBytes: 10 });
    return { model: fakeModel(log), name: 'Fake' };
  };
};

describe('the vision client', () => {
  it('reports bytes while it loads and says which model answers', async () => {
    const seen: number[] = [];
    const client = createVisionClient({
      createWorker: () => workerOf(opens()),
      onProgress: ({ loadedBytes, totalBytes }) => seen.push(loadedBytes / totalBytes),
    });
    expect(await client.load()).toEqual({ modelId: 'fake-1', dimension: 2, name: 'Fake' });
    expect(seen).toEqual([0.5]);
  });

  it('sends a photo once for all its boxes and leaves the pixels with the caller', async () => {
    const log: string[] = [];
    const worker = workerOf(opens(), log);
    const client = createVisionClient({ createWorker: () => worker });
    const one = photo(7);
    await Promise.all([client.detect(one), client.embed(one, wholePhoto)]);
    const { vector } = await client.embed(one, { ...wholePhoto, width: 0.5 });
    expect([...vector]).toEqual([7, 0.5]);
    expect(log.filter((type) => type === 'photo').length).toBe(1);
    expect(one.data.length).toBe(64);
  });

  it('answers each question about its own photo when photos follow each other quickly', async () => {
    const client = createVisionClient({ createWorker: () => workerOf(opens()) });
    const answers = await Promise.all([1, 2, 3].map((n) => client.embed(photo(n), wholePhoto)));
    expect(answers.map(({ vector }) => vector[0])).toEqual([1, 2, 3]);
  });

  it('rejects waiting calls with WORKER_DIED and starts another worker on the next call', async () => {
    let made = 0;
    const workers: ReturnType<typeof workerOf>[] = [];
    const client = createVisionClient({
      createWorker: () => {
        made += 1;
        const worker = workerOf(opens());
        worker.silent = made === 1;
        workers.push(worker);
        return worker;
      },
    });
    const waiting = client.embed(photo(), wholePhoto);
    workers[0]?.die('out of memory');
    await expect(waiting).rejects.toMatchObject({
      code: 'WORKER_DIED',
      message: expect.stringContaining('out of memory'),
    });
    expect((await client.embed(photo(9), wholePhoto)).vector[0]).toBe(9);
    expect(made).toBe(2);
  });

  it('counts a worker that stops talking as dead', async () => {
    const worker = workerOf(opens());
    worker.silent = true;
    const client = createVisionClient({ createWorker: () => worker, silenceMs: 20 });
    await expect(client.detect(photo())).rejects.toMatchObject({ code: 'WORKER_DIED' });
  });

  it('rejects a cancelled call at once and skips its work', async () => {
    const work: string[] = [];
    const client = createVisionClient({ createWorker: () => workerOf(opens(work)) });
    const stop = new AbortController();
    const one = photo(1);
    const first = client.embed(one, wholePhoto);
    const second = client.embed(one, { ...wholePhoto, width: 0.25 }, { signal: stop.signal });
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
    await first;
    await client.embed(one, { ...wholePhoto, width: 0.75 });
    expect(work).toEqual(['embed 1 1', 'embed 1 0.75']);
  });

  it('stops the download when the last one who waits for it cancels, and loads again when asked', async () => {
    const aborted = vi.fn();
    let tries = 0;
    const client = createVisionClient({
      createWorker: () =>
        workerOf(async (_, signal) => {
          tries += 1;
          if (tries > 1) return { model: fakeModel(), name: 'Fake' };
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
          aborted();
          throw new AppError('CANCELLED', 'stopped');
        }),
    });
    const stop = new AbortController();
    const loading = client.load({ signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    await expect(loading).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(client.load()).resolves.toMatchObject({ modelId: 'fake-1' });
    expect(aborted).toHaveBeenCalledOnce();
  });

  it('carries a code and its details over the boundary, and tries to load again after a failure', async () => {
    let tries = 0;
    const client = createVisionClient({
      createWorker: () =>
        workerOf(async () => {
          tries += 1;
          if (tries > 1) return { model: fakeModel(), name: 'Fake' };
          throw new AppError('MODEL_DOWNLOAD_FAILED', 'No network.', { details: { status: 503 } });
        }),
    });
    await expect(client.load()).rejects.toMatchObject({
      name: 'AppError',
      code: 'MODEL_DOWNLOAD_FAILED',
      details: { status: 503 },
    });
    await expect(client.load()).resolves.toMatchObject({ name: 'Fake' });
  });

  it('rejects everything after dispose', async () => {
    const worker = workerOf(opens());
    const client = createVisionClient({ createWorker: () => worker });
    const waiting = client.load();
    client.dispose();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(client.detect(photo())).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
