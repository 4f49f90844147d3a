import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lastLines, run } from './run.mjs';
import { Sentence } from './sentence.mjs';
import { step } from './step.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const installCommand = 'apt-get update && apt-get install -y chromium';

/** Where Chromium is: CHROMIUM_PATH, else the first that PATH knows; null without one. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (folder && existsSync(file)) return file;
    }
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : null;
}

/** Finds Chromium, or installs it from Debian's packages when that is allowed here. */
export async function provideChromium() {
  const found = findChromium();
  if (found) return found;
  if (!mayInstall()) {
    throw new Sentence(
      `The browser tests need Chromium. Install it (on Debian or Ubuntu: sudo sh -c "${installCommand}"), or set CHROMIUM_PATH to the program.`,
    );
  }
  await step('Installing Chromium', async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update', '-q'], { env });
    const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      env,
    });
    if (install.code !== 0) {
      throw new Sentence(
        `Chromium could not be installed. Run: ${installCommand}\n${lastLines(update.output + install.output)}`,
      );
    }
  });
  const installed = findChromium();
  if (!installed) throw new Sentence(`Chromium was installed but is not in PATH. Set CHROMIUM_PATH to it.`);
  return installed;
}

function mayInstall() {
  const debian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  // Ubuntu's package of this name is a pointer to a snap, which does not run in containers.
  const ubuntu =
    existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  return debian && !ubuntu && process.getuid?.() === 0;
}
