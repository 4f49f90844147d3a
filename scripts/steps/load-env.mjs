import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Reads `.env`: `NAME=value` lines, `#` comments, optional quotes. A variable that is set already wins. */
export function loadEnv(root, environment = process.env) {
  const file = path.join(root, '.env');
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match || environment[match[1]] !== undefined) continue;
    const quoted = /^(["'])(.*)\1$/.exec(match[2]);
    environment[match[1]] = quoted ? quoted[2] : match[2].replace(/\s+#.*$/, '');
  }
}
