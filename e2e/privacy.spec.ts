import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { keptPictures } from './support/kept-pictures';
import { hasPhotos, openSearch, photoOf, searchPhoto, stateOf } from './support/photo-page';
import { test } from './support/recorder';

// The promise: a photo never leaves the device and is never kept. Every request goes through a proxy that reads
// along (support/recorder.ts), every write is compared with the photo's own bytes and pixels as it happens, and
// every store is read out afterwards (support/kept-pictures.ts).

/** What Cache Storage may hold: the shop's own files, which came from the server. */
const ownFiles = /^\/(models|wasm)\//;

/** A photo no other file resembles, so that a part of it is recognised wherever it turns up. */
const distinct = () =>
  sharp({
    create: {
      width: 480,
      height: 360,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();

test('a photo is searched, cropped, narrowed, opened and gone back to, and nothing of it leaves or stays', async ({
  page,
  traffic,
}) => {
  const writes = await watchWrites(page);
  const photo = hasPhotos ? readFileSync(photoOf('caltech101_products/windsor_chair', 2)) : await distinct();
  await openSearch(page);
  await searchPhoto(page, { name: 'my-living-room.jpg', mimeType: 'image/jpeg', buffer: photo });
  const pixels = await shownPixels(page);

  await page.locator('[data-region="drawn"]').click();
  await expect(page.locator('[data-crop-box]')).toBeVisible();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
  await page.locator('[data-narrow-text]').fill('wood');
  await expect(page).toHaveURL(/text=wood/);
  await page.locator('[data-narrow-text]').fill('');
  await expect(page).not.toHaveURL(/text=wood/);
  await page.locator('[data-open-filters]').click();
  await page.locator('[data-filter="stock"]').click();
  await page.locator('[data-show-results]').click();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done');
  await page.locator('[data-match] a').first().click();
  await page.waitForURL('**/products/**');
  await page.goBack();
  await expect(page.locator('[data-match]').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-match]').first()).toBeVisible();

  expect(traffic.violations).toEqual([]);
  expect(traffic.requests.length).toBeGreaterThan(10);
  for (const request of traffic.requests) {
    expect(request.url, 'the file name stays here too').not.toContain('living-room');
    expect(request.bodyBytes, `${request.method} ${request.url}`).toBeLessThan(8 * 1024);
  }
  expect(await keptPictures(page, ownFiles)).toEqual([]);
  for (const write of await writes()) {
    expect(write.value, write.where).not.toContain('living-room');
    expect(holdsPart(write.value, photo, pixels), `${write.where} holds part of the photo`).toBe(false);
  }
});

test('a snapped photo is treated the same', async ({ page, traffic }) => {
  await openSearch(page);
  await page.evaluate(() => {
    // A camera of our own: a canvas as a video stream.
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 240;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      setInterval(() => {
        context.fillStyle = '#835c3b';
        context.fillRect(80, 40, 160, 160);
      }, 30);
      return canvas.captureStream(30);
    };
  });
  await page.getByRole('button', { name: 'Snap' }).first().click();
  await page.getByRole('button', { name: 'Take the photo' }).click();
  await expect(stateOf(page)).toHaveAttribute('data-search-state', 'done', { timeout: 60_000 });
  expect(traffic.violations).toEqual([]);
  expect(await keptPictures(page, ownFiles)).toEqual([]);
});

test.describe('the detector would see a leak', () => {
  test('of the very bytes, in any write', async () => {
    const photo = await distinct();
    const pixels = [...(await sharp(photo).removeAlpha().raw().toBuffer()).subarray(0, 3000)];
    expect(holdsPart(photo.toString('latin1'), photo, pixels)).toBe(true);
    expect(holdsPart(photo.subarray(2000, 4000).toString('latin1'), photo, pixels)).toBe(true);
    expect(holdsPart(photo.toString('base64'), photo, pixels)).toBe(true);
    expect(holdsPart(JSON.stringify({ a: pixels.slice(300, 600) }), photo, pixels)).toBe(true);
    expect(holdsPart(String.fromCharCode(...pixels.slice(300, 600)), photo, pixels)).toBe(true);
    expect(holdsPart('text=wood&photo=AUjf28oBABd_0d-3Ao4YpuU9MAgi3i', photo, pixels)).toBe(false);
  });

  test('planted in the page, as a request and as a write', async ({ page, traffic }) => {
    const writes = await watchWrites(page);
    const photo = await distinct();
    await openSearch(page);
    await page.evaluate(async (base64) => {
      localStorage.setItem('planted', base64);
      await fetch('/api/search', {
        method: 'POST',
        body: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
      });
    }, photo.toString('base64'));
    expect(traffic.violations.join()).toContain('sends jpeg');
    expect((await writes()).some((write) => holdsPart(write.value, photo, []))).toBe(true);
  });
});

type Write = { where: string; value: string };

/** Records each write to the page's stores as it happens: a picture that is kept for a moment was kept. */
async function watchWrites(page: Page): Promise<() => Promise<Write[]>> {
  await page.addInitScript(() => {
    const log: { where: string; value: string }[] = [];
    (window as unknown as { writes: typeof log }).writes = log;
    const latin1 = (bytes: Uint8Array) => {
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return text;
    };
    const note = (where: string, value: unknown, depth = 0): void => {
      if (typeof value === 'string') log.push({ where, value });
      else if (value instanceof Blob) {
        value.arrayBuffer().then((buffer) => log.push({ where, value: latin1(new Uint8Array(buffer)) }));
      } else if (value instanceof ArrayBuffer) log.push({ where, value: latin1(new Uint8Array(value)) });
      else if (ArrayBuffer.isView(value)) {
        log.push({ where, value: latin1(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) });
      } else if (value && typeof value === 'object' && depth < 5) {
        for (const inner of Object.values(value)) note(where, inner, depth + 1);
      }
    };
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      note(`storage ${key}`, value);
      return setItem.call(this, key, value);
    };
    for (const verb of ['put', 'add'] as const) {
      const original = IDBObjectStore.prototype[verb];
      IDBObjectStore.prototype[verb] = function (value: unknown, ...rest: IDBValidKey[]) {
        note(`IndexedDB ${this.name}`, value);
        return original.call(this, value, ...rest);
      };
    }
    const cachePut = Cache.prototype.put;
    Cache.prototype.put = async function (request, response) {
      const url = new URL(request instanceof Request ? request.url : request, location.href);
      if (!url.pathname.startsWith('/models/')) note(`cache ${url.pathname}`, await response.clone().blob());
      return cachePut.call(this, request, response);
    };
    const push = history.pushState;
    history.pushState = function (state, unused, url) {
      note('history', [JSON.stringify(state), String(url)]);
      return push.call(this, state, unused, url);
    };
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(document, 'cookie', {
      get: () => cookie?.get?.call(document),
      set: (value: string) => {
        note('cookie', value);
        cookie?.set?.call(document, value);
      },
    });
  });
  const all: Write[] = [];
  const collect = async () => {
    all.push(
      ...(await page.evaluate(() => (window as unknown as { writes?: Write[] }).writes?.splice(0) ?? [])),
    );
    return all;
  };
  // A new document has a new log.
  page.on('framenavigated', () => void collect().catch(() => {}));
  return collect;
}

/** Some of the photo's decoded pixels as they are shown, red green blue. */
async function shownPixels(page: Page): Promise<number[]> {
  return page.locator('[data-seen-photo] canvas').evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
    const { data } = context.getImageData(0, 40, 200, 5);
    return [...data].filter((_, i) => i % 4 !== 3);
  });
}

/** True when a text holds 24 bytes in a row of the file, or 12 pixels in a row of the picture, in any usual spelling. */
function holdsPart(text: string, file: Buffer, pixels: readonly number[]): boolean {
  const bytes = file.toString('latin1');
  for (let at = 0; at + 24 <= text.length; at += 24) {
    // A run of one value (padding) says nothing.
    const run = text.slice(at, at + 24);
    if (new Set(run).size > 8 && bytes.includes(run)) return true;
  }
  const base64 = [0, 1, 2].map((skip) => file.subarray(skip).toString('base64'));
  for (let at = 0; at + 32 <= text.length; at += 32) {
    const run = text.slice(at, at + 32);
    if (/^[\w+/-]{32}$/.test(run) && base64.some((spelling) => spelling.includes(run))) return true;
  }
  for (let at = 0; at + 36 <= pixels.length; at += 36) {
    const run = pixels.slice(at, at + 36);
    if (new Set(run).size < 8) continue;
    if (text.includes(run.join(',')) || text.includes(String.fromCharCode(...run))) return true;
  }
  return false;
}
