import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadEnv } from './load-env.mjs';
import { root } from './root.mjs';

/**
 * Runs lib/cli/main.ts (TypeScript) in a Node of its own, because the shop's server files want the `react-server`
 * condition; ends with its status.
 */
export function runVitrine(args) {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
  if (!existsSync(tsx)) {
    console.error(`Vitrine's packages are not installed. Run npm ci (or npm start) in ${root} first.`);
    process.exit(1);
  }
  loadEnv(root);
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      pathToFileURL(tsx).href,
      path.join(root, 'lib', 'cli', 'main.ts'),
      ...args,
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, VITRINE_ROOT: root, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
