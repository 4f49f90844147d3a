// The try-on's tracker: how fast, how calm, how true. `npm run bench:tryon [-- --write] [--rounds 6] [--only speed|accuracy|worn|absent|camera|measure|page]`
// Speed is measured in Chromium, one WASM thread, beside @vladmandic/human in the same page by turns; the rest in Node on
// frames whose truth is known. Needs ../shared/data/faces (or VITRINE_SHARED). --write keeps bench/TRYON.md and
// bench/results/tryon.json.
//
// `npm run bench:tryon -- --photos <folder> --out <folder> [--product <slug>]` instead writes each photo with the product on,
// as the page would, and prints what was found, for anyone to judge by eye.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { decodePhoto } from '@/lib/photo/decode.server';
import { loadIris } from '@/lib/tryon/testing/iris.server';
import { loadNetwork, startLiteRtInNode } from '@/lib/tryon/testing/networks.server';
import { placeTryon } from '@/scripts/models/place-tryon.mjs';
import { launchOptions } from '../e2e/support/chromium';
import { wornByNothing } from './tryon/absent';
import { movingHead, stillHead, turnedHead } from './tryon/accuracy';
import { beforeCameras } from './tryon/camera';
import { composePhotos } from './tryon/compose';
import { irisWidths, population } from './tryon/measure';
import { handsBesideCards } from './tryon/measure-hand';
import { wornOnHands, wornOnHeads } from './tryon/occlusion';
import { measurePage } from './tryon/page';
import { report, type TryonResult } from './tryon/report';
import { servePage } from './tryon/serve';

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const rounds = Number(option('--rounds') ?? 6);
const photos = path.resolve(process.env.VITRINE_SHARED ?? '../shared', 'data/faces');
const noise = 4;
const resultFile = 'bench/results/tryon.json';
const portraits = [
  'obama_official_2012',
  'unsplash_woman_a',
  'unsplash_man',
  'astronaut_collins',
  'obama_speech',
  'business_person',
];

/** Folders of ../shared/data, and each how manieth photo of them is looked at. */
const photosOfThings = [
  ['faces/portraits', 1],
  ['faces/bodies', 1],
  ['faces/hands', 1],
  ['photos/abo_samples', 1],
  ['photos/caltech101_products', 1],
  ['photos/grocery', 3],
  ['photos/clothing_train', 4],
] as const;

