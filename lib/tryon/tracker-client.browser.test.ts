import { describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { CalledWorker } from '@/lib/core/worker-calls.browser';
import type { Tracker } from './tracker';
import { createTrackerClient } from './tracker-client.browser';
import type { TrackerRequest, TrackerResponse } from './tracker-protocol';
import { createTrackerService, type TrackerServiceParts } from './tracker-service';

const lens = { focal: 600, middleX: 320, middleY: 240 };
const both = { face: true, hands: true };

/** A bitmap that knows whether it was closed; the fake worker hands it on as it is. */
function bitmap() {
  const frame = { width: 4, height: 4, closed: false, close: () => {} };
  frame.close = () => {
    frame.closed = true;
  };
  return frame as unknown as ImageBitmap & { closed: boolean };
}

function fakeTracker(log: string[]): Tracker {
  return {
    async track(frame, _, seconds) {
      if (seconds < 0) throw new Error('no clock');
      log.push(`track ${frame.width} ${seconds}`);
      return { face: null, hands: [], person: null };
    },
    setFaceSize: (size) => log.push(`size ${size?.size}`),
    reset: () => log.push('reset'),
    dispose: () => log.push('dispose'),
  };
}

/** The real service behind an in-process worker. */
function workerOf(open: TrackerServiceParts['open'], log: string[] = []) {
  const listeners = new Map<string, (event: unknown) => void>();
  const answer = createTrackerService({
    open,
    read: async (frame) => {
      const { width, height } = frame as ImageBitmap;
      const pixels = { width, height, data: new Uint8ClampedArray(width * height * 4) };
      return { pixels, shown: frame as ImageBitmap };
    },
    now: () => 0,
    post: (data: TrackerResponse) => queueMicrotask(() => listeners.get('message')?.({ data })),
  });
  const worker: CalledWorker & { die: (message: string) => void; silent: boolean } = {
    silent: false,
    postMessage(message: TrackerRequest) {
      if (!worker.silent) queueMicrotask(() => answer(message));
    },
    terminate: () => log.push('terminated'),
    addEventListener: ((type: string, listener: (event: unknown) => void) => {
      listeners.set(type, listener);
    }) as CalledWorker['addEventListener'],
    die: (message) => listeners.get('error')?.({ message }),
  };
  return worker;
}

function clientOf(open?: TrackerServiceParts['open']) {
  const log: string[] = [];
  const worker = workerOf(open ?? (async () => fakeTracker(log)), log);
  const onProgress = vi.fn();
  const client = createTrackerClient({ createWorker: () => worker, onProgress, silenceMs: 50 });
  return { client, worker, log, onProgress };
}

describe('the tracking worker', () => {
  it('answers each frame with that very frame', async () => {
    const { client, log } = clientOf();
    await client.load(both);
    const frames = [bitmap(), bitmap()] as const;
    const answers = await Promise.all(frames.map((frame, i) => client.track(frame, lens, i)));
    expect(answers.map(({ frame }) => frame)).toEqual([...frames]);
    expect(log).toEqual(['track 4 0', 'track 4 1']);
    expect(frames[0].closed).toBe(false);
  });

  it('tells how much has arrived', async () => {
    const { client, onProgress } = clientOf(async (_, progress) => {
      progress({ loadedBytes: 1, totalBytes: 2 });
      return fakeTracker([]);
    });
    await client.load(both);
    expect(onProgress).toHaveBeenCalledWith({ loadedBytes: 1, totalBytes: 2 });
  });

  it('loads what is wanted, and other networks when something else is', async () => {
    const wanted: unknown[] = [];
    const log: string[] = [];
    const { client } = clientOf(async (what) => {
      wanted.push(what);
      return fakeTracker(log);
    });
    await client.load({ face: true, hands: false });
    await client.load({ face: true, hands: false });
    await client.load({ face: false, hands: true });
    expect(wanted).toEqual([
      { face: true, hands: false },
      { face: false, hands: true },
    ]);
    expect(log).toEqual(['dispose']);
  });

  it('passes a failed download on, and tries again when asked again', async () => {
    let tries = 0;
    const { client } = clientOf(async () => {
      if (tries++ === 0) throw new AppError('MODEL_DOWNLOAD_FAILED', 'no network');
      return fakeTracker([]);
    });
    await expect(client.load(both)).rejects.toMatchObject({ code: 'MODEL_DOWNLOAD_FAILED' });
    await expect(client.load(both)).resolves.toBeUndefined();
  });

  it('closes a frame that it could not look at, and goes on', async () => {
    const { client } = clientOf();
    await client.load(both);
    const frame = bitmap();
    await expect(client.track(frame, lens, -1)).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(frame.closed).toBe(true);
    await expect(client.track(bitmap(), lens, 1)).resolves.toMatchObject({ tracked: { face: null } });
  });

  it('hands sizes and resets on in order', async () => {
    const { client, log } = clientOf();
    await client.load(both);
    client.setFaceSize({ size: 1.1, sizeSigma: 0.02 });
    client.reset();
    await client.track(bitmap(), lens, 3);
    expect(log).toEqual(['size 1.1', 'reset', 'track 4 3']);
  });

  it('rejects what waits when the worker dies or falls silent', async () => {
    const { client, worker } = clientOf();
    await client.load(both);
    const call = client.track(bitmap(), lens, 0);
    worker.die('out of memory');
    await expect(call).rejects.toMatchObject({ code: 'WORKER_DIED' });
    worker.silent = true;
    await expect(client.load(both)).rejects.toMatchObject({ code: 'WORKER_DIED' });
  });

  it('ends its worker and its networks when it is disposed of, and closes frames that come later', async () => {
    const { client, log } = clientOf();
    await client.load(both);
    client.dispose();
    await vi.waitFor(() => expect(log).toContain('dispose'));
    expect(log).toContain('terminated');
    const frame = bitmap();
    await expect(client.track(frame, lens, 0)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(frame.closed).toBe(true);
  });
});
