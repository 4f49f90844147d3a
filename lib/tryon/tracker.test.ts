import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quaternion } from '@/lib/model3d/attachment/rigid';
import { decodePhoto } from '@/lib/photo/decode.server';
import type { Pixels } from '@/lib/photo/pixels';
import { createFaceTracker, type FaceNetworks } from './face/face-tracker';
import { createHandTracker, type HandNetworks } from './hand/hand-tracker';
import { assumedLens } from './lens';
import { createPersonTracker, type PersonNetworks } from './person/person-tracker';
import type { Runtime } from './runtime/lite-rt';
import type { Network } from './runtime/network';
import { loadNetwork, startLiteRtInNode } from './testing/networks.server';
import type { TrackedFace } from './tracked';

const shared = path.resolve(process.env.VITRINE_SHARED ?? '../shared', 'data');
const photos = path.join(shared, 'faces');
const here = existsSync(photos);
const things = path.join(shared, 'photos');

let runtime: Runtime;
let faces: FaceNetworks;
let hands: HandNetworks;
let people: PersonNetworks;
let looks = 0;
/** Counts how often a network runs, so that a test can tell detection from following. */
const counted = (network: Network): Network => ({
  ...network,
  run: (input) => {
    looks += 1;
    return network.run(input);
  },
});
beforeAll(async () => {
  runtime = await startLiteRtInNode();
  faces = {
    detector: counted(await loadNetwork(runtime, 'faceDetector')),
    landmarks: await loadNetwork(runtime, 'faceLandmarks'),
  };
  hands = {
    palms: await loadNetwork(runtime, 'palmDetector'),
    landmarks: await loadNetwork(runtime, 'handLandmarks'),
  };
  people = {
    detector: await loadNetwork(runtime, 'personDetector'),
    landmarks: await loadNetwork(runtime, 'personLandmarks'),
  };
});
afterAll(() => runtime.dispose());

const read = (name: string) => decodePhoto(readFileSync(path.join(photos, name)));
const lensOf = ({ width, height }: Pixels) => assumedLens(width, height);
const faceIn = async (frame: Pixels) => createFaceTracker(faces).track(frame, lensOf(frame), 0);
const personIn = async (frame: Pixels) => createPersonTracker(people).track(frame, lensOf(frame));
const handsIn = async (frame: Pixels) => createHandTracker(hands).track(frame, lensOf(frame), 0);

/** Turn in the picture, counter-clockwise, degrees. */
function rollOf([x, y, z, w]: Quaternion): number {
  return (Math.atan2(2 * (z * w + x * y), 1 - 2 * (y * y + z * z)) * 180) / Math.PI;
}

describe('without a body part in the frame', () => {
  const grey: Pixels = { width: 320, height: 240, data: new Uint8ClampedArray(320 * 240 * 4).fill(128) };

  it('there is no face and no hand', async () => {
    expect(await faceIn(grey)).toBeNull();
    expect(await handsIn(grey)).toEqual([]);
  });
});

