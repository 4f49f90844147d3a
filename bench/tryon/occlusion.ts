import { readFileSync } from 'node:fs';
import type { Document } from '@gltf-transform/core';
import {
  degreesApart,
  multiply,
  place,
  type Quaternion,
  rotate,
  turnAbout,
} from '@/lib/model3d/attachment/rigid';
import { distance, type Vec3 } from '@/lib/model3d/attachment/vector';
import { medianPerson } from '@/lib/model3d/mannequin/anthropometry';
import { handMannequin } from '@/lib/model3d/mannequin/hand';
import { headMannequin } from '@/lib/model3d/mannequin/head';
import type { Mannequin } from '@/lib/model3d/mannequin/mannequin';
import { prepareTools } from '@/lib/model3d/prepare/prepare-tools.server';
import type { RasterPart } from '@/lib/model3d/raster/raster-scene';
import { placedParts } from '@/lib/model3d/scene/placed-part';
import type { Pixels } from '@/lib/photo/pixels';
import type { Anchor } from '@/lib/product/category';
import type { Product } from '@/lib/product/product';
import { type Body, type BodyPlace, within } from '@/lib/tryon/body/body';
import { createBodyFollower } from '@/lib/tryon/body/follow-body';
import { createFaceTracker, type FaceNetworks } from '@/lib/tryon/face/face-tracker';
import { createHandTracker, type HandNetworks } from '@/lib/tryon/hand/hand-tracker';
import { assumedLens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';
import { flexTemples, templeFlex } from '@/lib/tryon/scene/flex-temples';
import type { Tracked, TrackedFace } from '@/lib/tryon/tracked';
import { type Wearable, wearable } from '@/lib/tryon/wearable';
import { drawBody, lens, opaque, placed, type Skin, see, side } from './draw-body';
import { occluderParts } from './occluder-parts';

/** One product on one kind of body part, over all poses it was drawn in. */
export type Worn = {
  product: string;
  where: Anchor;
  drawn: number;
  /** Poses in which nothing was found. */
  missed: number;
  /** Intersection over union of the product's visible pixels with those of the truth: as the page draws it. */
  iou: number;
  /** The same with nothing that hides, and with the true pose and ours of what hides. */
  withoutOccluders: number;
  inTruePose: number;
  /** Where the product's frame is against where it is: degrees, millimetres, and pixels of its origin. Means. */
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
const evenSkin =
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
  return Promise.all(slugs.map((slug) => wornIn(slug, head, looks, ['both', 'left', 'right'])));
}

/** Products on hands: left ones and right ones, backs and palms. */
export async function wornOnHands(networks: HandNetworks, slugs: readonly string[]): Promise<Worn[]> {
  const all: Worn[][] = [];
  for (const which of ['left', 'right'] as const) {
    const hand = handMannequin(medianPerson, which);
    // The frame's +x runs to the fingers of a left hand; up in the picture.
    const upright = turnAbout([0, 0, 1], Math.PI / 2);
    const looks: Look[] = [];
    for (const turn of handTurns) {
      const quaternion = multiply(turned(turn), upright);
      const pose: Pose = { position: [0, -0.04, -0.4], quaternion };
      const frame = drawBody(hand, pose, evenSkin(quaternion));
      looks.push({
        pose,
        tracked: { face: null, hands: await createHandTracker(networks).track(frame, lens, 0), person: null },
      });
    }
    all.push(await Promise.all(slugs.map((slug) => wornIn(slug, hand, looks, [which]))));
  }
  return slugs.map((_, i) => joined(all.map((worn) => worn[i] as Worn)));
}

type Look = { pose: Pose; tracked: Tracked };

async function wornIn(
  slug: string,
  body: Mannequin,
  looks: readonly Look[],
  sides: readonly BodyPlace['side'][],
): Promise<Worn> {
  const product = await readProduct(slug);
  const { where } = product.wearable;
  const half = halfOf(body);
  const rows: { iou: number; without: number; inTrue: number; degrees: number; mm: number; px: number }[] =
    [];
  let missed = 0;
  for (const { pose, tracked } of looks) {
    const hides = opaque(placed(body.positions, pose), body.indices);
    const frames = body.frames[where] ?? {};
    const truth = sides.flatMap((each): BodyPlace[] => {
      const frame = frames[each as 'both'];
      if (!frame) return [];
      return [{ side: each, pose: within(pose, frame), girthMillimetres: girthOf(where), halfHead: half }];
    });
    const seen = visible(product, truth, [hides]);
    const found = createBodyFollower(where).next(tracked, 0);
    if (!found) {
      missed++;
      continue;
    }
    const nearest = found.places.map((ours) => {
      const [first, ...others] = truth;
      return others.reduce(
        (best, each) =>
          distance(each.pose.position, ours.pose.position) < distance(best.pose.position, ours.pose.position)
            ? each
            : best,
        first as BodyPlace,
      );
    });
    const mean = (value: (ours: BodyPlace, true_: BodyPlace) => number) =>
      found.places.reduce((sum, ours, i) => sum + value(ours, nearest[i] as BodyPlace), 0) /
      found.places.length;
    rows.push({
      iou: overlap(seen, visible(product, found.places, occluderParts(found.occluders))),
      without: overlap(seen, visible(product, found.places, [])),
      inTrue: overlap(seen, visible(product, truth, occluderParts(inTruth(found, nearest)))),
      degrees: mean((ours, other) => degreesApart(ours.pose.quaternion, other.pose.quaternion)),
      mm: 1000 * mean((ours, other) => distance(ours.pose.position, other.pose.position)),
      px: mean((ours, other) => Math.hypot(...pixelsBetween(ours.pose, other.pose))),
    });
  }
  const of = (key: keyof (typeof rows)[number]) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  return {
    product: slug,
    where,
    drawn: looks.length,
    missed,
    iou: of('iou'),
    withoutOccluders: of('without'),
    inTruePose: of('inTrue'),
    degrees: of('degrees'),
    millimetres: of('mm'),
    pixels: of('px'),
  };
}

/** What hides, moved with the first place from where it was found to where it is. */
function inTruth({ occluders, places }: Body, truth: readonly BodyPlace[]): Body['occluders'] {
  const [from, to] = [places[0]?.pose as Pose, truth[0]?.pose as Pose];
  const back: Quaternion = [
    -from.quaternion[0],
    -from.quaternion[1],
    -from.quaternion[2],
    from.quaternion[3],
  ];
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

type ReadProduct = { wearable: Wearable; parts: { points: Float32Array; corners: Uint32Array }[] };

async function readProduct(slug: string): Promise<ReadProduct> {
  const catalogue = JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as {
    products: Product[];
  };
  const product = catalogue.products.find((each) => each.slug === slug);
  const worn = product?.model && wearable(product.model, product.attributes);
  if (!worn) throw new Error(`${slug} is not worn.`);
  const { io } = await prepareTools();
  const document: Document = await io.readBinary(readFileSync(`public/models/demo/${slug}/model.glb`));
  const parts = [...placedParts(document)].map(({ points, corners }) => {
    const own = new Float32Array(points.length);
    for (let i = 0; i < points.length; i += 3) {
      own.set(place(worn.placement, [points[i]!, points[i + 1]!, points[i + 2]!]), i);
    }
    return { points: own, corners };
  });
  return { wearable: worn, parts };
}

/** Which pixels show the product. */
function visible(
  product: ReadProduct,
  places: readonly BodyPlace[],
  hiding: readonly RasterPart[],
): Uint8Array {
  const things = places.flatMap((at) => partsAt(product, at));
  const { part } = see([...hiding, ...things]);
  return Uint8Array.from(part, (number) => (number > hiding.length ? 1 : 0));
}

function partsAt(
  { wearable: worn, parts }: ReadProduct,
  { pose, girthMillimetres, halfHead }: BodyPlace,
): RasterPart[] {
  const by =
    worn.girthMillimetres !== null && girthMillimetres !== null
      ? Math.min(1.45, Math.max(0.7, girthMillimetres / worn.girthMillimetres))
      : 1;
  const flex =
    worn.where === 'face' && halfHead !== null
      ? Math.max(0, ...parts.map(({ points }) => templeFlex(points, halfHead)))
      : 0;
  return parts.map(({ points, corners }) => {
    const own = points.slice();
    if (flex > 0) flexTemples(own, flex);
    return opaque(
      placed(
        own.map((v) => v * by),
        pose,
      ),
      corners,
    );
  });
}

function overlap(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < side * side; i++) {
    both += a[i]! & b[i]!;
    either += a[i]! | b[i]!;
  }
  return either === 0 ? 1 : both / either;
}

function joined(list: readonly Worn[]): Worn {
  const found = list.map(({ drawn, missed }) => drawn - missed);
  const total = found.reduce((sum, n) => sum + n, 0);
  const mean = (read: (worn: Worn) => number) =>
    list.reduce((sum, worn, i) => sum + (found[i] ? found[i]! * read(worn) : 0), 0) / total;
  return {
    ...(list[0] as Worn),
    drawn: list.reduce((sum, { drawn }) => sum + drawn, 0),
    missed: list.reduce((sum, { missed }) => sum + missed, 0),
    iou: mean(({ iou }) => iou),
    withoutOccluders: mean(({ withoutOccluders }) => withoutOccluders),
    inTruePose: mean(({ inTruePose }) => inTruePose),
    degrees: mean(({ degrees }) => degrees),
    millimetres: mean(({ millimetres }) => millimetres),
    pixels: mean(({ pixels }) => pixels),
  };
}
