import { expect } from '@playwright/test';
import { keptPictures } from './support/kept-pictures';
import { test } from './support/recorder';

// The privacy test is only worth something if its tools see what they must: here a page does what it must not.

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

const drawn = `async (type) => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  canvas.getContext('2d').fillRect(0, 0, 16, 16);
  return new Promise((resolve) => canvas.toBlob(resolve, type));
}`;

for (const [what, send] of [
  [
    'a JPEG',
    `const blob = await draw('image/jpeg'); await fetch('/api/health', { method: 'POST', body: blob })`,
  ],
  [
    'a WebP in a form',
    `const form = new FormData(); form.set('a', await draw('image/webp')); await fetch('/api/health', { method: 'POST', body: form })`,
  ],
  [
    'base64 in JSON',
    `const canvas = document.createElement('canvas'); const body = JSON.stringify({ a: canvas.toDataURL().slice(22) }); await fetch('/api/health', { method: 'POST', body })`,
  ],
  ['raw pixels', `await fetch('/api/health', { method: 'POST', body: new Uint8Array(100000) })`],
  ['a beacon', `navigator.sendBeacon('/api/health', await draw('image/png'))`],
]) {
  test(`the recorder sees ${what} in a request`, async ({ page, traffic }) => {
    await page.evaluate(`(async () => { const draw = ${drawn}; ${send} })()`);
    await expect.poll(() => traffic.violations.length).toBeGreaterThan(0);
  });
}

test('the recorder sees what a worker asks for', async ({ page, traffic }) => {
  await page.evaluate(`new Promise((resolve) => {
    const code = "fetch(self.name + '/api/health', { method: 'POST', body: new Uint8Array(100000) }).finally(() => postMessage(1))";
    const worker = new Worker(URL.createObjectURL(new Blob([code])), { name: location.origin });
    worker.onmessage = resolve;
  })`);
  await expect.poll(() => traffic.violations).toHaveLength(1);
});

test('the recorder is quiet about a vector', async ({ page, traffic }) => {
  await page.evaluate(
    `fetch('/api/health', { method: 'POST', body: JSON.stringify({ vector: Array.from({ length: 256 }, Math.random) }) })`,
  );
  await expect.poll(() => traffic.requests.some((request) => request.method === 'POST')).toBe(true);
  expect(traffic.violations).toEqual([]);
});

for (const [where, keep] of [
  ['localStorage', `localStorage.setItem('a', document.createElement('canvas').toDataURL())`],
  [
    'IndexedDB',
    `const blob = await draw('image/jpeg'); await new Promise((resolve) => { const open = indexedDB.open('t', 1); open.onupgradeneeded = () => open.result.createObjectStore('s'); open.onsuccess = () => { const tx = open.result.transaction('s', 'readwrite'); tx.objectStore('s').put({ deep: { photo: blob } }, 1); tx.oncomplete = () => { open.result.close(); resolve(); }; }; })`,
  ],
  [
    'Cache Storage',
    `const cache = await caches.open('t'); await cache.put('/kept', new Response(await draw('image/webp')))`,
  ],
  [
    'private files',
    `const folder = await navigator.storage.getDirectory(); const file = await folder.getFileHandle('a', { create: true }); const out = await file.createWritable(); await out.write(await draw('image/png')); await out.close()`,
  ],
]) {
  test(`a picture kept in ${where} is found`, async ({ page }) => {
    expect(await keptPictures(page)).toEqual([]);
    await page.evaluate(`(async () => { const draw = ${drawn}; ${keep} })()`);
    expect(await keptPictures(page)).toHaveLength(1);
  });
}
