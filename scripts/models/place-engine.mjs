/**
 * Bundles the viewer's engine (lib/model3d/viewer-engine/engine.browser.ts) by itself into
 * `public/wasm/viewer-<hash of its content>/`, and writes its address down in `public/wasm/viewer-engine.json`.
 *
 * By itself, because a bundler that sees all pages keeps of three.js what any of them might use: with React Three Fiber
 * on some pages that is all of it (docs/adr/0020).
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compressFile } from './compress-file.mjs';
import { writeWhole } from './files.mjs';

const entry = 'lib/model3d/viewer-engine/engine.browser.ts';

/** @returns {Promise<{ script: string, parts: string[] }>} Own-origin paths. */
export async function placeEngine(root) {
  const { files, script, parts } = await bundleEngine(root);
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`\0${name}\0`).update(text);
  const version = `viewer-${hash.digest('hex').slice(0, 12)}`;
  const base = path.join(root, 'public', 'wasm');
  const address = {
    script: `/wasm/${version}/${script}`,
    parts: parts.map((name) => `/wasm/${version}/${name}`),
  };
  const folder = path.join(base, version);
  for (const { name, text } of files) {
    const file = path.join(folder, name);
    if (!existsSync(file)) writeWhole(file, text);
    if (!existsSync(`${file}.br`)) await compressFile(file);
  }
  writeWhole(path.join(base, 'viewer-engine.json'), `${JSON.stringify(address)}\n`);
  // A server that runs may still send pages with the version before: the newest other one stays.
  const others = readdirSync(base).filter((name) => /^viewer-[0-9a-f]{12}$/.test(name) && name !== version);
  for (const name of others.slice(0, -1)) rmSync(path.join(base, name), { recursive: true, force: true });
  return address;
}

/**
 * @returns {Promise<{ files: { name: string, text: string }[], script: string, parts: string[] }>} The entry first;
 *   `parts` are what it imports at once.
 */
export async function bundleEngine(root) {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { viewer: entry },
    outdir: 'viewer',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    chunkNames: '[name]-[hash]',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const script = 'viewer.js';
  const own = Object.entries(metafile.outputs).find(([name]) => path.basename(name) === script);
  const parts = own[1].imports
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path: name }) => path.basename(name));
  const files = outputFiles
    .map(({ path: file, text }) => ({ name: path.basename(file), text }))
    .sort((a, b) => Number(b.name === script) - Number(a.name === script) || (a.name < b.name ? -1 : 1));
  return { files, script, parts };
}
