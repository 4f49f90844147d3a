import { multiply, turnAbout } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Lens } from '@/lib/tryon/lens';
import { cardPose, cardTolerance } from '@/lib/tryon/measure/card/card-pose';
import { findCard } from '@/lib/tryon/measure/card/find-card';
import { aroundOf, handParts, measureFinger, measureWrist } from '@/lib/tryon/measure/hand-sizes';
import { drawCard } from '@/lib/tryon/testing/draw-card';
import { drawGround, grain } from '@/lib/tryon/testing/draw-ground';
import { drawLimb, onTable } from '@/lib/tryon/testing/draw-limb';
import { dice, normals } from '@/lib/tryon/testing/made-up';
import { summary } from './measure';

export type ErrorRow = {
  meanAbsolute: number;
  /** Nine in ten err by less. */
  worstTenth: number;
  bias: number;
  /** Share of the 95 % intervals that hold the truth. */
  held: number;
};
export type HandRow = { photos: number; refused: number; breadth: ErrorRow; around: ErrorRow };

/**
 * Fingers or wrists on tables beside a card: elliptic bars of known breadth and thickness, ordinary phone cameras from nearly
 * straight above, joints as far off as a network's. Millimetres.
 */
export function handsBesideCards(part: 'finger' | 'wrist', photos: number): HandRow {
  const [next, normal] = [dice(part === 'finger' ? 51 : 52), normals(part === 'finger' ? 61 : 62)];
  const own = handParts[part];
  const [mean, sd] = part === 'finger' ? [17.5, 1.8] : [57, 4.5];
  const errors: { breadth: number[]; around: number[] } = { breadth: [], around: [] };
  const held = { breadth: 0, around: 0 };
  let refused = 0;
  for (let i = 0; i < photos; i++) {
    const [width, height] = [1280, 960];
    const lens: Lens = { focal: 960 * (0.95 + 0.2 * next()), middleX: width / 2, middleY: height / 2 };
    const away = -(0.3 + 0.12 * next());
    const tilt = multiply(
      turnAbout([1, 0, 0], 0.24 * (next() - 0.5)),
      turnAbout([0, 1, 0], 0.24 * (next() - 0.5)),
    );
    const table = { position: [0, 0, away] as Vec3, quaternion: tilt };
    const breadth = mean + sd * normal();
    const thickness = breadth * (own.thickness + own.thicknessSd * normal());
    const frame = drawGround(width, height, 700 + i, next() < 0.5 ? 200 + 40 * next() : 40 + 40 * next());
    const skin = ([214, 168, 142] as const).map((level) => level * (0.55 + 0.45 * next())) as unknown as [
      number,
      number,
      number,
    ];
    const slant = 20 * (next() - 0.5);
    const limb = { from: [-52, -70], to: [-52 + slant, 70], breadth, thickness, colour: skin } as const;
    drawLimb(frame, table, lens, limb);
    // The card's face lies 0.8 mm above the table; its middle is moved along the table.
    const onPlane = onTable(table, lens, 48, 6 * normal(), 0.76);
    const card = { ...table, position: inSpace(onPlane, table.position[2], lens, tilt) };
    const level = next() < 0.5 ? 30 : 235;
    drawCard(frame, card, lens, {
      ground: [level, level, level],
      print: [128, 120, 110],
      stripe: next() < 0.4,
    });
    const photo = grain(frame, 3, 900 + i);
    const corners = findCard(photo, lens);
    const pose = corners && cardPose(corners, lens, cardTolerance.found);
    const joints = new Float32Array(63);
    const put = (index: number, t: number) => {
      const [x, y] = [
        limb.from[0] + t * (limb.to[0] - limb.from[0]),
        limb.from[1] + t * (limb.to[1] - limb.from[1]),
      ];
      const at = onTable(table, lens, x + 1.5 * normal(), y + 1.5 * normal(), thickness / 2);
      joints.set([at.x, at.y, 0], 3 * index);
    };
    put(part === 'finger' ? 13 : 0, part === 'finger' ? 0.3 : 0.6);
    put(part === 'finger' ? 14 : 9, part === 'finger' ? 0.64 : 1.2);
    const found =
      pose &&
      (part === 'finger' ? measureFinger(photo, joints, 'ring', pose) : measureWrist(photo, joints, pose));
    if (!found) {
      refused += 1;
      continue;
    }
    const truth = aroundOf(breadth, 0, { ...own, thickness: thickness / breadth }).millimetres;
    const add = (of: 'breadth' | 'around', true1: number) => {
      const error = found[of].millimetres - true1;
      errors[of].push(error);
      if (Math.abs(error) <= found[of].errorMillimetres) held[of] += 1;
    };
    add('breadth', breadth);
    add('around', truth);
  }
  return {
    photos,
    refused,
    breadth: summary(errors.breadth, held.breadth),
    around: summary(errors.around, held.around),
  };
}

/** The place in space of a pixel, on the plane through (0, 0, z) that is turned so. */
function inSpace(
  { x, y }: { x: number; y: number },
  z: number,
  lens: Lens,
  turn: ReturnType<typeof turnAbout>,
): Vec3 {
  const ray: Vec3 = [(x - lens.middleX) / lens.focal, (lens.middleY - y) / lens.focal, -1];
  const [qx, qy, qz, qw] = turn;
  const normal: Vec3 = [2 * (qx * qz + qw * qy), 2 * (qy * qz - qw * qx), 1 - 2 * (qx * qx + qy * qy)];
  const along = (z * normal[2]) / (ray[0] * normal[0] + ray[1] * normal[1] + ray[2] * normal[2]);
  return [ray[0] * along, ray[1] * along, ray[2] * along];
}
