import type { Page } from '@playwright/test';
import { imageIn } from './image-bytes';

type Kept = { where: string; base64: string };

/**
 * Looks through everything that the shop's origin keeps on the device (cookies, localStorage, sessionStorage,
 * IndexedDB, Cache Storage, the origin's private files) for pictures.
 *
 * @param allowed Cache Storage addresses that may hold pictures, e.g. the shop's own product photos.
 * @returns One sentence a find; empty when nothing is kept.
 */
export async function keptPictures(page: Page, allowed: RegExp = /^\/models\//): Promise<string[]> {
  const kept: Kept[] = await page.evaluate(collect);
  for (const cookie of await page.context().cookies()) {
    kept.push({ where: `cookie ${cookie.name}`, base64: btoa(unescape(encodeURIComponent(cookie.value))) });
  }
  return kept.flatMap(({ where, base64 }) => {
    const cached = /^cache (\S+)/.exec(where)?.[1];
    if (cached && allowed.test(cached)) return [];
    const found = imageIn(Buffer.from(base64, 'base64'), 256 * 1024);
    return found ? [`${where} keeps ${found}`] : [];
  });
}

/** Runs in the page. */
async function collect(): Promise<Kept[]> {
  const kept: Kept[] = [];
  const keep = async (where: string, value: unknown, depth = 0): Promise<void> => {
    if (value === null || value === undefined || depth > 6) return;
    if (typeof value === 'string') return keepBlob(where, new Blob([value]));
    if (value instanceof Blob) return keepBlob(where, value);
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
      return keepBlob(where, new Blob([value as BlobPart]));
    if (value instanceof ImageData)
      return keepBlob(`${where} (ImageData)`, new Blob([value.data as BlobPart]));
    if (typeof value === 'object') {
      for (const [key, inner] of value instanceof Map ? value : Object.entries(value)) {
        await keep(`${where}.${String(key)}`, inner, depth + 1);
      }
    }
  };
  const keepBlob = async (where: string, blob: Blob) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    kept.push({ where, base64: btoa(text) });
  };
  for (const [name, store] of Object.entries({ localStorage, sessionStorage })) {
    for (let i = 0; i < store.length; i++) {
      const key = store.key(i) as string;
      await keep(`${name} ${key}`, store.getItem(key));
    }
  }
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(name as string);
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const all = db.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => resolve(all.result);
        all.onerror = () => reject(all.error);
      });
      for (const [i, row] of rows.entries()) await keep(`IndexedDB ${name}/${store}[${i}]`, row);
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (response)
        await keepBlob(`cache ${new URL(request.url).pathname} in ${name}`, await response.blob());
    }
  }
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    const entries = folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> };
    for await (const [name, handle] of entries.entries()) {
      if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}/${name}`);
      else await keepBlob(`file ${path}/${name}`, await (handle as FileSystemFileHandle).getFile());
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  return kept;
}
