// Adds to package-lock.json what a registry mirror without other platforms' binaries makes npm leave out, so that
// `npm ci` works on every platform: `node scripts/complete-lockfile.mjs`, after `npm install <package>`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Optional packages that another one asks for and the lock does not list, as [place, entry]. */
export function missingOptionals(packages) {
  const missing = new Map();
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isListed(packages, parent, name) || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) continue;
      missing.set(`node_modules/${name}`, {
        version,
        ...platformOf(name),
        ...(dev ? { dev } : {}),
        optional: true,
      });
    }
  }
  return [...missing];
}

/** As Node looks for it: beside the package that asks, then further out. */
function isListed(packages, parent, name) {
  let base = parent;
  for (;;) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (!base) return false;
    base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')));
  }
}

/** The names of such packages say their platform: `@next/swc-darwin-arm64`, `@biomejs/cli-linux-x64-musl`. */
function platformOf(name) {
  const [, os, cpu, libc] =
    /(android|darwin|linux|win32|freebsd)-(arm64|x64|ia32|arm)(?:-(musl|gnu|msvc))?$/.exec(name) ?? [];
  if (!os) throw new Error(`${name} does not say its platform; add it to package-lock.json by hand.`);
  return {
    cpu: [cpu],
    ...(libc === 'musl' ? { libc: ['musl'] } : libc === 'gnu' ? { libc: ['glibc'] } : {}),
    os: [os],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptionals(lock.packages);
  const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  sorted.sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  for (const [place] of missing) console.log(`added ${place}`);
}
