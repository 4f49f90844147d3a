import { spawnSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/chromium';

// One port for the whole run: the workers read this file again and must find the same.
process.env.VITRINE_E2E_PORT ??= freePort();
process.env.VITRINE_E2E_DATA ??= `data/e2e-${process.env.VITRINE_E2E_PORT}`;
// And one build, for the shared shop and for the tests that start shops of their own: a second build under a shop that
// runs takes its modules away.
process.env.NEXT_DIST_DIR ??= answerOf('scripts/test-build.mjs');
const baseURL = process.env.VITRINE_E2E_URL ?? `http://localhost:${process.env.VITRINE_E2E_PORT}`;

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1440, height: 900 } };
/** What starts shops of its own. */
const ownShop = /(shop-process|studio-(sign-in|whole))\.spec\.ts$/;
const ownPages = /studio-pages\.spec\.ts$/;
/** What changes the shop that all tests share: one after the other, and after most of what looks at it. */
const changing = /(insight|render|scan-studio|studio-(access|attachment|model|products))\.spec\.ts$/;
/** What no size of window changes: looked at on the desktop, or on the phone, which it is made for. */
const once =
  /\/(api|control|embedding|headers|low-memory|photo-failures|photo-input|privacy|privacy-tools|render|render-studio|search-api|studio-(access|model)|scan-trouble|tryon-trouble)\.spec\.ts$/;
const onPhone =
  /\/(ar-depth|ar-webxr|ar-webxr-trouble|measure|measure-camera|measure-camera-card|photo|photo-camera|photo-hands|photo-things|scan|tryon-camera|tryon-live|tryon-worn)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  // Its own shop, made new for the run; VITRINE_E2E_URL tests a server that runs already.
  webServer: process.env.VITRINE_E2E_URL
    ? undefined
    : {
        command: 'node scripts/serve-for-tests.mjs',
        url: `${baseURL}/api/health`,
        env: {
          PORT: process.env.VITRINE_E2E_PORT,
          DATA_DIR: process.env.VITRINE_E2E_DATA,
          NEXT_DIST_DIR: process.env.NEXT_DIST_DIR,
        },
        timeout: 1_200_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        stdout: 'pipe',
      },
  outputDir: 'test-results',
  // Two, whatever the machine: each draws in software, and more would only wait for each other.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A machine that is shared can pause for seconds. What passes on its second try is named as flaky; what is broken
  // fails twice.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
    // Recording costs a page that draws in software more than its own drawing: CI records the second try alone.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
  },
  projects: [
    // The longest first, and the last two take about as long as each other: no worker waits at the end.
    { name: 'own pages', use: desktop, testMatch: ownPages, workers: 1 },
    { name: 'phone', use: phone, testIgnore: [ownShop, ownPages, once] },
    { name: 'desktop', use: desktop, testIgnore: [ownShop, ownPages, changing, onPhone] },
    { name: 'studio', use: desktop, testMatch: changing, workers: 1 },
    { name: 'own shop', use: desktop, testMatch: ownShop, workers: 1 },
  ],
});

function freePort(): string {
  const probe =
    "const s=require('net').createServer().listen(0,()=>{console.log(s.address().port);s.close()})";
  return answerOf('-e', probe);
}

function answerOf(...args: string[]): string {
  return spawnSync(process.execPath, args, { cwd: __dirname, encoding: 'utf8' }).stdout.trim();
}
