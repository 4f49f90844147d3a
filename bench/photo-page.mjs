// Measures the photo page in headless Chromium against a shop that runs already:
//   node bench/photo-page.mjs http://localhost:3000 [folder of photos] [--write]
// First visit: a new browser, from the address to the first answer. Warm: from the choice of a photo to its answer.
// Prints medians and, with --write, keeps them in bench/results/photo-page.json. A plain number is of one machine
// at one moment, so the same run measures how long this machine takes for a fixed piece of arithmetic.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const [shop = 'http://localhost:3000', folder = '../shared/data/photos/caltech101_products'] = args;
const firstVisits = 5;
const warmSearches = 24;

const photos = filesBelow(folder).filter((file) => /\.(jpe?g|png|webp)$/i.test(file));
if (photos.length === 0) {
  console.error(`There are no photos in ${folder}. Name a folder that has some.`);
  process.exit(1);
}
const place = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? place,
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});

const first = [];
for (let i = 0; i < firstVisits; i++) {
  const page = await newPage();
  const started = performance.now();
  await page.goto(`${shop}/search`);
  await page.locator('[data-alive]').waitFor();
  const alive = performance.now() - started;
  await page.setInputFiles('[data-photo-input]', pick(i));
  await page.locator('[data-search-state="done"]').waitFor({ timeout: 120_000 });
  first.push({ aliveMilliseconds: alive, answerMilliseconds: performance.now() - started });
  await page.context().close();
}

const page = await newPage();
await page.goto(`${shop}/search`);
await page.locator('[data-alive]').waitFor();
await page.setInputFiles('[data-photo-input]', pick(0));
await page.locator('[data-search-state="done"]').waitFor({ timeout: 120_000 });
const warm = [];
for (let i = 1; i <= warmSearches; i++) {
  await page.evaluate(watch);
  await page.setInputFiles('[data-photo-input]', pick(i));
  warm.push(await page.evaluate(() => window.searched));
}
const arithmetic = await page.evaluate(() => {
  const started = performance.now();
  let sum = 0;
  for (let k = 0; k < 5e7; k++) sum += Math.sqrt(k);
  return sum > 0 ? performance.now() - started : 0;
});
await browser.close();

const result = {
  measured: new Date().toISOString().slice(0, 10),
  machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg()[0] },
  arithmeticMilliseconds: Math.round(arithmetic),
  firstVisit: {
    visits: first.length,
    pageAliveMilliseconds: median(first.map((visit) => visit.aliveMilliseconds)),
    answerMilliseconds: median(first.map((visit) => visit.answerMilliseconds)),
  },
  warm: {
    searches: warm.length,
    answerMilliseconds: median(warm.map((search) => search.milliseconds)),
    slowestMilliseconds: Math.round(Math.max(...warm.map((search) => search.milliseconds))),
    longestTaskMilliseconds: Math.round(Math.max(...warm.map((search) => search.longestTask))),
  },
};
console.log(JSON.stringify(result, null, 2));
if (process.argv.includes('--write')) {
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/photo-page.json', `${JSON.stringify(result, null, 2)}\n`);
}

async function newPage() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

/** Runs in the page: from the photo's arrival in the input to the answer, and the longest task on the way. */
function watch() {
  let longestTask = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
  });
  tasks.observe({ entryTypes: ['longtask'] });
  const root = document.querySelector('[data-search-state]');
  window.searched = new Promise((resolve) => {
    document.querySelector('[data-photo-input]').addEventListener(
      'change',
      () => {
        const started = performance.now();
        let left = false;
        const states = new MutationObserver(() => {
          const state = root.dataset.searchState;
          if (state === 'working') left = true;
          if (!left || state !== 'done') return;
          const milliseconds = performance.now() - started;
          states.disconnect();
          // Long tasks are told a little later than they happen.
          setTimeout(() => resolve({ milliseconds, longestTask }), 300);
        });
        states.observe(root, { attributeFilter: ['data-search-state'] });
      },
      { once: true, capture: true },
    );
  });
}

function pick(i) {
  return photos[(i * 97) % photos.length];
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .sort()
    .map((name) => path.join(place, name))
    .flatMap((entry) => (statSync(entry).isDirectory() ? filesBelow(entry) : [entry]));
}
