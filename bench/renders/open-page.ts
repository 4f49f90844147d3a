import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../lib/http/content-security-policy';
import { findChromium } from '../../lib/shop/renders/find-chromium';

/** Both `npm run` and Playwright start in the project's folder. */
const root = process.cwd();

/** A headless page with `bench/renders/page.ts` in it. `files` are served under `/files/<number>`. */
export async function openBenchPage(
  files: readonly string[],
): Promise<{ page: Page; close: () => Promise<void> }> {
  const bundle = await build({
    entryPoints: [path.join(root, 'bench/renders/page.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    alias: { '@': root },
    logLevel: 'error',
  });
  const script = bundle.outputFiles[0]?.contents ?? new Uint8Array();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = /^\/files\/(\d+)$/.exec(pathname)?.[1];
    // three's decoders lie beside its modules; in a bundle, beside the bundle.
    const decoder = /^\/libs\/[a-z_/]+\.(js|wasm)$/.test(pathname)
      ? path.join(root, 'node_modules/three/examples/jsm', pathname)
      : /^\/wasm\/basis-\d+\/\w+\.(js|wasm)$/.test(pathname)
        ? path.join(root, 'public', pathname)
        : null;
    const body =
      pathname === '/page.js'
        ? script
        : file !== undefined
          ? await readFile(files[Number(file)] ?? '')
          : decoder
            ? await readFile(decoder)
            : '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
    const html = pathname === '/';
    const type = html
      ? 'text/html'
      : pathname.endsWith('.js')
        ? 'text/javascript'
        : 'application/octet-stream';
    const policy = contentSecurityPolicy('none', { development: false });
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--use-gl=angle', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return {
    page,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
