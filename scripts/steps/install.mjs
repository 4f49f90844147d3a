import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { npmErrors, run } from './run.mjs';
import { Sentence } from './sentence.mjs';
import { step } from './step.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * True when node_modules holds what package-lock.json asks for. npm records what it installed in
 * node_modules/.package-lock.json; optional packages of other platforms may be missing.
 */
export function isInstalled(folder = root) {
  const record = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readJson(path.join(folder, 'package-lock.json')).packages;
  const there = readJson(record).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) =>
      name === '' || optional || link || there[name]?.version === version,
  );
}

/** Installs the packages that package-lock.json names, when they are not there yet. */
export async function installPackages() {
  if (isInstalled()) return;
  await step('Installing packages', async () => {
    // With development packages: building needs TypeScript.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { code, output } = await run(npm, args);
    if (code !== 0) {
      throw new Sentence(
        `npm could not install the packages. Check the network and the npm registry, then run this again. npm said:\n${npmErrors(output)}`,
      );
    }
  });
}
