import path from 'node:path';
import { buildWhenStale } from './build.mjs';
import { checkDataFolder, checkNotInUse, checkPort, portFrom } from './check-place.mjs';
import { installPackages } from './install.mjs';
import { loadEnv } from './load-env.mjs';
import { provision } from './provision.mjs';
import { root } from './root.mjs';
import { stopRunning } from './run.mjs';
import { fail } from './sentence.mjs';
import { serve } from './serve.mjs';

/** Installs, provisions and builds what is missing, then serves until it is told to stop. */
export async function startShop({ dev }) {
  let server = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopRunning();
      if (server) server.child.kill('SIGTERM');
      else process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  try {
    loadEnv(root);
    const port = portFrom(process.env.PORT);
    const host = process.env.HOST || undefined;
    const dataFolder = path.resolve(root, process.env.DATA_DIR || 'data');
    checkDataFolder(dataFolder);
    if (!process.env.DATABASE_URL) checkNotInUse(dataFolder);
    await checkPort(port, host);

    console.log('Vitrine');
    await installPackages();
    await provision();
    const distDir = process.env.NEXT_DIST_DIR || '.next';
    if (!dev) await buildWhenStale(distDir);

    server = serve({ port, host, dev });
    const stopped = server.exited;
    await server.healthy.then(
      () => {
        const name = !host || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
        console.log(`\n  The shop is open: http://${name}:${port}\n  Ctrl-C closes it.\n`);
      },
      () => {}, // It said why; its exit status follows.
    );
    process.exit(await stopped);
  } catch (error) {
    fail(error);
  }
}
