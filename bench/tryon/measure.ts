import { multiply, turnAbout } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import type { CropRegion } from '@/lib/tryon/crop/crop-region';
import { sampleRegion } from '@/lib/tryon/crop/sample-region';
import { createFaceTracker, type FaceNetworks } from '@/lib/tryon/face/face-tracker';
import { assumedLens, type Lens } from '@/lib/tryon/lens';
import { findCard } from '@/lib/tryon/measure/card/find-card';
import { scaleOfCorners } from '@/lib/tryon/measure/card/scale-of-corners';
import { type FaceLook, faceLook } from '@/lib/tryon/measure/face-look';
import { faceSizes } from '@/lib/tryon/measure/face-sizes';
import { type EyeSide, eyeRegion } from '@/lib/tryon/measure/iris/eye-region';
import { seeIrises } from '@/lib/tryon/measure/iris/see-irises';
import { adults, iris } from '@/lib/tryon/measure/pupillary-distance';
import type { Network } from '@/lib/tryon/runtime/network';
import { drawCard } from '@/lib/tryon/testing/draw-card';
import { dice, normals } from '@/lib/tryon/testing/made-up';
import { drawIris, type OpenEye, openEye } from './draw-iris';
import { addNoise, moveTo } from './frames';
import type { ErrorRow } from './measure-hand';

export type Networks = { faces: FaceNetworks; iris: Network };

/** A portrait that can be anybody's: its eyes are drawn anew. */
type Model = { photo: Pixels; eyes: Record<EyeSide, OpenEye>; square: CropRegion };

const eyesToCentre = 10.5;

async function modelOf(photo: Pixels, { faces, iris: network }: Networks): Promise<Model | null> {
  const face = await createFaceTracker(faces).track(photo, assumedLens(photo.width, photo.height), 0);
  if (!face) return null;
  const eye = async (side: EyeSide) => {
    const input = new Float32Array(64 * 64 * 3);
    sampleRegion(photo, eyeRegion(face.landmarks, side), 64, [0, 1], input);
    if (side === 'right') {
      const plain = input.slice();
      for (let i = 0; i < 64 * 64; i++) {
        const from = 3 * (i - (i % 64) + 63 - (i % 64));
        for (let k = 0; k < 3; k++) input[3 * i + k] = plain[from + k] as number;
      }
    }
    const [raw] = (await network.run(input)) as [Float32Array];
    return openEye(raw, face.landmarks, side);
  };
  const [x, y] = [face.landmarks[18] as number, face.landmarks[19] as number];
  const wide = Math.hypot(
    ...[0, 1].map((k) => (face.landmarks[3 * 454 + k] as number) - (face.landmarks[3 * 234 + k] as number)),
  );
  return {
    photo,
    eyes: { left: await eye('left'), right: await eye('right') },
    square: { x, y: y - 0.15 * wide, side: 3.1 * wide, radians: 0 },
  };
}

export type PopulationRow = ErrorRow & { persons: number; refused: number; cardsFound?: number };

/**
 * People of the synthetic population in photos whose scale is then known: pupils N(63.36, 3.83) mm, irises N(11.7, 0.5) mm
 * drawn into the eyes of real portraits, which are moved and turned a little under camera noise; seen by the real networks.
 *
 * @param withCard One photo each, with a card drawn on the forehead; otherwise frames as of a camera.
 */
export async function population(
  photos: readonly Pixels[],
  networks: Networks,
  persons: number,
  withCard: boolean,
): Promise<PopulationRow> {
  const models = (await Promise.all(photos.map((photo) => modelOf(photo, networks)))).filter(
    (m) => m !== null,
  );
  const [next, normal] = [dice(withCard ? 31 : 30), normals(withCard ? 41 : 40)];
  const size = withCard ? { width: 1280, height: 960 } : { width: 640, height: 480 };
  const lens = assumedLens(size.width, size.height);
  const errors: number[] = [];
  let [held, refused, cardsFound] = [0, 0, 0];
  for (let i = 0; i < persons; i++) {
    const { photo, eyes, square } = models[i % models.length] as Model;
    const truth = {
      pd: adults.millimetres + adults.sdMillimetres * normal(),
      iris: iris.millimetres + iris.sdMillimetres * normal(),
    };
    // Pixels of the frame to one of the photo, and millimetres to one of the frame at the pupils, which turn in.
    const zoom = size.width / square.side;
    const seen = zoom * Math.hypot(eyes.right.x - eyes.left.x, eyes.right.y - eyes.left.y);
    const perPixel = ((truth.pd * lens.focal) / seen - eyesToCentre) / lens.focal;
    const drawn = { ...photo, data: new Uint8ClampedArray(photo.data) };
    const colour = [
      [72, 48, 30],
      [96, 112, 128],
      [92, 96, 60],
    ][i % 3] as [number, number, number];
    for (const side of ['left', 'right'] as const) {
      drawIris(drawn, eyes[side], truth.iris / perPixel / zoom, colour);
    }
    const tracker = createFaceTracker(networks.faces);
    const looks: FaceLook[] = [];
    let scale: ReturnType<typeof scaleOfCorners> = null;
    for (let k = 0; k < (withCard ? 1 : 12); k++) {
      const region = {
        ...square,
        x: square.x + 0.03 * square.side * (next() - 0.5),
        y: square.y + 0.03 * square.side * (next() - 0.5),
        radians: 0.08 * (next() - 0.5),
      };
      const frame = moveTo(drawn, region, size);
      if (withCard) drawOnForehead(frame, region, eyes, zoom, perPixel, lens, { next, normal });
      const noisy = addNoise(frame, 3, 100 * i + k);
      const face = await tracker.track(noisy, lens, k / 30);
      if (!face) continue;
      const irises = await seeIrises(noisy, face.landmarks, networks.iris);
      looks.push(faceLook(face, irises));
      if (!withCard) continue;
      const corners = findCard(noisy, lens);
      if (corners) scale = scaleOfCorners(corners, lens, irises, face.rawPose, false);
      if (scale) cardsFound += 1;
    }
    const found =
      withCard && !scale ? null : faceSizes(looks, lens.focal, scale, withCard ? 'photo' : 'live');
    if (!found) {
      refused += 1;
      continue;
    }
    const { millimetres, errorMillimetres } = found.pupillaryDistance;
    errors.push(millimetres - truth.pd);
    if (Math.abs(millimetres - truth.pd) <= errorMillimetres) held += 1;
  }
  return { persons, refused, ...summary(errors, held), ...(withCard ? { cardsFound } : {}) };
}

