import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePhoto } from '@/lib/photo/decode.server';
import { createFaceTracker, type FaceNetworks } from '../../face/face-tracker';
import { lensOf35mm } from '../../lens';
import type { Network } from '../../runtime/network';
import { loadIris } from '../../testing/iris.server';
import { loadNetwork, startLiteRtInNode } from '../../testing/networks.server';
import { faceLook } from '../face-look';
import { faceSizes } from '../face-sizes';
import { eyeRegion } from './eye-region';
import { buildIris } from './iris-network';
import { readIris } from './read-iris';
import { seeIrises } from './see-irises';

describe('an eye in a frame', () => {
  const landmarks = new Float32Array(468 * 3);
  const put = (index: number, x: number, y: number) => landmarks.set([x, y, 0], 3 * index);
  put(33, 100, 200);
  put(133, 140, 200);
  put(362, 200, 200);
  put(263, 240, 200);

  it('is looked at in a square 2.3 times as wide as it, turned with both eyes', () => {
    expect(eyeRegion(landmarks, 'left')).toEqual({ x: 120, y: 200, side: 92, radians: 0 });
    put(263, 240, 340);
    expect(eyeRegion(landmarks, 'left').radians).toBeCloseTo(Math.PI / 4, 6);
  });

  it('is read in pixels of the frame, in a mirror or not', () => {
    const raw = new Float32Array(76 * 3);
    // The middle of the iris, then its rim: 11 wide.
    for (const [at, x, y] of [
      [71, 30, 30],
      [72, 35.5, 30],
      [73, 30, 25],
      [74, 24.5, 30],
      [75, 30, 35],
      [4, 30, 34],
      [12, 30, 26],
    ] as const)
      raw.set([x, y], 3 * at);
    const region = { x: 300, y: 100, side: 128, radians: 0 };
    expect(readIris(raw, region, 64, false)).toEqual({ x: 296, y: 96, width: 22, opening: 16 });
    expect(readIris(raw, region, 64, true)).toEqual({ x: 304, y: 96, width: 22, opening: 16 });
  });

  it('is not read by a network of another shape', async () => {
    const other = { tf: await import('@tensorflow/tfjs-core'), loadGraphModel: async () => null as never };
    await expect(buildIris(other, '{}', [])).rejects.toMatchObject({ code: 'MODEL_BAD_WEIGHTS' });
  });
});

const photos = path.resolve(process.env.VITRINE_SHARED ?? '../shared', 'data/faces/portraits');

describe.skipIf(!existsSync(photos))('portraits (needs ../shared/data/faces)', () => {
  let iris: Network;
  let faces: FaceNetworks;
  let stop: () => void;
  beforeAll(async () => {
    iris = await loadIris();
    const runtime = await startLiteRtInNode();
    faces = {
      detector: await loadNetwork(runtime, 'faceDetector'),
      landmarks: await loadNetwork(runtime, 'faceLandmarks'),
    };
    stop = () => runtime.dispose();
  });
  afterAll(() => {
    stop();
    iris.dispose();
  });

  it.each([
    'obama_official_2012',
    'unsplash_man',
    'unsplash_woman_a',
    'astronaut_collins',
    'business_person',
  ])('%s has irises within the eyes, of one width, and the sizes of an adult', async (name) => {
    const photo = await decodePhoto(readFileSync(path.join(photos, `${name}.jpg`)));
    const lens = lensOf35mm(photo.width, photo.height, 45);
    const face = await createFaceTracker(faces).track(photo, lens, 0);
    if (!face) throw new Error('no face');
    const seen = await seeIrises(photo, face.landmarks, iris);
    for (const side of ['left', 'right'] as const) {
      const eye = eyeRegion(face.landmarks, side);
      expect(Math.hypot(seen[side].x - eye.x, seen[side].y - eye.y)).toBeLessThan(0.15 * eye.side);
    }
    expect(Math.abs(Math.log(seen.left.width / seen.right.width))).toBeLessThan(0.15);
    const sizes = faceSizes([faceLook(face, seen)], lens.focal, null, 'photo');
    expect(sizes?.pupillaryDistance.millimetres).toBeGreaterThan(55);
    expect(sizes?.pupillaryDistance.millimetres).toBeLessThan(73);
    expect(sizes?.faceWidth.millimetres).toBeGreaterThan(118);
    expect(sizes?.faceWidth.millimetres).toBeLessThan(160);
  });
});
