import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressFile } from '../models/compress-file.mjs';
import { root } from './root.mjs';
import { lastLines, run } from './run.mjs';
import { Sentence } from './sentence.mjs';
import { step } from './step.mjs';

/** What a build is made of. public/ is served as it lies and the database is never part of a build. */
const sources = [
  'app',
  'components',
  'lib',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export const nextProgram = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
const stampOf = (distDir) => path.join(root, distDir, 'vitrine-build');

/** A hash over the content of everything a build is made of, and the version of Node's line. */
export function sourcesHash(folder = root) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const add = (name) => {
    hash.update(`\0${name}\0`).update(readFileSync(path.join(folder, name)));
  };
  const walk = (name) => {
    for (const entry of readdirSync(path.join(folder, name), { withFileTypes: true }).sort(byName)) {
      const below = `${name}/${entry.name}`;
      if (entry.isDirectory()) walk(below);
      else if (!/\.(test|bench)\.[a-z]+$/.test(entry.name)) add(below);
    }
  };
  for (const name of sources) {
    if (!existsSync(path.join(folder, name))) continue;
    if (name.includes('.')) add(name);
    else walk(name);
  }
  return hash.digest('hex');
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** True when the folder holds a finished build of the sources as they are. */
export function isBuilt(distDir, hash = sourcesHash()) {
  return existsSync(stampOf(distDir)) && readFileSync(stampOf(distDir), 'utf8') === hash;
}

/** Builds into `distDir` unless it holds a build of these very sources. */
export async function buildWhenStale(distDir) {
  const hash = sourcesHash();
  if (isBuilt(distDir, hash)) return;
  await step('Building the shop', async () => {
    const { code, output } = await run(process.execPath, [nextProgram, 'build'], {
      env: {
        NEXT_DIST_DIR: distDir,
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        VITRINE_PACKED: '1',
      },
    });
    if (code !== 0) throw new Sentence(`The build failed:\n${lastLines(output, 40)}`);
    await packScripts(path.join(root, distDir, 'static'));
    writeFileSync(stampOf(distDir), hash);
  });
}

/** Packs every script and style sheet of a build: next.config.js promises them to browsers that read Brotli. */
export async function packScripts(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(files.map((name) => compressFile(path.join(folder, name))));
}
