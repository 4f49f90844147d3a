import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildWhenStale, nextProgram } from './build.mjs';
import { installPackages } from './install.mjs';
import { root } from './root.mjs';
import { lastLines, run } from './run.mjs';
import { fail, Sentence } from './sentence.mjs';
import { step } from './step.mjs';

const program = (...parts) => path.join(root, 'node_modules', ...parts);

async function check(title, script, args) {
  await step(title, async () => {
    const { code, output } = await run(process.execPath, [script, ...args]);
    if (code !== 0) throw new Sentence(`${title} failed:\n${lastLines(output, 60)}`);
  });
}

/** Format, lint, import directions, types, unit tests, build: what must hold before a change goes in. */
export async function verify(args) {
  try {
    await installPackages();
    await check('Format and lint', program('@biomejs', 'biome', 'bin', 'biome'), ['check', '.']);
    await check('Import directions', path.join(root, 'scripts', 'check-imports.mjs'), []);
    if (!existsSync(path.join(root, 'next-env.d.ts'))) await check('Route types', nextProgram, ['typegen']);
    await check('Types', program('typescript', 'bin', 'tsc'), ['--noEmit']);
    if (!args.includes('--skip-unit')) {
      await check('Unit tests', program('vitest', 'vitest.mjs'), ['run', '--reporter=dot']);
    }
    await buildWhenStale('.next');
  } catch (error) {
    fail(error);
  }
}