const own = option('--photos');
if (own) {
  await placeTryon(process.cwd());
  await composePhotos(
    path.resolve(own),
    path.resolve(option('--out') ?? 'data/tryon-photos'),
    option('--product') ?? 'pebble-round-glasses',
  );
  process.exit(0);
}
if (!existsSync(photos)) {
  console.error(`The photos of faces are not at ${photos}; set VITRINE_SHARED.`);
  process.exit(1);
}
await placeTryon(process.cwd());
const only = option('--only');
const kept: Partial<TryonResult> = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : {};
const result: Partial<TryonResult> = {
  ...kept,
  ...(only && only !== 'speed' ? {} : { speed: await measureSpeed() }),
  ...(only && only !== 'accuracy' ? {} : await measureAccuracy()),
  ...(only && only !== 'worn' ? {} : { worn: await measureWorn() }),
  ...(only && only !== 'absent' ? {} : { absent: await measureAbsent() }),
  ...(only && only !== 'camera' ? {} : { camera: await measureCamera() }),
  ...(only && only !== 'measure' ? {} : { measure: await measureMillimetres() }),
  ...(only === 'page' ? { page: await measureShop() } : {}),
};
const whole = result.speed && result.faces ? report(result as TryonResult) : null;
console.log(whole ?? JSON.stringify(result, null, 2));
if (args.includes('--write')) {
  writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`);
  if (whole) writeFileSync('bench/TRYON.md', whole);
}
process.exit(0);

type Measured = Omit<TryonResult['speed'], 'measured' | 'machine'>;

async function measureSpeed(): Promise<TryonResult['speed']> {
  const { url, close } = await servePage('bench/tryon/speed-page.browser.ts', photos);
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(url);
    await page.addScriptTag({ url: '/page.js', type: 'module' });
    await page.waitForFunction('globalThis.measure');
    const measured = await page.evaluate(
      ([face, hand, count]) =>
        (
          globalThis as unknown as {
            measure: (face: string, hand: string, rounds: number) => Promise<Measured>;
          }
        ).measure(face as string, hand as string, count as number),
      ['/photos/portraits/unsplash_woman_a.jpg', '/photos/hands/thumb_up.jpg', rounds],
    );
    const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg()[0] ?? 0 };
    return { ...measured, measured: today(), machine };
  } finally {
    await browser.close();
    close();
  }
}

/** Needs a running shop: the page as a shopper has it. */
async function measureShop(): Promise<NonNullable<TryonResult['page']>> {
  const shop = option('--shop');
  if (!shop) throw new Error('Name a running shop: --shop http://localhost:4600');
  const rates = await measurePage(shop, path.join(photos, 'portraits/unsplash_woman_a.jpg'), 3);
  return { measured: today(), load: loadavg()[0] ?? 0, rates };
}

async function measureAccuracy() {
  const runtime = await startLiteRtInNode();
  const networks = {
    detector: await loadNetwork(runtime, 'faceDetector'),
    landmarks: await loadNetwork(runtime, 'faceLandmarks'),
  };
  const rows: TryonResult['faces'] = [];
  for (const name of portraits) {
    const photo = await decodePhoto(readFileSync(path.join(photos, 'portraits', `${name}.jpg`)));
    const still = await stillHead(photo, networks, noise);
    const moving = await movingHead(photo, networks);
    const turned = await turnedHead(photo, networks);
    if (!still || !moving || !turned) throw new Error(`No face in ${name}.`);
    rows.push({ name, still, moving, turned });
    console.error(name, still.pixels.toFixed(2), moving.pixels.toFixed(2));
  }
  runtime.dispose();
  return { noise, faces: rows };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function read(name: string) {
  return decodePhoto(readFileSync(path.join(photos, 'portraits', `${name}.jpg`)));
}

async function measureWorn(): Promise<NonNullable<TryonResult['worn']>> {
  const runtime = await startLiteRtInNode();
  const load = (name: Parameters<typeof loadNetwork>[1]) => loadNetwork(runtime, name);
  const skins = await Promise.all(['unsplash_woman_a', 'unsplash_man'].map(read));
  const heads = await wornOnHeads(
    skins,
    { detector: await load('faceDetector'), landmarks: await load('faceLandmarks') },
    ['pebble-round-glasses', 'shore-sunglasses', 'wren-felt-fedora', 'pearl-drop-earrings'],
  );
  const hands = await wornOnHands(
    { palms: await load('palmDetector'), landmarks: await load('handLandmarks') },
    ['plain-court-band', 'solitaire-ring', 'fathom-diver-watch', 'curb-chain-bracelet'],
  );
  runtime.dispose();
  return { measured: today(), heads, hands };
}

async function measureCamera(): Promise<NonNullable<TryonResult['camera']>> {
  const runtime = await startLiteRtInNode();
  const rows = await beforeCameras(await read('unsplash_woman_a'), {
    detector: await loadNetwork(runtime, 'faceDetector'),
    landmarks: await loadNetwork(runtime, 'faceLandmarks'),
  });
  runtime.dispose();
  return { measured: today(), load: loadavg()[0] ?? 0, rows };
}

async function measureAbsent(): Promise<NonNullable<TryonResult['absent']>> {
  const runtime = await startLiteRtInNode();
  const folders: NonNullable<TryonResult['absent']>['folders'] = {};
  for (const [folder, every] of photosOfThings) {
    folders[folder] = await wornByNothing(runtime, path.join(photos, '..', folder), every);
    console.error(folder, JSON.stringify(folders[folder]));
  }
  runtime.dispose();
  return { measured: today(), folders };
}

async function measureMillimetres(): Promise<NonNullable<TryonResult['measure']>> {
  const runtime = await startLiteRtInNode();
  const networks = {
    faces: {
      detector: await loadNetwork(runtime, 'faceDetector'),
      landmarks: await loadNetwork(runtime, 'faceLandmarks'),
    },
    iris: await loadIris(),
  };
  const straight = await Promise.all(
    ['obama_official_2012', 'unsplash_woman_a', 'unsplash_man', 'business_person'].map(read),
  );
  const persons = Number(option('--persons') ?? 60);
  const irises = await irisWidths(straight, networks);
  const byIris = await population(straight, networks, persons, false);
  const byCard = await population(straight, networks, persons, true);
  runtime.dispose();
  networks.iris.dispose();
  const [finger, wrist] = [handsBesideCards('finger', persons), handsBesideCards('wrist', persons)];
  return { measured: today(), byIris, byCard, irises, finger, wrist };
}
