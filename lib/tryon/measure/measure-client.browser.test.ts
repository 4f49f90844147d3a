import { describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { CalledWorker } from '@/lib/core/worker-calls.browser';
import type { Network } from '../runtime/network';
import { createMeasureClient } from './measure-client.browser';
import type { MeasureRequest, MeasureResponse } from './measure-protocol';
import { createMeasureService, type MeasureServiceParts } from './measure-service';

const lens = { focal: 600, middleX: 320, middleY: 240 };
const corners = [0, 1, 2, 3].map((x) => ({ x, y: x })) as never;

/** A bitmap that knows whether it was closed. */
function bitmap() {
  const frame = { width: 8, height: 8, closed: false, close: () => {} };
  frame.close = () => {
    frame.closed = true;
  };
  return frame as unknown as ImageBitmap & { closed: boolean };
}

function network(log: string[]): Network {
  return {
    inputSide: 64,
    run: async () => [new Float32Array(228).fill(32)],
    dispose: () => log.push('freed'),
  };
}

/** The real service behind an in-process worker. */
function clientOf(parts: Partial<MeasureServiceParts> = {}) {
  const log: string[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const answer = createMeasureService({
    open: async () => network(log),
    read: ({ width, height }) => ({ width, height, data: new Uint8ClampedArray(width * height * 4) }),
    findCard: () => corners,
    post: (data: MeasureResponse) => queueMicrotask(() => listeners.get('message')?.({ data })),
    ...parts,
  });
  const worker: CalledWorker & { die: (message: string) => void } = {
    postMessage: (message: MeasureRequest) => void queueMicrotask(() => answer(message)),
    terminate: () => log.push('terminated'),
    addEventListener: ((type: string, listener: (event: unknown) => void) => {
      listeners.set(type, listener);
    }) as CalledWorker['addEventListener'],
    die: (message) => listeners.get('error')?.({ message }),
  };
  return { client: createMeasureClient({ createWorker: () => worker, silenceMs: 50 }), worker, log };
}

describe('the measuring worker', () => {
  it('finds a card without the network, and closes the frame that it was given', async () => {
    const open = vi.fn();
    const { client } = clientOf({ open });
    const frame = bitmap();
    expect(await client.card(frame, lens)).toEqual(corners);
    expect(frame.closed).toBe(true);
    expect(open).not.toHaveBeenCalled();
  });

  it('answers irises of the very frame, and closes it', async () => {
    const { client } = clientOf();
    await client.load();
    const frame = bitmap();
    const { left, right } = await client.irises(frame, new Float32Array(468 * 3));
    // A flat picture has no rim to measure by.
    expect([left.sharp, right.sharp]).toEqual([false, false]);
    expect(frame.closed).toBe(true);
  });

  it('passes a failed download on, and tries again when asked again', async () => {
    let tries = 0;
    const { client } = clientOf({
      open: async () => {
        if (tries++ === 0) throw new AppError('MODEL_DOWNLOAD_FAILED', 'no network');
        return network([]);
      },
    });
    await expect(client.load()).rejects.toMatchObject({ code: 'MODEL_DOWNLOAD_FAILED' });
    await expect(client.load()).resolves.toBeUndefined();
  });

  it('rejects what waits when the worker dies, and frees everything when it is closed', async () => {
    const { client, worker, log } = clientOf({ findCard: () => null });
    await client.load();
    const call = client.card(bitmap(), lens);
    worker.die('out of memory');
    await expect(call).rejects.toMatchObject({ code: 'WORKER_DIED' });
    await client.load();
    client.dispose();
    await vi.waitFor(() => expect(log).toContain('freed'));
    const frame = bitmap();
    await expect(client.card(frame, lens)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(frame.closed).toBe(true);
  });
});
