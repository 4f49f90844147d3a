import {
  conjugate,
  degreesApart,
  multiply,
  type Quaternion,
  turnAbout,
} from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import type { CropRegion } from '@/lib/tryon/crop/crop-region';
import { createFaceTracker, type FaceNetworks } from '@/lib/tryon/face/face-tracker';
import { assumedLens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';
import type { TrackedFace } from '@/lib/tryon/tracked';
import { type DrawnFace, drawFace } from './draw-face';
import { addNoise, moveTo, size, toMoved } from './frames';
import { project, rms, shake } from './shake';

export const framesPerSecond = 30;
const lens = assumedLens(size.width, size.height);

/** Where glasses show that they shake: the bridge, and the hinges of the temples. Metres in the frame `face`. */
export const glasses: Vec3[] = [
  [0, 0, 0],
  [-0.066, 0, -0.014],
  [0.066, 0, -0.014],
];

/** Half a photo's width around its face, so that the face fills a third of the frame's height. */
async function framing(photo: Pixels, networks: FaceNetworks): Promise<CropRegion | null> {
  const face = await createFaceTracker(networks).track(photo, assumedLens(photo.width, photo.height), 0);
  if (!face) return null;
  const [x, y] = [face.landmarks[18] as number, face.landmarks[19] as number];
  const wide = Math.hypot(
    ...[0, 1].map((k) => (face.landmarks[3 * 454 + k] as number) - (face.landmarks[3 * 234 + k] as number)),
  );
  return { x, y, side: wide * 3.6, radians: 0 };
}

export type Still = { pixels: number; rawPixels: number; degrees: number };

/** A head that stands still for four seconds under camera noise: how far glasses move from their mean place, RMS. */
export async function stillHead(photo: Pixels, networks: FaceNetworks, noise: number): Promise<Still | null> {
  const region = await framing(photo, networks);
  if (!region) return null;
  const still = moveTo(photo, region);
  const tracker = createFaceTracker(networks);
  const seen: { pose: Pose; rawPose: Pose }[] = [];
  for (let i = 0; i < 4 * framesPerSecond; i++) {
    const face = await tracker.track(addNoise(still, noise, i + 1), lens, i / framesPerSecond);
    if (!face) return null;
    // The first half second is the filter settling.
    if (i >= framesPerSecond / 2) seen.push(face);
  }
  const first = seen[0]?.pose.quaternion as Quaternion;
  return {
    pixels: shake(
      seen.map(({ pose }) => pose),
      glasses,
      lens,
    ),
    rawPixels: shake(
      seen.map(({ rawPose }) => rawPose),
      glasses,
      lens,
    ),
    degrees: rms(seen.map(({ pose }) => degreesApart(pose.quaternion, first))),
  };
}

export type Moving = {
  pixels: number;
  rawPixels: number;
  rollDegrees: number;
  scalePercent: number;
  lost: number;
};

/**
 * A photo that is moved, turned and scaled exactly (±80 px at 0.5 Hz, ±20° at 0.3 Hz, ±15 % at 0.4 Hz): how far glasses
 * are from where the motion takes their place of the first second, RMS over four seconds.
 */
export async function movingHead(photo: Pixels, networks: FaceNetworks): Promise<Moving | null> {
  const base = await framing(photo, networks);
  if (!base) return null;
  const tracker = createFaceTracker(networks);
  const { side, x, y } = base;
  const at = (seconds: number): CropRegion => {
    const phase = 2 * Math.PI * Math.max(0, seconds - 1);
    const now = side * (1 + 0.15 * Math.sin(0.4 * phase));
    return {
      x: x + ((80 * side) / size.width) * Math.sin(0.5 * phase),
      y: y + ((30 * side) / size.width) * Math.sin(0.8 * phase),
      side: now,
      radians: ((20 * Math.PI) / 180) * Math.sin(0.3 * phase),
    };
  };
  let reference: { pose: Pose; places: [number, number][] } | null = null;
  const off: number[] = [];
  const rawOff: number[] = [];
  const rolls: number[] = [];
  const scales: number[] = [];
  let lost = 0;
  for (let i = 0; i < 5 * framesPerSecond; i++) {
    const seconds = i / framesPerSecond;
    const region = at(seconds);
    const face: TrackedFace | null = await tracker.track(moveTo(photo, region), lens, seconds);
    if (!face) {
      lost += 1;
      continue;
    }
    if (seconds < 1) {
      reference = {
        pose: face.pose,
        places: glasses.map((point) => fromFrame(base, project(face.pose, point, lens))),
      };
      continue;
    }
    if (!reference) continue;
    const expected = reference.places.map(([px, py]) => toMoved(region, px, py));
    const add = (pose: Pose, to: number[]) =>
      glasses.forEach((point, k) => {
        const [sx, sy] = project(pose, point, lens);
        const [ex, ey] = expected[k] as [number, number];
        to.push(Math.hypot(sx - ex, sy - ey));
      });
    add(face.pose, off);
    add(face.rawPose, rawOff);
    const line = (places: [number, number][]) => {
      const [a, b] = [places[1], places[2]] as [[number, number], [number, number]];
      return [Math.atan2(b[1] - a[1], b[0] - a[0]), Math.hypot(b[1] - a[1], b[0] - a[0])] as const;
    };
    const [turned, long] = line(glasses.map((point) => project(face.pose, point, lens)));
    const [trueTurn, trueLong] = line(expected);
    rolls.push(((turned - trueTurn) * 180) / Math.PI);
    scales.push(100 * (long / trueLong - 1));
  }
  return {
    pixels: rms(off),
    rawPixels: rms(rawOff),
    rollDegrees: rms(rolls),
    scalePercent: rms(scales),
    lost,
  };
}

function fromFrame(region: CropRegion, [x, y]: [number, number]): [number, number] {
  const [u, v] = [x / size.width - 0.5, (y + (size.width - size.height) / 2) / size.width - 0.5];
  const [c, s] = [Math.cos(region.radians), Math.sin(region.radians)];
  return [region.x + region.side * (u * c - v * s), region.y + region.side * (u * s + v * c)];
}

export type Turning = {
  axis: 'yaw' | 'pitch' | 'roll';
  degrees: number;
  errorDegrees: number;
  errorMillimetres: number;
  errorPixels: number;
};

/**
 * A mesh of a real face drawn in known poses over a plain ground, seen by the tracker: how far the pose is from the truth,
 * both against the drawing straight ahead (which takes away that the mesh itself came from the tracker).
 */
export async function turnedHead(photo: Pixels, networks: FaceNetworks): Promise<Turning[] | null> {
  const own = assumedLens(photo.width, photo.height);
  const face = await createFaceTracker(networks).track(photo, own, 0);
  if (!face) return null;
  const drawn: DrawnFace = { shape: face.shape, landmarks: face.landmarks, photo };
  const see = async (quaternion: Quaternion, position: Vec3) => {
    const frame: Pixels = { ...size, data: new Uint8ClampedArray(size.width * size.height * 4).fill(255) };
    for (let i = 0; i < frame.data.length; i += 4) frame.data.set([150, 148, 144], i);
    drawFace(frame, drawn, { position, quaternion }, lens);
    return createFaceTracker(networks).track(frame, lens, 0);
  };
  const middle: Vec3 = [0, 0.02, -0.55];
  const ahead = await see([0, 0, 0, 1], middle);
  if (!ahead) return null;
  const results: Turning[] = [];
  const axes = { yaw: [0, 1, 0], pitch: [1, 0, 0], roll: [0, 0, 1] } as const;
  const turns: [Turning['axis'], number][] = [
    ...[-40, -30, -20, -10, 10, 20, 30, 40].map((d) => ['yaw', d] as [Turning['axis'], number]),
    ...[-20, -10, 10, 20].map((d) => ['pitch', d] as [Turning['axis'], number]),
    ...[-30, -15, 15, 30].map((d) => ['roll', d] as [Turning['axis'], number]),
  ];
  for (const [axis, degrees] of turns) {
    const turn = turnAbout([...axes[axis]], (degrees * Math.PI) / 180);
    const position: Vec3 = [0.03, 0, -0.6];
    const found = await see(turn, position);
    if (!found) {
      results.push({
        axis,
        degrees,
        errorDegrees: Number.NaN,
        errorMillimetres: Number.NaN,
        errorPixels: Number.NaN,
      });
      continue;
    }
    const relative = multiply(found.rawPose.quaternion, conjugate(ahead.rawPose.quaternion));
    const truth: Pose = { position, quaternion: turn };
    const expectedShift = position.map((v, k) => v - (middle[k] as number));
    const shift = found.rawPose.position.map((v, k) => v - (ahead.rawPose.position[k] as number));
    const [sx, sy] = project(found.rawPose, [0, 0, 0], lens);
    const [ex, ey] = project(truth, [0, 0, 0], lens);
    results.push({
      axis,
      degrees,
      errorDegrees: degreesApart(relative, turn),
      errorMillimetres: 1000 * Math.hypot(...shift.map((v, k) => v - (expectedShift[k] as number))),
      errorPixels: Math.hypot(sx - ex, sy - ey),
    });
  }
  return results;
}
