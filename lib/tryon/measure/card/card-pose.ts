import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { homographyOf } from '@/lib/ar/room-photo/homography';
import type { Lens } from '../../lens';
import { card } from './card';

export type CardPose = {
  /** From the camera to the card's middle along the line of sight. */
  awayMillimetres: number;
  /** Of the card's middle, in the plane of the picture. */
  millimetresPerPixel: number;
  /** Between the card's face and the line of sight. */
  tiltRadians: number;
  /** Of the card's own axes and the plane it lies in: a place of the frame in millimetres from the card's middle. */
  toPlane: (x: number, y: number) => readonly [number, number];
  /** How far the four corners are from a card's: of its ratio, and of its right angle. */
  ratioOff: number;
  angleOff: number;
};

/** A card's ratio and angle may be off by this for corners that are found, and by hand. */
export const cardTolerance = { found: 0.035, byHand: 0.06 } as const;
/** A card seen flatter than this is not measured by. */
const mostTilt = (50 * Math.PI) / 180;

/**
 * How a card with these corners stands before the camera.
 *
 * @param corners The first two along a long side, clockwise in the picture.
 * @param tolerance Share of the card's ratio that the corners may be off by, for some focal length near the lens'.
 * @returns Null where these are no card's corners.
 */
export function cardPose(corners: Corners, lens: Lens, tolerance: number): CardPose | null {
  const plane = planeOf(corners, lens);
  if (!plane) return null;
  // The lens is often a guess, and a slanted card's shape depends on it.
  const off = Math.min(
    ...[1, 0.75, 1.3].map((by) => {
      const { ratioOff, angleOff } = shapeOff(plane, lens.focal * by);
      return Math.max(Math.abs(ratioOff), Math.abs(angleOff));
    }),
  );
  if (off > tolerance) return null;
  const { focal } = lens;
  const [a, b, c] = plane.columns.map(([x, y, z]) => [x / focal, y / focal, z]) as Vectors;
  const perMillimetre = Math.sqrt(length(a) * length(b));
  const normal = cross(a, b);
  const tiltRadians = Math.acos(Math.min(1, Math.abs(normal[2]) / length(normal)));
  if (tiltRadians > mostTilt) return null;
  const awayMillimetres = c[2] / perMillimetre;
  return {
    awayMillimetres,
    millimetresPerPixel: awayMillimetres / focal,
    tiltRadians,
    toPlane: plane.toPlane,
    ...shapeOff(plane, focal),
  };
}

type Vector = [number, number, number];
type Vectors = [Vector, Vector, Vector];
type Plane = { columns: Vectors; toPlane: CardPose['toPlane'] };

/** Columns: from millimetres on the card to pixels from the middle of the picture. */
function planeOf(corners: Corners, { middleX, middleY }: Lens): Plane | null {
  const [w, h] = [card.width / 2, card.height / 2];
  const units = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  // Both sides of the order of 1, as the linear transformation wants them.
  const size = Math.max(...corners.map(({ x, y }) => Math.hypot(x - middleX, y - middleY)));
  const seen = corners.map(({ x, y }) => ({ x: (x - middleX) / size, y: (y - middleY) / size }));
  const h1 = homographyOf(units, seen);
  if (!h1) return null;
  const columns = h1.map(([x, y, z], i) => {
    const by = i === 0 ? 1 / w : i === 1 ? 1 / h : 1;
    return [x * size * by, y * size * by, z * by];
  }) as Vectors;
  const back = homographyOf(
    corners.map(({ x, y }) => [(x - middleX) / size, (y - middleY) / size] as const),
    units.map(([u, v]) => ({ x: u, y: v })),
  );
  if (!back) return null;
  const [p, q, r] = back;
  const toPlane = (x: number, y: number) => {
    const [u, v] = [(x - middleX) / size, (y - middleY) / size];
    const depth = p[2] * u + q[2] * v + r[2];
    return [(w * (p[0] * u + q[0] * v + r[0])) / depth, (h * (p[1] * u + q[1] * v + r[1])) / depth] as const;
  };
  return { columns, toPlane };
}

/** The two conditions on a rectangle of known sides (Zhang 2000): both axes in one measure, and at right angles. */
function shapeOff({ columns }: Plane, focal: number): { ratioOff: number; angleOff: number } {
  const [a, b] = columns.map(([x, y, z]) => [x / focal, y / focal, z]) as Vectors;
  const cosine = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / (length(a) * length(b));
  return { ratioOff: Math.log(length(a) / length(b)), angleOff: cosine };
}

const length = ([x, y, z]: Vector) => Math.hypot(x, y, z);
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
