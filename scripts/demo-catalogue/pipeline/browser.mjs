import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';

const types = {
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.json': 'application/json',
};

/** Serves the repository's files on loopback, any free port. */
async function serve(root) {
  const server = createServer(async (request, response) => {
    const file = path.join(
      root,
      path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)),
    );
    try {
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** Opens the studio page in headless Chromium (software GL). Returns `{ page, close }`. */
export async function openStudio(root) {
  const server = await serve(root);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
  const page = await browser.newPage();
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') console.error(`  page: ${m.text().slice(0, 600)}`);
  });
  page.on('pageerror', (e) => console.error(`  page: ${e.message}`));
  page.setDefaultTimeout(600_000);
  await page.goto(`http://127.0.0.1:${server.address().port}/scripts/demo-catalogue/page/index.html`);
  await page.waitForFunction(() => globalThis.vitrine);
  return {
    page,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Undoes `pack` of page/to-raw.mjs. */
export function unpack({ head, body }) {
  const bytes = Buffer.from(body, 'base64');
  const kinds = { Float32Array, Uint32Array, Uint8Array };
  return JSON.parse(head, (_, v) => {
    if (!v?.$bytes) return v;
    const [offset, length] = v.$bytes;
    const own = bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + length);
    return new kinds[v.type](own);
  });
}
