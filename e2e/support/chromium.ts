import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The browser asks Google what kind of form field it sees; that is not the shop's doing.
  '--disable-features=AutofillServerCommunication',
  // A software renderer for WebGL: the tests need no graphics card.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * How the tests start Chromium. `npm test` says where it is; without it the usual places are tried.
 *
 * @param camera What the page's camera shows: a `.y4m` file (`writeY4m` makes one of a photo), or `none`.
 */
export function launchOptions(camera: string | 'none' = 'none'): LaunchOptions {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const executablePath = places.find((place) => place && existsSync(place));
  const args =
    camera === 'none'
      ? quiet
      : [...quiet, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`];
  return { executablePath, args };
}