/** A card held flat on the forehead, a little askew, nearer than the pupils by what foreheads differ. */
function drawOnForehead(
  frame: Pixels,
  region: CropRegion,
  { left, right }: Record<EyeSide, OpenEye>,
  zoom: number,
  perPixel: number,
  lens: Lens,
  { next, normal }: { next: () => number; normal: () => number },
): void {
  const [mx, my] = [(left.x + right.x) / 2 - region.x, (left.y + right.y) / 2 - region.y];
  const [c, s] = [Math.cos(region.radians), Math.sin(region.radians)];
  const eyes = {
    x: frame.width / 2 + zoom * (mx * c + my * s),
    y: frame.height / 2 + zoom * (my * c - mx * s),
  };
  const away = lens.focal * perPixel - (8 + 3 * normal());
  const above = 40 + 6 * next();
  const at = { x: eyes.x + 6 * (next() - 0.5), y: eyes.y - above / perPixel };
  const position = [
    ((at.x - lens.middleX) * away) / lens.focal / 1000,
    ((lens.middleY - at.y) * away) / lens.focal / 1000,
    -away / 1000,
  ] as Vec3;
  const askew = (by: number) => by * (next() - 0.5);
  const quaternion = multiply(
    turnAbout([0, 0, 1], askew(0.2) - region.radians),
    multiply(turnAbout([0, 1, 0], askew(0.25)), turnAbout([1, 0, 0], askew(0.25) - 0.1)),
  );
  const level = next() < 0.5 ? 30 + 40 * next() : 190 + 50 * next();
  const fingers = (x: number, y: number) => y < -16 && Math.abs(Math.abs(x) - 30) < 9;
  drawCard(
    frame,
    { position, quaternion },
    lens,
    {
      ground: [level, level, level + 12],
      print: level > 128 ? [30, 30, 30] : [220, 220, 220],
      stripe: next() < 0.5,
    },
    next() < 0.5 ? fingers : undefined,
  );
}

/** `ratio`: the width that was found over the one that was drawn; `guess`: that of the network alone. */
export type IrisRow = { factor: number; ratio: number; guess: number };

/** Irises of known width drawn into portraits: what is found of it, and what the network alone says. */
export async function irisWidths(photos: readonly Pixels[], networks: Networks): Promise<IrisRow[]> {
  const models = (await Promise.all(photos.map((photo) => modelOf(photo, networks)))).filter(
    (m) => m !== null,
  );
  const rows: IrisRow[] = [];
  for (const model of models) {
    for (const factor of [0.9, 1, 1.1]) {
      const drawn = { ...model.photo, data: new Uint8ClampedArray(model.photo.data) };
      const mean = (model.eyes.left.width + model.eyes.right.width) / 2;
      for (const side of ['left', 'right'] as const)
        drawIris(drawn, model.eyes[side], factor * mean, [72, 48, 30]);
      const lens = assumedLens(drawn.width, drawn.height);
      const face = await createFaceTracker(networks.faces).track(drawn, lens, 0);
      if (!face) continue;
      const { left, right } = await seeIrises(drawn, face.landmarks, networks.iris);
      const alone = await modelOf(drawn, networks);
      const guess = alone ? (alone.eyes.left.width + alone.eyes.right.width) / 2 : Number.NaN;
      rows.push({
        factor,
        ratio: (left.width + right.width) / 2 / (factor * mean),
        guess: guess / (factor * mean),
      });
    }
  }
  return rows;
}

export function summary(errors: readonly number[], held: number): ErrorRow {
  const count = Math.max(1, errors.length);
  const sorted = errors.map(Math.abs).sort((a, b) => a - b);
  return {
    meanAbsolute: sorted.reduce((sum, error) => sum + error, 0) / count,
    worstTenth: sorted[Math.floor(0.9 * sorted.length)] ?? 0,
    bias: errors.reduce((sum, error) => sum + error, 0) / count,
    held: held / count,
  };
}