describe.skipIf(!here)('on real photos (skipped without ../shared/data/faces)', () => {
  const portraits = [
    'obama_official_2012',
    'obama_speech',
    'obama_3q_tall',
    'biden_official_tall',
    'grace_hopper_glasses',
    'astronaut_collins',
    'business_person',
    'unsplash_man',
    'unsplash_woman_a',
    'unsplash_woman_b',
    'vlado_looking_down',
    'vlado_sunglasses',
    'cgi_tilt',
    'cgi_profile',
    'two_people',
  ];

  it.each(portraits)('finds the face of %s, its eyes level with its own turn', async (name) => {
    const found = (await faceIn(await read(`portraits/${name}.jpg`))) as TrackedFace;
    expect(found.presence).toBeGreaterThan(0.9);
    const at = (i: number) => [found.landmarks[3 * i] as number, found.landmarks[3 * i + 1] as number];
    const [right, left] = [at(33), at(263)] as [[number, number], [number, number]];
    const line = (Math.atan2(-(left[1] - right[1]), left[0] - right[0]) * 180) / Math.PI;
    expect(Math.abs(line - rollOf(found.rawPose.quaternion))).toBeLessThan(15);
    // Pupils of grown-ups are 54 to 74 mm apart: the corners of the eyes of an average-sized face 70 to 110 mm.
    const corners = [33, 263].map((i) => [...found.shape.slice(3 * i, 3 * i + 3)]);
    const apart = Math.hypot(...(corners[0] as number[]).map((v, k) => v - (corners[1]?.[k] as number)));
    expect(apart).toBeGreaterThan(0.07);
    expect(apart).toBeLessThan(0.11);
  });

  it('turns with the photo, to two degrees', async () => {
    const upright = (await faceIn(await read('derived/roll_15.jpg'))) as TrackedFace;
    for (const degrees of [-60, -30, -15, 30, 60]) {
      const found = (await faceIn(await read(`derived/roll_${degrees}.jpg`))) as TrackedFace;
      const turned = rollOf(found.rawPose.quaternion) - rollOf(upright.rawPose.quaternion);
      expect(Math.abs(turned - (degrees - 15))).toBeLessThan(2);
    }
  });

  it('says that there is a second face, and takes the nearer one', async () => {
    const frame = await read('portraits/two_people.jpg');
    const found = (await faceIn(frame)) as TrackedFace;
    expect(found.others).toBe(1);
    const wide = ({ landmarks }: TrackedFace) =>
      Math.hypot(
        ...[0, 1].map((k) => (landmarks[3 * 454 + k] as number) - (landmarks[3 * 234 + k] as number)),
      );
    const [x, y] = [found.landmarks[18] as number, found.landmarks[19] as number];
    for (let i = 0; i < frame.data.length; i += 4) {
      const [dx, dy] = [((i / 4) % frame.width) - x, Math.floor(i / 4 / frame.width) - y];
      if (Math.hypot(dx, dy) < wide(found)) frame.data.fill(128, i, i + 3);
    }
    const other = (await faceIn(frame)) as TrackedFace;
    expect(wide(other)).toBeLessThan(wide(found));
  });

  it('detects once, then follows by landmarks alone, and looks again after a second', async () => {
    const frame = await read('portraits/unsplash_woman_a.jpg');
    const tracker = createFaceTracker(faces);
    looks = 0;
    for (let i = 0; i < 10; i++) expect(await tracker.track(frame, lensOf(frame), i / 20)).not.toBeNull();
    expect(looks).toBe(1);
    await tracker.track(frame, lensOf(frame), 1.2);
    expect(looks).toBe(2);
  });

  it('loses a face that leaves, and finds the next one in the very next frame', async () => {
    const [one, other] = [
      await read('portraits/unsplash_woman_a.jpg'),
      await read('portraits/unsplash_man.jpg'),
    ];
    const grey: Pixels = { ...one, data: new Uint8ClampedArray(one.data.length).fill(128) };
    const tracker = createFaceTracker(faces);
    expect(await tracker.track(one, lensOf(one), 0)).not.toBeNull();
    expect(await tracker.track(grey, lensOf(grey), 0.1)).toBeNull();
    expect(await tracker.track(other, lensOf(other), 0.2)).not.toBeNull();
  });

  it('moves a face whose size was measured away by as much', async () => {
    const frame = await read('portraits/unsplash_man.jpg');
    const tracker = createFaceTracker(faces);
    const before = (await tracker.track(frame, lensOf(frame), 0)) as TrackedFace;
    tracker.setSize({ size: 1.1, sizeSigma: 0.02 });
    const after = (await tracker.track(frame, lensOf(frame), 0.1)) as TrackedFace;
    expect((after.rawPose.position[2] as number) / (before.rawPose.position[2] as number)).toBeCloseTo(
      1.1,
      2,
    );
    expect(after.covariance[14]).toBeLessThan(before.covariance[14] as number);
  });

  it.each([
    'bodies/squat',
    'bodies/yoga_pose',
    'bodies/sitting_shoes',
    'bodies/cgi_standing',
    'portraits/vlado_full',
    'portraits/vlado_sunglasses',
  ])('finds the person of %s', async (name) => {
    expect((await personIn(await read(`${name}.jpg`)))?.presence).toBeGreaterThan(0.99);
  });

  // Crops without hands: nothing in them may wear a ring.
  it.each([
    'portraits/obama_speech',
    'portraits/unsplash_man',
    'portraits/unsplash_woman_a',
    'portraits/grace_hopper_glasses',
    'portraits/astronaut_collins',
    'portraits/two_people',
    'portraits/cgi_downturned',
    'derived/roll_15',
    'derived/mirror',
    'derived/blur',
    'derived/dark',
    'derived/roll_180',
  ])('sees no hand in %s', async (name) => {
    expect(await handsIn(await read(`${name}.jpg`))).toEqual([]);
  });

  it.each([
    ['two_open_hands', 2],
    ['thumb_up', 1],
    ['thumb_up_black', 1],
    ['handtrack_2', 1],
    ['handtrack_4', 2],
    ['handtrack_9', 1],
    ['digit5_0', 1],
    ['digit5_60', 1],
    ['digit5_120', 1],
  ])('finds the hands of %s: %i', async (name, count) => {
    const found = await handsIn(await read(`hands/${name}.jpg`));
    expect(found).toHaveLength(count);
    for (const hand of found) expect(hand.presence).toBeGreaterThan(0.9);
  });

  it('tells left from right, and the mirror image the other way', async () => {
    const frame = await read('hands/two_open_hands.jpg');
    const data = new Uint8ClampedArray(frame.data.length);
    for (let i = 0; i < frame.width * frame.height; i++) {
      const mirrored = i - (i % frame.width) + (frame.width - 1 - (i % frame.width));
      data.set(frame.data.subarray(4 * mirrored, 4 * mirrored + 4), 4 * i);
    }
    // Both are left hands seen at their backs: nails up, thumbs to the right of the fingers.
    expect((await handsIn(frame)).map(({ side }) => side)).toEqual(['left', 'left']);
    expect((await handsIn({ ...frame, data })).map(({ side }) => side)).toEqual(['right', 'right']);
  });
});

