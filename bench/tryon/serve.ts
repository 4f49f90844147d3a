import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';

const kinds: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};

/** Where each address's files lie. */
const folders: [prefix: string, folder: string][] = [
  ['/models/', 'public/models'],
  ['/wasm/', 'public/wasm'],
  ['/human/', 'node_modules/@vladmandic/human'],
  ['/tfjs/', 'node_modules/@tensorflow/tfjs-backend-wasm/dist'],
];

/**
 * Serves a page of the benchmark on the loopback: our tracking worker as the shop ships it (bundled), its models, the demo's
 * products, and Human with its own models.
 *
 * @param entry The page's script. @param photos Where `/photos/` lies.
 */
export async function servePage(entry: string, photos: string): Promise<{ url: string; close: () => void }> {
  const { outputFiles } = await build({
    entryPoints: { page: entry, worker: 'lib/tryon/tracker.worker.ts' },
    outdir: '/',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
    external: ['/human/*'],
  });
  const bundles = new Map(
    outputFiles.map(({ path: name, contents }) => [`/${path.basename(name)}`, contents]),
  );
  const all: [string, string][] = [...folders, ['/photos/', photos]];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-type', kinds[path.extname(pathname)] ?? 'application/octet-stream');
    if (pathname === '/')
      return response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
    const bundle = bundles.get(pathname);
    if (bundle) return response.end(bundle);
    const [prefix, folder] = all.find(([start]) => pathname.startsWith(start)) ?? ['', ''];
    const file = folder && path.join(folder, path.posix.normalize(pathname.slice(prefix.length)));
    if (!file || pathname.includes('..') || !existsSync(file)) {
      response.statusCode = 404;
      return response.end();
    }
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
