import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import sharp from 'sharp';
import type { VisionPage } from './support/vision-page';

const shared = process.env.VITRINE_SHARED ?? '../shared';
const security =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self' blob: data:; img-src 'self' blob: data:";

type NodeAnswer = {
  modelId: string;
  vector: number[];
  regions: { label: string }[];
  width: number;
  height: number;
  rgba: string;
};

/** A project folder of its own with one model provisioned, and a page that runs the real worker under the shop's policy. */
async function makeSite(from: string) {
  const root = mkdtempSync(path.join(tmpdir(), 'vitrine-embedding-'));
  for (const name of ['node_modules', 'lib']) symlinkSync(path.resolve(name), path.join(root, name));
  const { provisionModels } = await import('../scripts/provision-models.mjs');
  await provisionModels({ from, offline: true, root, log: () => {} });
  const folder = path.join(root, 'public');
  await build({
    entryPoints: {
      'vision.worker': 'lib/embedding/vision.worker.ts',
      page: 'e2e/support/vision-page.ts',
    },
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['module', 'main'],
    minify: true,
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
  });
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
  );
  mkdirSync(path.join(folder, 'photos'));
  return folder;
}

async function makePhotos(folder: string): Promise<string[]> {
  const drawn = [
    '<circle cx="400" cy="300" r="220" fill="#a3402a"/><rect x="60" y="420" width="240" height="140" fill="#26435c"/>',
    '<path d="M120 540 L400 60 L680 540 Z" fill="#3b6b4a"/><circle cx="400" cy="380" r="70" fill="#e8c15a"/>',
  ];
  await Promise.all(
    drawn.map((shapes, i) =>
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#d9d3c7"/>${shapes}</svg>`,
        ),
      )
        .jpeg({ quality: 88 })
        .toFile(path.join(folder, `photos/drawn-${i}.jpg`)),
    ),
  );
  const caltech = path.join(shared, 'data/photos/caltech101_products');
  for (const kind of existsSync(caltech) ? ['chair', 'lamp', 'watch', 'cup'] : []) {
    const name = readdirSync(path.join(caltech, kind))[3] as string;
    writeFileSync(path.join(folder, `photos/${kind}.jpg`), readFileSync(path.join(caltech, kind, name)));
  }
  return readdirSync(path.join(folder, 'photos'));
}

function embedInNode(folder: string, photos: string[]): Promise<NodeAnswer[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'e2e/support/node-embed.mts', folder],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('error', reject);
    child.on('close', () =>
      resolve(
        out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
    );
    child.stdin.end(
      photos.map((name) => JSON.stringify({ file: path.join(folder, 'photos', name) })).join('\n'),
    );
  });
}

function serve(folder: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.wasm': 'application/wasm',
    '.jpg': 'image/jpeg',
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.join(folder, url === '/' ? 'index.html' : url);
    if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': security,
    });
    return response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const cosine = (a: number[], b: number[]) => a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
type Scope = { vision: VisionPage };

for (const [name, from] of [
  ['the bundled model', 'bundled'],
  ['MobileNet V2', path.resolve(shared, 'models')],
] as const) {
  test.describe(`${name}: browser and Node see the same`, () => {
    test.skip(from !== 'bundled' && !existsSync(from), 'skipped: ../shared/models is not here');
    test.setTimeout(180_000);
    let folder: string;
    let server: Server;
    let photos: string[];
    let node: NodeAnswer[];
    let address: string;

    test.beforeAll(async () => {
      folder = await makeSite(from);
      photos = await makePhotos(folder);
      node = await embedInNode(folder, photos);
      server = await serve(folder);
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    });
    test.afterAll(() => server?.close());

    test('on the same pixels (cosine ≥ 0.999) and end to end on the same JPEG (≥ 0.99)', async ({ page }) => {
      const problems: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('request', (request) => {
        const own = request.url().startsWith(address) || /^(blob|data):/.test(request.url());
        if (!own) problems.push(`foreign request ${request.url()}`);
      });
      await page.goto(address);
      const info = await page.evaluate(() => (globalThis as unknown as Scope).vision.load());
      expect(info.modelId).toBe(node[0]?.modelId);
      const progress = await page.evaluate(() => (globalThis as unknown as Scope).vision.progress);
      expect(progress.at(-1)).toBe(1);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      for (const [i, photo] of photos.entries()) {
        const expected = node[i] as NodeAnswer;
        const pixels = await page.evaluate(
          ([rgba, width, height]) => (globalThis as unknown as Scope).vision.embedPixels(rgba, width, height),
          [expected.rgba, expected.width, expected.height] as const,
        );
        expect(cosine(pixels.vector, expected.vector), `${photo}, same pixels`).toBeGreaterThanOrEqual(0.999);
        const whole = await page.evaluate(
          (url) => (globalThis as unknown as Scope).vision.embedPhoto(url),
          `/photos/${photo}`,
        );
        expect(cosine(whole.vector, expected.vector), `${photo}, end to end`).toBeGreaterThanOrEqual(0.99);
        test.info().annotations.push({
          type: photo,
          description: `pixels ${cosine(pixels.vector, expected.vector).toFixed(6)}, JPEG ${cosine(whole.vector, expected.vector).toFixed(5)}, ${pixels.milliseconds.toFixed(0)} ms`,
        });
      }
      expect(problems).toEqual([]);
    });

    test('a killed worker is noticed and the next question starts another, from the cache', async ({
      page,
    }) => {
      await page.goto(address);
      await page.evaluate(() => (globalThis as unknown as Scope).vision.load());
      await page.evaluate(() => (globalThis as unknown as Scope).vision.killWorker());
      const code = await page.evaluate(
        (url) => (globalThis as unknown as Scope).vision.embedPhoto(url).catch((error) => error.code),
        `/photos/${photos[0]}`,
      );
      expect(code).toBe('WORKER_DIED');
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      const again = await page.evaluate(
        (url) => (globalThis as unknown as Scope).vision.embedPhoto(url),
        `/photos/${photos[0]}`,
      );
      expect(cosine(again.vector, (node[0] as NodeAnswer).vector)).toBeGreaterThanOrEqual(0.99);
      expect(fetched.filter((url) => /\.(bin|wasm)$|model\.json/.test(url))).toEqual([]);
    });
  });
}
