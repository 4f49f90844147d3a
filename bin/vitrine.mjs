#!/usr/bin/env node
// The command line: `npx vitrine <command>`. Starts lib/cli/main.ts (TypeScript) in a Node of its own, because the
// shop's server files want the `react-server` condition.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadEnv } from '../scripts/steps/load-env.mjs';
import { requireNode } from '../scripts/steps/require-node.mjs';

requireNode();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
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
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, VITRINE_ROOT: root, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
