import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A browser on this machine that can draw: CHROMIUM_PATH, else the first that PATH or its usual places know.
 *
 * @returns Null when there is none, also when CHROMIUM_PATH names nothing.
 */
export function findChromium(environment: Record<string, string | undefined> = process.env): string | null {
  const given = environment.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  const folders = [
    ...(environment.PATH ?? '').split(path.delimiter).filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
  ];
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...places, ...elsewhere].find((place) => existsSync(place)) ?? null;
}
