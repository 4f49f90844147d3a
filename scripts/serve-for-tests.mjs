// Serves a production build with a shop of its own for the browser tests (playwright.config.ts starts it):
//   PORT=4600 DATA_DIR=data/e2e NEXT_DIST_DIR=.next-test node scripts/serve-for-tests.mjs
// The data folder is made new, and removed at the end.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildWhenStale } from './steps/build.mjs';
import { provision } from './steps/provision.mjs';
import { root } from './steps/root.mjs';
import { stopRunning } from './steps/run.mjs';
import { fail } from './steps/sentence.mjs';
import { serve } from './steps/serve.mjs';

const dataFolder = path.resolve(root, process.env.DATA_DIR);
let server = null;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopRunning();
    if (server) server.child.kill('SIGTERM');
    else process.exit(1);
  });
}

try {
  await provision();
  const distDir = process.env.NEXT_DIST_DIR;
  await buildWhenStale(distDir);
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  server = serve({
    port: Number(process.env.PORT),
    env: {
      NEXT_DIST_DIR: distDir,
      DATA_DIR: dataFolder,
      DATABASE_URL: '',
      VITRINE_DEMO: 'on',
      RENDERER: 'off',
    },
  });
  await server.healthy;
  const status = await server.exited;
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit(status);
} catch (error) {
  fail(error);
}
