import {
  conjugate,
  degreesApart,
  multiply,
  type Quaternion,
  rotate,
  turnAbout,
} from '@/lib/model3d/attachment/rigid';
import { distance, type Vec3 } from '@/lib/model3d/attachment/vector';
import { medianPerson } from '@/lib/model3d/mannequin/anthropometry';
import { handMannequin } from '@/lib/model3d/mannequin/hand';
import { headMannequin } from '@/lib/model3d/mannequin/head';
import type { Mannequin } from '@/lib/model3d/mannequin/mannequin';
import type { Pixels } from '@/lib/photo/pixels';
import type { Anchor } from '@/lib/product/category';
import { type Body, type BodyPlace, within } from '@/lib/tryon/body/body';
import { createBodyFollower } from '@/lib/tryon/body/follow-body';
import { createFaceTracker, type FaceNetworks } from '@/lib/tryon/face/face-tracker';
import { createHandTracker, type HandNetworks } from '@/lib/tryon/hand/hand-tracker';
import { assumedLens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';
import type { Tracked, TrackedFace } from '@/lib/tryon/tracked';
import { drawBody, lens, opaque, placed, type Skin } from './draw-body';
import { occluderParts } from './occluder-parts';
import { overlap, readProduct, visible, type WornProduct } from './worn-product';

/** One product on one kind of body part, over all poses it was drawn in. */
export type Worn = {
  product: string;
  where: Anchor;
  drawn: number;
  /** Poses in which nothing was found. */
  missed: number;
  /** Hands that were taken for the other one. */
  wrongSide: number;
  /** Intersection over union of the product's visible pixels with those of the truth: as the page draws it. */
  iou: number;
  /** The same with nothing that hides, and with the true pose and ours of what hides. */
  withoutOccluders: number;
  inTruePose: number;
  /** Where the product's frame is against where it is: degrees, millimetres, and pixels of its origin. Medians. */
  degrees: number;
  millimetres: number;
  pixels: number;
};

/** Poses: turned about up, across and ahead, degrees. */
const headTurns = [
  [0, 0, 0],
  [15, 0, 0],
  [-15, 0, 0],
  [30, 0, 0],
  [-30, 0, 0],
  [45, 0, 0],
  [-45, 0, 0],
  [0, 12, 0],
  [0, -12, 0],
  [20, 10, 8],
  [-20, -10, -8],
] as const;
/** Of a hand that points up with its back (0) or its palm (180) to the camera. */
const handTurns = [
  [0, 0, 0],
  [25, 0, 0],
  [-25, 0, 0],
  [0, 20, 0],
  [0, -20, 0],
  [0, 0, 20],
  [0, 0, -20],
  [180, 0, 0],
  [160, 0, 10],
] as const;

const turned = ([yaw, pitch, roll]: readonly [number, number, number]): Quaternion => {
  const by = (axis: Vec3, degrees: number) => turnAbout(axis, (degrees * Math.PI) / 180);
  return multiply(multiply(by([0, 1, 0], yaw), by([1, 0, 0], pitch)), by([0, 0, 1], roll));
};

/** A photo's face, as the skin of a mannequin that looks the same way: each point is as bright as the photo is where it lies. */
export function skinOf(photo: Pixels, { pose }: TrackedFace): Skin {
  const own = assumedLens(photo.width, photo.height);
  return (point) => {
    const [x, y, z] = rotate(pose.quaternion, point).map((v, k) => v + pose.position[k]!) as Vec3;
    const column = Math.round(own.middleX + (own.focal * x) / -z);
    const row = Math.round(own.middleY - (own.focal * y) / -z);
    const inside = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
    const at = 4 * (inside(row, photo.height) * photo.width + inside(column, photo.width));
    return [photo.data[at]!, photo.data[at + 1]!, photo.data[at + 2]!];
  };
}

/** Skin of one tone under a window from above and aside. @param quaternion How the hand is turned. */
export const evenSkin =
  (quaternion: Quaternion): Skin =>
  (_, normal) => {
    const [x, y, z] = rotate(quaternion, normal);
    const light = 0.5 + 0.5 * Math.max(0, 0.8 * z + 0.45 * y - 0.35 * x);
    return [224 * light, 172 * light, 145 * light];
  };

/** Products on heads: the mannequin wears a portrait's skin and is drawn in known poses. */
export async function wornOnHeads(
  portraits: readonly Pixels[],
  networks: FaceNetworks,
  slugs: readonly string[],
): Promise<Worn[]> {
  const head = headMannequin();
  const looks: Look[] = [];
  for (const photo of portraits) {
    const own = await createFaceTracker(networks).track(photo, assumedLens(photo.width, photo.height), 0);
    if (!own) throw new Error('A portrait without a face.');
    for (const turn of headTurns) {
      const pose: Pose = { position: [0, 0.01, -0.5], quaternion: turned(turn) };
      const frame = drawBody(head, pose, skinOf(photo, own));
      const face = await createFaceTracker(networks).track(frame, lens, 0);
      looks.push({ pose, tracked: { face, hands: [], person: null } });
    }
  }
  return Promise.all(
    slugs.map(async (slug) => {
      const product = await readProduct(slug);
      return summary(
        product,
        looks.map((look) => compare(product, head, look, ['both', 'left', 'right'])),
      );
    }),
  );
}

/** Products on hands: left ones and right ones, backs and palms. */
export async function wornOnHands(networks: HandNetworks, slugs: readonly string[]): Promise<Worn[]> {
  const products = await Promise.all(slugs.map(readProduct));
  const rows: (Row | null)[][] = products.map(() => []);
  for (const which of ['left', 'right'] as const) {
    const hand = handMannequin(medianPerson, which);
    // The frame's +x runs to the fingers; up in the picture.
    const upright = turnAbout([0, 0, 1], Math.PI / 2);
    for (const turn of handTurns) {
      const quaternion = multiply(turned(turn), upright);
      const pose: Pose = { position: [0, -0.04, -0.4], quaternion };
      const frame = drawBody(hand, pose, evenSkin(quaternion));
      const hands = await createHandTracker(networks).track(frame, lens, 0);
      for (const [i, product] of products.entries()) {
        rows[i]?.push(
          compare(product, hand, { pose, tracked: { face: null, hands, person: null } }, [which]),
        );
      }
    }
  }
  return products.map((product, i) => summary(product, rows[i] ?? []));
}

type Look = { pose: Pose; tracked: Tracked };
type Row = {
  iou: number;
  without: number;
  inTrue: number;
  degrees: number;
  millimetres: number;
  pixels: number;
  wrongSide: boolean;
};

/** Null where nothing was found. */
function compare(
  product: WornProduct,
  body: Mannequin,
  { pose, tracked }: Look,
  sides: readonly BodyPlace['side'][],
): Row | null {
  const { where } = product.wearable;
  const found = createBodyFollower(where).next(tracked, 0);
  if (!found) return null;
  const frames = body.frames[where] ?? {};
  const truth = sides.flatMap((side): BodyPlace[] => {
    const frame = frames[side as 'both'];
    if (!frame) return [];
    return [{ side, pose: within(pose, frame), girthMillimetres: girthOf(where), halfHead: halfOf(body) }];
  });
  const seen = visible(product, truth, [opaque(placed(body.positions, pose), body.indices)]);
  const away = (a: BodyPlace, b: BodyPlace) => distance(a.pose.position, b.pose.position);
  const nearest = found.places.map((ours) =>
    truth.reduce((best, each) => (away(each, ours) < away(best, ours) ? each : best)),
  );
  const mean = (value: (ours: BodyPlace, other: BodyPlace) => number) =>
    found.places.reduce((sum, ours, i) => sum + value(ours, nearest[i] as BodyPlace), 0) /
    found.places.length;
  return {
    iou: overlap(seen, visible(product, found.places, occluderParts(found.occluders))),
    without: overlap(seen, visible(product, found.places, [])),
    inTrue: overlap(seen, visible(product, truth, occluderParts(inTruth(found, nearest)))),
    degrees: mean((ours, other) => degreesApart(ours.pose.quaternion, other.pose.quaternion)),
    millimetres: 1000 * mean(away),
    pixels: mean((ours, other) => Math.hypot(...pixelsBetween(ours.pose, other.pose))),
    wrongSide: found.places.some(({ side }) => !sides.includes(side)),
  };
}

function summary({ slug, wearable: { where } }: WornProduct, all: readonly (Row | null)[]): Worn {
  const rows = all.filter((row) => row !== null);
  const mean = (read: (row: Row) => number) => rows.reduce((sum, row) => sum + read(row), 0) / rows.length;
  const median = (read: (row: Row) => number) =>
    rows.map(read).sort((a, b) => a - b)[rows.length >> 1] as number;
  return {
    product: slug,
    where,
    drawn: all.length,
    missed: all.length - rows.length,
    wrongSide: rows.filter(({ wrongSide }) => wrongSide).length,
    iou: mean(({ iou }) => iou),
    withoutOccluders: mean(({ without }) => without),
    inTruePose: mean(({ inTrue }) => inTrue),
    degrees: median(({ degrees }) => degrees),
    millimetres: median(({ millimetres }) => millimetres),
    pixels: median(({ pixels }) => pixels),
  };
}

/** What hides, moved with the first place from where it was found to where it is. */
function inTruth({ occluders, places }: Body, truth: readonly BodyPlace[]): Body['occluders'] {
  const [from, to] = [places[0]?.pose as Pose, truth[0]?.pose as Pose];
  const back = conjugate(from.quaternion);
  return occluders.map((each) => ({
    ...each,
    pose: within(to, {
      position: rotate(back, each.pose.position.map((v, k) => v - from.position[k]!) as Vec3),
      quaternion: multiply(back, each.pose.quaternion),
    }),
  }));
}

const pixelsBetween = (a: Pose, b: Pose): [number, number] => {
  const at = ({ position: [x, y, z] }: Pose) => [(lens.focal * x) / -z, (lens.focal * y) / -z];
  const [one, other] = [at(a), at(b)];
  return [one[0]! - other[0]!, one[1]! - other[1]!];
};

/** Whose finger or head is the mannequin's, millimetres; what is shown in its own size has none. */
function girthOf(where: Anchor): number | null {
  if (where === 'finger') return medianPerson.ringFingerCircumference;
  // Hats are bought for a head with hair: as the page takes it.
  return where === 'head' ? 598 : null;
}

/** Half of the head's breadth before the ears, metres. */
function halfOf({ positions }: Mannequin): number {
  let half = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    if (Math.abs(y) < 0.012 && z > -0.086 && z < -0.07) half = Math.max(half, Math.abs(x));
  }
  return half;
}
