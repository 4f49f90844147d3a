import { describe, expect, it } from 'vitest';
import { degreesBetween, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import { canonicalFace } from '../face/canonical-face';
import { canonicalTriangles } from '../face/canonical-triangles';
import { assumedLens } from '../lens';
import type { TrackedFace } from '../tracked';
import { type FaceLight, lightOnFace, usualFaceLight } from './face-light';
import { brightnessOf } from './frame-brightness';
import { createLightWatch, type FrameLight, seenSide } from './frame-light';
import { faceNormals, skinPoints } from './skin-points';
import { surroundingsOf } from './surroundings';

const [width, height] = [320, 320];
const shape = Float32Array.from(canonicalFace, (value) => value / 1000);
const normals = faceNormals(shape);
/** Pixels a metre. */
const zoom = 1200;

const flat = (value: number): Pixels => {
  const data = new Uint8ClampedArray(4 * width * height).fill(value);
  return { width, height, data };
};

const facing = (landmarks: Float32Array): TrackedFace => {
  const pose = {
    position: [0, 0, -0.5] as Vec3,
    quaternion: [0, 0, 0, 1] as [number, number, number, number],
  };
  return { pose, rawPose: pose, landmarks, shape } as unknown as TrackedFace;
};

/** The canonical face straight ahead, each triangle as bright as a lamp and even light make matt skin. */
function litFace({ direction, share }: FaceLight, shine = 0): { pixels: Pixels; face: TrackedFace } {
  const pixels = flat(60);
  const landmarks = new Float32Array(shape.length);
  for (let i = 0; i < shape.length; i += 3) {
    landmarks.set([160 + zoom * shape[i]!, 150 - zoom * shape[i + 1]!, -zoom * shape[i + 2]!], i);
  }
  const depth = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY);
  for (let t = 0; t < canonicalTriangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => 3 * (canonicalTriangles[t + k] as number)) as Vec3;
    const [ax, ay, bx, by, cx, cy] = [a, b, c].flatMap((i) => [landmarks[i]!, landmarks[i + 1]!]) as number[];
    const area = (bx! - ax!) * (cy! - ay!) - (cx! - ax!) * (by! - ay!);
    for (let y = Math.floor(Math.min(ay!, by!, cy!)); y <= Math.max(ay!, by!, cy!); y++) {
      for (let x = Math.floor(Math.min(ax!, bx!, cx!)); x <= Math.max(ax!, bx!, cx!); x++) {
        const u = ((bx! - x) * (cy! - y) - (cx! - x) * (by! - y)) / area;
        const v = ((cx! - x) * (ay! - y) - (ax! - x) * (cy! - y)) / area;
        const w = 1 - u - v;
        if (Math.min(u, v, w) < -1e-6) continue;
        const at = y * width + x;
        const z = u * landmarks[a + 2]! + v * landmarks[b + 2]! + w * landmarks[c + 2]!;
        if (z > depth[at]!) continue;
        depth[at] = z;
        const n = [0, 1, 2].map(
          (k) => u * normals[a + k]! + v * normals[b + k]! + w * normals[c + k]!,
        ) as Vec3;
        const cosine = Math.max(0, n[0] * direction[0] + n[1] * direction[1] + n[2] * direction[2]);
        const light = 0.45 * (1 - share + share * cosine) + shine * Math.max(0, cosine) ** 40;
        const value = 255 * Math.min(1, light) ** (1 / 2.2);
        pixels.data.set([value, value, value, 255], 4 * at);
      }
    }
  }
  return { pixels, face: facing(landmarks) };
}

const towards = (yaw: number, pitch: number): Vec3 => {
  const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  return [Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)];
};

describe('skin', () => {
  it('is found on both cheeks, the forehead and the chin, as much to the left as to the right', () => {
    const left = skinPoints.filter((index) => canonicalFace[3 * index]! > 1).length;
    const right = skinPoints.filter((index) => canonicalFace[3 * index]! < -1).length;
    expect(skinPoints.length).toBeGreaterThan(80);
    expect(left).toBe(right);
    for (const landmark of [50, 280, 151, 199]) expect(skinPoints).toContain(landmark);
  });

  it('faces out of the face', () => {
    expect(normals[3 * 4 + 2]).toBeGreaterThan(0.8); // the nose's tip, ahead
    expect(normals[3 * 50]).toBeLessThan(-0.2); // the right cheek, to the wearer's right
  });
});

