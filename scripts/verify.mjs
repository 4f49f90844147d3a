// The fast part of the checks, the same locally and in CI: `npm run verify`.
//   npm run verify -- --skip-unit   when `npm test` follows anyway
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildWhenStale, nextProgram } from './steps/build.mjs';
import { installPackages } from './steps/install.mjs';
import { requireNode } from './steps/require-node.mjs';
import { root } from './steps/root.mjs';
import { lastLines, run } from './steps/run.mjs';
import { fail, Sentence } from './steps/sentence.mjs';
import { step } from './steps/step.mjs';

requireNode();

const program = (...parts) => path.join(root, 'node_modules', ...parts);

async function check(title, script, args) {
  await step(title, async () => {
    const { code, output } = await run(process.execPath, [script, ...args]);
    if (code !== 0) throw new Sentence(`${title} failed:\n${lastLines(output, 60)}`);
  });
}

try {
  await installPackages();
  await check('Format and lint', program('@biomejs', 'biome', 'bin', 'biome'), ['check', '.']);
  await check('Import directions', path.join(root, 'scripts', 'check-imports.mjs'), []);
  if (!existsSync(path.join(root, 'next-env.d.ts'))) await check('Route types', nextProgram, ['typegen']);
  await check('Types', program('typescript', 'bin', 'tsc'), ['--noEmit']);
  if (!process.argv.includes('--skip-unit')) {
    await check('Unit tests', program('vitest', 'vitest.mjs'), ['run', '--reporter=dot']);
  }
  await buildWhenStale('.next');
} catch (error) {
  fail(error);
}
