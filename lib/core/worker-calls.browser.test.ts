import { describe, expect, it, vi } from 'vitest';
import { AppError } from './app-error';
import { toWire } from './to-wire';
import { createWorkerCalls } from './worker-calls.browser';

type Ask =
  | { type: 'add'; id: number; a: number; b: number }
  | { type: 'forget'; id: number }
  | { type: 'bye' };
type Answer = { type: 'sum'; id: number; sum: number } | { type: 'other'; id: number };

function made(options: { silenceMs?: number } = {}) {
  const heard: Ask[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const terminate = vi.fn();
  const onLate = vi.fn();
  const onDeath = vi.fn();
  let started = 0;
  const calls = createWorkerCalls<Ask, Answer>({
    name: 'Adding',
    silenceMs: options.silenceMs ?? 1000,
    onLate,
    onDeath,
    createWorker: () => {
      started++;
      return {
        postMessage: (message: unknown) => void heard.push(message as Ask),
        terminate,
        addEventListener: (type: string, listener: unknown) =>
          void listeners.set(type, listener as (event: unknown) => void),
      };
    },
  });
  const add = (a: number, b: number, signal?: AbortSignal) =>
    calls.ask('sum', (id) => ({ type: 'add', id, a, b }), {
      signal,
      cancel: (id) => ({ type: 'forget', id }),
    });
  const say = (data: unknown) => listeners.get('message')?.({ data });
  return { calls, add, say, heard, listeners, terminate, onLate, onDeath, starts: () => started };
}

describe('questions to a worker', () => {
  it('get the answer with their own id, in any order', async () => {
    const { add, say, starts } = made();
    const [first, second] = [add(1, 2), add(3, 4)];
    say({ type: 'sum', id: 2, sum: 7 });
    say({ type: 'sum', id: 1, sum: 3 });
    expect([(await first).sum, (await second).sum]).toEqual([3, 7]);
    expect(starts()).toBe(1);
  });

  it('fail with the code that the worker failed with', async () => {
    const { add, say } = made();
    const asked = add(1, 2);
    say({
      type: 'failed',
      id: 1,
      error: toWire(new AppError('BAD_FILE', 'No.', { details: { at: 3 } }), 'Adding'),
    });
    await expect(asked).rejects.toMatchObject({ code: 'BAD_FILE', message: 'No.', details: { at: 3 } });
    expect(toWire(new Error('ouch'), 'Adding')).toMatchObject({
      code: 'INTERNAL',
      message: 'Adding failed: ouch',
    });
  });

  it('fail when the answer is to another question', async () => {
    const { add, say } = made();
    const asked = add(1, 2);
    say({ type: 'other', id: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('are all told when the worker dies, and the next one starts another', async () => {
    const { add, say, listeners, starts, onDeath, terminate } = made();
    const asked = [add(1, 2), add(3, 4)];
    listeners.get('error')?.({ message: 'out of memory' });
    for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'WORKER_DIED' });
    expect(onDeath).toHaveBeenCalledOnce();
    expect(terminate).toHaveBeenCalledOnce();
    const again = add(5, 6);
    say({ type: 'sum', id: 3, sum: 11 });
    expect((await again).sum).toBe(11);
    expect(starts()).toBe(2);
  });

  it('end a worker that is out of memory with its sentence, and start another', async () => {
    const { add, say, starts, onDeath, terminate } = made();
    const asked = [add(1, 2), add(3, 4)];
    const error = { code: 'OUT_OF_MEMORY' as const, message: 'Adding needs more memory.', details: {} };
    say({ type: 'failed', id: 1, error });
    for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'OUT_OF_MEMORY' });
    expect(onDeath).toHaveBeenCalledOnce();
    expect(terminate).toHaveBeenCalledOnce();
    const again = add(5, 6);
    say({ type: 'sum', id: 3, sum: 11 });
    expect((await again).sum).toBe(11);
    expect(starts()).toBe(2);
  });

  it('wait as long as the worker says that it is alive', async () => {
    vi.useFakeTimers();
    try {
      const { add, say } = made({ silenceMs: 50 });
      const asked = add(1, 2);
      asked.catch(() => {});
      for (let i = 0; i < 4; i++) {
        vi.advanceTimersByTime(40);
        say({ type: 'alive' });
      }
      vi.advanceTimersByTime(60);
      await expect(asked).rejects.toMatchObject({ code: 'WORKER_DIED' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('are taken back by their signal, and a late answer is handed on to be freed', async () => {
    const { add, say, heard, onLate } = made();
    const away = new AbortController();
    const asked = add(1, 2, away.signal);
    away.abort();
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(heard.at(-1)).toEqual({ type: 'forget', id: 1 });
    say({ type: 'sum', id: 1, sum: 3 });
    expect(onLate).toHaveBeenCalledWith({ type: 'sum', id: 1, sum: 3 });
  });

  it('are refused after the end, which is said to the worker', async () => {
    const { calls, add, heard, terminate } = made();
    const asked = add(1, 2);
    calls.dispose({ type: 'bye' });
    calls.dispose({ type: 'bye' });
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(add(1, 2)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(heard.filter(({ type }) => type === 'bye')).toHaveLength(1);
    expect(terminate).toHaveBeenCalledOnce();
  });
});