describe('the light on a face', () => {
  it.each([
    [0, 30, 20],
    [50, 20, 20],
    [-50, 20, 20],
    [-30, 50, 20],
    [30, -20, 20],
    // Half a face in shade bends what two numbers a side can say.
    [70, 0, 35],
  ])('from %d° aside and %d° above is found to %d°', (yaw, pitch, within) => {
    const truth = { direction: towards(yaw, pitch), share: 0.6 };
    const { pixels, face } = litFace(truth);
    const told = lightOnFace(pixels, face) as FaceLight;
    expect(degreesBetween(told.direction, truth.direction)).toBeLessThan(within);
    expect(told.share).toBeGreaterThan(0.35);
  });

  it('that comes from everywhere has no side', () => {
    const { pixels, face } = litFace({ direction: [0, 0, 1], share: 0 });
    const told = lightOnFace(pixels, face) as FaceLight;
    expect(told.share).toBeLessThan(0.15);
  });

  it('is stronger from a lamp than from a window', () => {
    const share = (truth: number) => {
      const { pixels, face } = litFace({ direction: towards(55, 20), share: truth });
      return (lightOnFace(pixels, face) as FaceLight).share;
    };
    expect(share(0.8)).toBeGreaterThan(share(0.4) + 0.15);
  });

  it('is not led astray by a shining forehead', () => {
    const truth = { direction: towards(40, 25), share: 0.5 };
    const { pixels, face } = litFace(truth, 0.35);
    const told = lightOnFace(pixels, face) as FaceLight;
    expect(degreesBetween(told.direction, truth.direction)).toBeLessThan(25);
  });

  it('is not told by a face outside the frame, nor by one that is burnt out or black', () => {
    const { face } = litFace(usualFaceLight);
    const away = { ...face, landmarks: face.landmarks.map((value) => value + 5000) };
    expect(lightOnFace(flat(120), away)).toBeNull();
    expect(lightOnFace(flat(255), face)).toBeNull();
    expect(lightOnFace(flat(0), face)).toBeNull();
  });
});

describe('the brightness of a frame', () => {
  it('is full on a bright frame and never out on a black one', () => {
    expect(brightnessOf(flat(200))).toBe(1);
    expect(brightnessOf(flat(0))).toBe(0.25);
  });

  it('falls by half the stops that the frame is darker', () => {
    const stops = 2.2 * Math.log2(140 / 75);
    expect(Math.log2(brightnessOf(flat(140)) / brightnessOf(flat(75)))).toBeCloseTo(stops / 2, 5);
  });
});

describe('looking at the light of a camera’s frames', () => {
  const { pixels, face } = litFace({ direction: towards(40, 20), share: 0.5 });

  it('is done when a face comes, when it leaves, and then now and again', () => {
    const { next, reset } = createLightWatch();
    const looks = [
      next(pixels, null, 0),
      next(pixels, face, 0.03),
      next(pixels, face, 0.06),
      next(pixels, face, 0.6),
      next(pixels, null, 0.63),
    ].map(({ seen }) => seen);
    // What was seen is handed out again until the next look.
    expect(looks.slice(1).map((seen, i) => seen === looks[i])).toEqual([false, true, false, false]);
    reset();
    expect(next(pixels, null, 0.64).seen).not.toBe(looks[4]);
  });

  it('leaves the face out of what is seen around it', () => {
    const { seen } = createLightWatch().next(pixels, face, 0);
    const middle = 3 * (12 * seenSide + 12);
    expect(seen[middle]).toBeCloseTo((60 / 255) ** 2.2, 5);
  });
});

describe('surroundings', () => {
  const seen = new Float32Array(3 * seenSide * seenSide).fill(0.1);
  // The frame's right side is red and bright.
  for (let row = 0; row < seenSide; row++) {
    for (let column = 16; column < seenSide; column++)
      seen.set([0.4, 0.1, 0.1], 3 * (row * seenSide + column));
  }
  const light: FrameLight = {
    brightness: 1,
    seen,
    face: { direction: towards(-60, 20), share: 0.5 },
  };
  const around = surroundingsOf(light, assumedLens(width, height), { width, height });

  it('are the frame behind, and again ahead, with a part of its colour', () => {
    for (const z of [-1, 1]) {
      const [r, , b] = around(0.5, 0, z * 0.85);
      expect(r / b).toBeGreaterThan(1.3);
      // Four to one in the frame: a red wall must not make a red product.
      expect(r / b).toBeLessThan(2);
    }
    const [r, , b] = around(-0.3, -0.4, 0.85);
    expect(r / b).toBeCloseTo(1, 1);
  });

  it('are brightest where the face is lit from', () => {
    const lamp = around(...towards(-60, 20));
    const other = around(...towards(-60, -40));
    expect(lamp[1]).toBeGreaterThan(5 * other[1]);
  });

  it('are as bright, whatever the frame is', () => {
    const dim = { ...light, seen: seen.map((value) => value / 5) };
    const again = surroundingsOf(dim, assumedLens(width, height), { width, height });
    expect(again(0, 0, -1)[1]).toBeCloseTo(around(0, 0, -1)[1], 5);
  });

  it('have walls no brighter than white, and a lamp that is', () => {
    const white = { ...light, seen: new Float32Array(seen.length).fill(1) };
    const lit = surroundingsOf(white, assumedLens(width, height), { width, height });
    expect(lit(0.5, 0, -0.85)[1]).toBeLessThanOrEqual(1.2);
    expect(lit(...towards(-60, 20))[1]).toBeGreaterThan(1.5);
  });
});
