import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { degreesApart, type Quaternion, turnAbout } from '@/lib/model3d/attachment/rigid';
import { distance, scale, type Vec3 } from '@/lib/model3d/attachment/vector';
import { medianPerson } from '@/lib/model3d/mannequin/anthropometry';
import { handMannequin } from '@/lib/model3d/mannequin/hand';
import { headMannequin } from '@/lib/model3d/mannequin/head';
import type { Mannequin } from '@/lib/model3d/mannequin/mannequin';
import type { Pixels } from '@/lib/photo/pixels';
import type { Anchor } from '@/lib/product/category';
import { within } from '@/lib/tryon/body/body';
import { createFaceTracker, type FaceNetworks } from '@/lib/tryon/face/face-tracker';
import { assumedLens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';
import { launchOptions } from '../../e2e/support/chromium';
import { glasses } from './accuracy';
import type { SeenFrame } from './camera-page.browser';
import type { Skin } from './draw-body';
import { evenSkin, skinOf } from './occlusion';
import { servePage } from './serve';
import { shake } from './shake';
import { type Motion, standing, writeTruth } from './truth-video';

/** One body before one camera. */
export type CameraRow = {
  camera: string;
  where: Anchor;
  /** Frames whose place was known, a second; the camera gives 20. */
  perSecond: number;
  /** From taking a frame to its place, milliseconds, median: how much later than the camera's own picture a mirror is. */
  addedMilliseconds: number;
  /** Frames with a body in which none was found, without those right after it came back; of all. */
  lost: number;
  frames: number;
  /** From the first frame with the body in it again to its place, milliseconds; the worst of all returns. */
  recoveryMilliseconds: number;
  /** Against the truth: medians and nine tenths. Millimetres across the line of sight, as if as far away as it is. */
  degrees: [number, number];
  pixels: [number, number];
  millimetres: [number, number];
  /** How far what is worn moves in the picture of a body that stands still, RMS in pixels, under the camera's noise. */
  stillPixels: number;
};

const cameras = [
  { name: 'a laptop’s, 640 × 480', size: { width: 640, height: 480 }, page: {} },
  {
    name: 'a phone’s, 608 × 1080',
    size: { width: 608, height: 1080 },
    // Held upright, as its camera then is.
    page: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  },
];
const watchedMilliseconds = 16_000;
const stillMilliseconds = 6_000;
/** Where a ring shows that it shakes: its middle and both of its sides. Metres in the frame `finger`. */
const ring: Vec3[] = [
  [0, 0, 0],
  [-0.009, 0, 0],
  [0.009, 0, 0],
];
const headMotion: Motion = {
  turn: [25, 6, 5],
  aside: 0.03,
  toAndFro: 0.05,
  at: [0, 0.02, -0.5],
  upright: [0, 0, 0, 1],
  comesAndGoes: true,
};
const handMotion: Motion = {
  turn: [15, 8, 12],
  aside: 0.03,
  toAndFro: 0.04,
  at: [0, -0.02, -0.42],
  upright: turnAbout([0, 0, 1], Math.PI / 2),
  comesAndGoes: true,
};

/** A head and a hand that move in known ways, through Chromium's fake camera and the page's own path to a place on the body. */
export async function beforeCameras(portrait: Pixels, networks: FaceNetworks): Promise<CameraRow[]> {
  const own = await createFaceTracker(networks).track(
    portrait,
    assumedLens(portrait.width, portrait.height),
    0,
  );
  if (!own) throw new Error('A portrait without a face.');
  const skin = skinOf(portrait, own);
  const hand = handMannequin(medianPerson, 'right');
  const rows: CameraRow[] = [];
  for (const camera of cameras) {
    rows.push(await watched(camera, 'face', headMannequin(), headMotion, () => skin));
    rows.push(await watched(camera, 'finger', hand, handMotion, evenSkin));
  }
  return rows;
}

async function watched(
  camera: (typeof cameras)[number],
  where: Anchor,
  body: Mannequin,
  motion: Motion,
  skinAt: (quaternion: Quaternion) => Skin,
): Promise<CameraRow> {
  const { size } = camera;
  const frame = body.frames[where]?.both ?? body.frames[where]?.right;
  if (!frame) throw new Error(`The body has no place ${where}.`);
  const moving = await before(camera, where, body, motion, skinAt, watchedMilliseconds);
  const places = moving.truth.map((pose) => pose && within(pose, frame));
  const still = await before(camera, where, body, standing(motion), skinAt, stillMilliseconds);
  return {
    camera: camera.name,
    where,
    ...compared(moving.seen, places, size),
    stillPixels: shake(
      settled(still.seen).flatMap(({ place }) => place ?? []),
      where === 'face' ? glasses : ring,
      assumedLens(size.width, size.height),
    ),
  };
}

/** What the page's own path sees of a body that moves so, and where the body is in each frame of the video. */
async function before(
  { size, page: emulated }: (typeof cameras)[number],
  where: Anchor,
  body: Mannequin,
  motion: Motion,
  skinAt: (quaternion: Quaternion) => Skin,
  milliseconds: number,
): Promise<{ seen: SeenFrame[]; truth: (Pose | null)[] }> {
  const video = path.join(tmpdir(), `vitrine-truth-${process.pid}.y4m`);
  const { url, close } = await servePage('bench/tryon/camera-page.browser.ts', '.');
  try {
    const truth = await writeTruth(video, size, body, motion, skinAt);
    const browser = await chromium.launch(launchOptions(video));
    try {
      const context = await browser.newContext({ permissions: ['camera'], ...emulated });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(url);
      await page.addScriptTag({ url: '/page.js', type: 'module' });
      await page.waitForFunction('globalThis.watch');
      const seen = await page.evaluate(
        ([at, long]) =>
          (
            globalThis as unknown as { watch: (at: Anchor, milliseconds: number) => Promise<SeenFrame[]> }
          ).watch(at as Anchor, long as number),
        [where, milliseconds] as const,
      );
      return { seen, truth };
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(video, { force: true });
    close();
  }
}

/** Without the first second, in which networks warm up and the filter settles. */
function settled(seen: readonly SeenFrame[]): SeenFrame[] {
  const begin = (seen[0]?.taken ?? 0) + 1000;
  return seen.filter(({ taken }) => taken > begin);
}

function compared(
  seen: readonly SeenFrame[],
  places: readonly (Pose | null)[],
  size: { width: number; height: number },
): Omit<CameraRow, 'camera' | 'where' | 'stillPixels'> {
  const counted = settled(seen).filter(({ number }) => number !== null && number < places.length);
  const { focal } = assumedLens(size.width, size.height);
  const errors: { degrees: number; pixels: number; millimetres: number }[] = [];
  const recoveries: number[] = [];
  let lost = 0;
  let withBody = 0;
  let returned: number | null = null;
  let wasGone = false;
  for (const { number, taken, known, place } of counted) {
    const truth = places[number as number];
    if (!truth) {
      wasGone = true;
      continue;
    }
    if (wasGone) {
      returned = taken;
      wasGone = false;
    }
    withBody++;
    if (!place) {
      if (returned === null) lost++;
      continue;
    }
    if (returned !== null) recoveries.push(known - returned);
    returned = null;
    // As far away as it is: how far is not known of a body whose size is not.
    const there = scale(place.position, truth.position[2] / place.position[2]);
    const across = distance(there, truth.position);
    errors.push({
      degrees: degreesApart(place.quaternion, truth.quaternion),
      millimetres: 1000 * across,
      pixels: (focal * across) / -truth.position[2],
    });
  }
  const of = (read: (error: (typeof errors)[number]) => number): [number, number] => {
    const sorted = errors.map(read).sort((a, b) => a - b);
    return [sorted[sorted.length >> 1] ?? Number.NaN, sorted[Math.floor(0.9 * sorted.length)] ?? Number.NaN];
  };
  const times = counted.map(({ taken, known }) => known - taken).sort((a, b) => a - b);
  const span = (counted.at(-1)?.known ?? 0) - (counted[0]?.taken ?? 0);
  return {
    perSecond: (1000 * counted.length) / span,
    addedMilliseconds: times[times.length >> 1] ?? Number.NaN,
    lost,
    frames: withBody,
    recoveryMilliseconds: Math.max(...recoveries),
    degrees: of(({ degrees }) => degrees),
    pixels: of(({ pixels }) => pixels),
    millimetres: of(({ millimetres }) => millimetres),
  };
}
