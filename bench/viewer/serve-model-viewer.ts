import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const page = `<!doctype html><meta charset="utf-8"><title>model-viewer</title>
<style>body{margin:0}model-viewer{width:390px;height:390px;background:#efede8}</style>`;

/** What it asks for, compressed as our server compresses ours. */
const scripts = new Map(
  [
    ['/model-viewer.min.js', 'node_modules/@google/model-viewer/dist/model-viewer.min.js'],
    ['/meshopt_decoder.js', 'node_modules/meshoptimizer/meshopt_decoder.cjs'],
  ].map(([address, file]) => [address, brotliCompressSync(readFileSync(file as string))]),
);

/** Serves `<model-viewer>` and the demo's models on the loopback. */
export async function serveModelViewer(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page);
    const script = scripts.get(pathname);
    if (script) {
      response.setHeader('content-type', 'text/javascript').setHeader('content-encoding', 'br');
      return response.end(script);
    }
    const file = path.join('public', path.normalize(pathname));
    if (!/^\/models\/demo\/[a-z0-9-]+\/model\.glb$/.test(pathname) || !existsSync(file)) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('content-type', 'model/gltf-binary').end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
