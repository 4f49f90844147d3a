import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameOf, type Storage, type StoredType } from '../storage';

const namesThatAreNotOurs = [
  '../secret.webp',
  'ab/../../secret.webp',
  '/etc/passwd',
  `ab/${'a'.repeat(64)}.html`,
  `ab/${'a'.repeat(64)}.svg`,
  `ab\\${'a'.repeat(64)}.webp`,
  `ab/${'a'.repeat(64)}.webp\0`,
  `AB/${'A'.repeat(64)}.webp`,
  '',
];

const never = new Date(0);
const anHourAhead = () => new Date(Date.now() + 3_600_000);
const nameFor = (bytes: Uint8Array, type: StoredType) =>
  nameOf(createHash('sha256').update(bytes).digest('hex'), type);

/** Every rule that holds for every storage. Each test stores bytes of its own. */
export function storageContract(open: () => Storage): void {
  let storage: Storage;
  let folder: string;
  beforeAll(() => {
    storage = open();
    folder = mkdtempSync(path.join(tmpdir(), 'vitrine-contract-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was stored, under a name of its content', async () => {
    const bytes = Uint8Array.from([1, 2, 3, 250]);
    const name = nameFor(bytes, 'webp');
    expect(await storage.put(bytes, 'webp')).toBe(`/media/${name}`);
    const stored = await storage.get(name);
    expect(stored?.contentType).toBe('image/webp');
    expect([...(stored?.bytes ?? [])]).toEqual([1, 2, 3, 250]);
    expect(await storage.stat(name)).toMatchObject({ bytes: 4 });
  });

  it('holds a file of no bytes', async () => {
    const name = nameFor(new Uint8Array(), 'glb');
    expect(await storage.put(new Uint8Array(), 'glb')).toBe(`/media/${name}`);
    expect(await storage.stat(name)).toMatchObject({ bytes: 0 });
    expect(await textOf((await storage.open(name))?.stream)).toBe('');
  });

  it('stores a large file from a path, and leaves that where it is', async () => {
    const bytes = largeBytes(1);
    const file = path.join(folder, 'chair.glb');
    writeFileSync(file, bytes);
    const name = nameFor(bytes, 'glb');
    expect(await storage.putFile(file, 'glb')).toBe(`/media/${name}`);
    expect(await storage.putFile(file, 'glb')).toBe(`/media/${name}`);
    expect(await storage.stat(name)).toMatchObject({ bytes: bytes.length });
    expect(await hashOf((await storage.open(name))?.stream)).toBe(name.slice(3, 67));
  });

  it('stores a stream whose name is known only at its end', async () => {
    const bytes = largeBytes(2);
    const name = nameFor(bytes, 'usdz');
    expect(await storage.putFile(pieces(bytes, 1_000_003), 'usdz')).toBe(`/media/${name}`);
    expect(await hashOf((await storage.open(name))?.stream)).toBe(name.slice(3, 67));
  });

  it('keeps nothing of a stream that breaks off', async () => {
    const bytes = largeBytes(3).subarray(0, 700_000);
    async function* broken() {
      yield bytes;
      throw new Error('the connection is gone');
    }
    await expect(storage.putFile(broken(), 'glb')).rejects.toThrow('the connection is gone');
    expect(await storage.stat(nameFor(bytes, 'glb'))).toBeNull();
    expect(await storage.deleteUnfinished(anHourAhead())).toBe(0);
  });

  it.each([
    [0, 0, '0'],
    [2, 5, '2345'],
    [9, 9, '9'],
    [0, 9, '0123456789'],
  ])('reads bytes %i to %i, both included', async (first, last, text) => {
    const bytes = Buffer.from('0123456789');
    await storage.put(bytes, 'webm');
    const file = await storage.open(nameFor(bytes, 'webm'), { first, last });
    expect(file?.bytes).toBe(10);
    expect(await textOf(file?.stream)).toBe(text);
  });

  it('stores equal bytes once, also when they come at the same time', async () => {
    const bytes = new Uint8Array(100_000).fill(7);
    const urls = await Promise.all(Array.from({ length: 8 }, () => storage.put(bytes, 'jpg')));
    expect(new Set(urls)).toEqual(new Set([`/media/${nameFor(bytes, 'jpg')}`]));
    expect((await namesIn(storage)).filter((name) => name === nameFor(bytes, 'jpg'))).toHaveLength(1);
  });

  it.each(namesThatAreNotOurs)('knows nothing of %j, which is not a name of ours', async (name) => {
    expect(await storage.get(name)).toBeNull();
    expect(await storage.stat(name)).toBeNull();
    expect(await storage.open(name)).toBeNull();
    expect(await storage.deleteOlder(name, anHourAhead())).toBe(false);
  });

  it('knows nothing of a name that was never stored', async () => {
    const name = nameFor(Buffer.from('never'), 'png');
    expect(await storage.get(name)).toBeNull();
    expect(await storage.stat(name)).toBeNull();
    expect(await storage.open(name, { first: 0, last: 1 })).toBeNull();
    expect(await storage.deleteOlder(name, anHourAhead())).toBe(false);
  });

  it('lists what is stored, with sizes', async () => {
    const bytes = Buffer.from('listed');
    await storage.put(bytes, 'avif');
    const found = [];
    for await (const file of storage.list()) found.push(file);
    expect(found).toContainEqual(
      expect.objectContaining({ name: nameFor(bytes, 'avif'), bytes: bytes.length }),
    );
  });

  it('deletes an old file, and no new one', async () => {
    const bytes = Buffer.from('deleted');
    const name = nameFor(bytes, 'gif');
    await storage.put(bytes, 'gif');
    expect(await storage.deleteOlder(name, never)).toBe(false);
    expect(await storage.stat(name)).not.toBeNull();
    expect(await storage.deleteOlder(name, anHourAhead())).toBe(true);
    expect(await storage.stat(name)).toBeNull();
    expect(await storage.put(bytes, 'gif')).toBe(`/media/${name}`);
    expect((await storage.get(name))?.bytes.length).toBe(bytes.length);
  });

  it.each(['put', 'putFile'] as const)('makes bytes new that are stored again by %s', async (how) => {
    const bytes = Buffer.from(`again, by ${how}`);
    const name = nameFor(bytes, 'png');
    const store = () =>
      how === 'put' ? storage.put(bytes, 'png') : storage.putFile(pieces(bytes, 5), 'png');
    await store();
    const first = (await storage.stat(name))?.storedAt.getTime() ?? 0;
    await after(1_100); // Servers count whole seconds.
    await store();
    const again = await storage.stat(name);
    expect(again?.storedAt.getTime()).toBeGreaterThan(first);
    expect(again?.bytes).toBe(bytes.length);
    expect((await storage.get(name))?.contentType).toBe('image/png');
  });

  it('serves no kind of file that a browser would run', async () => {
    const { storedTypes } = await import('../storage');
    for (const type of Object.values(storedTypes))
      expect(type).toMatch(/^(image\/(webp|jpeg|png|avif|gif)|model\/|video\/webm)/);
  });
}

/** 18 MB that hold no pattern: more than two parts of an upload in parts. */
function largeBytes(seed: number): Uint8Array {
  const bytes = new Uint32Array(4_500_000);
  let state = seed;
  for (let i = 0; i < bytes.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state;
  }
  return new Uint8Array(bytes.buffer);
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function namesIn(storage: Storage): Promise<string[]> {
  const names = [];
  for await (const { name } of storage.list()) names.push(name);
  return names;
}

async function textOf(stream: ReadableStream<Uint8Array> | undefined): Promise<string | null> {
  return stream ? new Response(stream).text() : null;
}

async function hashOf(stream: ReadableStream<Uint8Array> | undefined): Promise<string | null> {
  if (!stream) return null;
  const hash = createHash('sha256');
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) hash.update(piece);
  return hash.digest('hex');
}
