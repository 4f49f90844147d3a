import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { handle } from './handle';
import { readJson } from './read-json';

afterEach(() => vi.restoreAllMocks());

const post = (body: BodyInit, headers: HeadersInit = { 'content-type': 'application/json' }) =>
  new Request('http://shop/api', { method: 'POST', body, headers });

describe('handle', () => {
  it('answers a value as JSON that is not kept', async () => {
    const response = await handle(async () => ({ matches: [] }));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ matches: [] });
  });

  it('turns an expected failure into its status, code and sentence', async () => {
    const response = await handle(async () => {
      throw new AppError('MODEL_MISMATCH', 'Reload.', { details: { modelId: 'a' } });
    });
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      error: { code: 'MODEL_MISMATCH', message: 'Reload.', details: { modelId: 'a' } },
    });
  });

  it('keeps the words of an unexpected failure in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = await handle(async () => {
      throw new Error('password=hunter2');
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
    expect(log).toHaveBeenCalledOnce();
  });
});

it('says what only the person at the server can put right, in the answer and in one line of the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const response = await handle(async () => {
    throw new Error('Failed query', { cause: Object.assign(new Error('No space left'), { code: '53100' }) });
  });
  expect(response.status).toBe(503);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE', message: expect.stringContaining('is full') });
  expect(log.mock.calls).toEqual([[error.message]]);
});

describe('readJson', () => {
  const schema = z.strictObject({ limit: z.number().int() });

  it('gives the checked value', async () => {
    expect(await readJson(post('{"limit": 3}'), schema)).toEqual({ limit: 3 });
  });

  it.each([
    ['another type', post('{"limit": 3}', { 'content-type': 'text/plain' })],
    ['an image', post(new Uint8Array([0xff, 0xd8]), { 'content-type': 'image/jpeg' })],
    ['no JSON', post('{"limit": 3')],
    ['a wrong field', post('{"limit": "3"}')],
    ['an unknown field', post('{"limit": 3, "photo": "data:"}')],
    ['too much', post(JSON.stringify({ limit: 3, pad: 'x'.repeat(70_000) }))],
  ])('refuses %s with BAD_REQUEST', async (_what, request) => {
    await expect(readJson(request, schema)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('stops reading a body that does not say its length', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const request = new Request('http://shop/api', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    await expect(readJson(request, schema, { maxBytes: 8192 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(sent).toBeLessThan(32 * 1024);
  });
});