describe.skipIf(!existsSync(things))('on photos of things (skipped without ../shared/data/photos)', () => {
  const thing = (name: string) => decodePhoto(readFileSync(path.join(things, `${name}.jpg`)));

  it.each([
    'caltech101_products/electric_guitar/image_0017',
    'caltech101_products/euphonium/image_0044',
    'grocery/test/Arla-Ecological-Sour-Cream_011',
    'grocery/test/Arla-Natural-Yoghurt_017',
    'grocery/test/Valio-Vanilla-Yoghurt_015',
  ])('no face is seen in %s', async (name) => {
    expect(await faceIn(await thing(name))).toBeNull();
  });

  it.each([
    'caltech101_products/anchor/image_0008',
    'caltech101_products/anchor/image_0028',
    'caltech101_products/bonsai/image_0082',
    'caltech101_products/chair/image_0001',
    'caltech101_products/chair/image_0008',
    'caltech101_products/chandelier/image_0005',
    'caltech101_products/electric_guitar/image_0064',
    'caltech101_products/electric_guitar/image_0073',
    'caltech101_products/gramophone/image_0050',
    'caltech101_products/grand_piano/image_0041',
    'caltech101_products/menorah/image_0013',
    'caltech101_products/windsor_chair/image_0015',
    'caltech101_products/wrench/image_0025',
    'grocery/test/Alpro-Fresh-Soy-Milk_012',
    'grocery/test/Arla-Sour-Milk_006',
  ])('nobody stands in %s', async (name) => {
    expect(await personIn(await thing(name))).toBeNull();
  });

  it.each([
    'caltech101_products/anchor/image_0026',
    'caltech101_products/anchor/image_0033',
    'caltech101_products/wheelchair/image_0018',
    'caltech101_products/wheelchair/image_0024',
  ])('somebody is in %s', async (name) => {
    expect((await personIn(await thing(name)))?.presence).toBeGreaterThan(0.99);
  });
});
