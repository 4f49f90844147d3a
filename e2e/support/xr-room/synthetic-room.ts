import { cross, dot, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';

/** A rectangle of a room: its middle, two half sides square on each other, its front where `cross(u, v)` points. */
export type Face = { name: string; middle: Vec3; u: Vec3; v: Vec3; colour: [number, number, number] };
export type Hit = { face: Face; point: Vec3; normal: Vec3; metres: number };

const halfX = 2.5;
const halfZ = 2.5;
const height = 2.6;
const table = { middle: [1.55, 0.74, -1.7] as Vec3, halfX: 0.6, halfZ: 0.4 };

/** A living room of 5 × 5 × 2.6 m with its floor at y = 0 and a table at the back on the right. Truth for the tests. */
export const faces: readonly Face[] = [
  { name: 'floor', middle: [0, 0, 0], u: [0, 0, halfZ], v: [halfX, 0, 0], colour: [186, 158, 124] },
  { name: 'ceiling', middle: [0, height, 0], u: [halfX, 0, 0], v: [0, 0, halfZ], colour: [244, 242, 238] },
  {
    name: 'back',
    middle: [0, height / 2, -halfZ],
    u: [halfX, 0, 0],
    v: [0, height / 2, 0],
    colour: [222, 216, 205],
  },
  {
    name: 'front',
    middle: [0, height / 2, halfZ],
    u: [-halfX, 0, 0],
    v: [0, height / 2, 0],
    colour: [222, 216, 205],
  },
  {
    name: 'left',
    middle: [-halfX, height / 2, 0],
    u: [0, 0, -halfZ],
    v: [0, height / 2, 0],
    colour: [206, 202, 194],
  },
  {
    name: 'right',
    middle: [halfX, height / 2, 0],
    u: [0, 0, halfZ],
    v: [0, height / 2, 0],
    colour: [210, 205, 196],
  },
  {
    name: 'table',
    middle: table.middle,
    u: [0, 0, table.halfZ],
    v: [table.halfX, 0, 0],
    colour: [128, 92, 62],
  },
  {
    name: 'table front',
    middle: [table.middle[0], table.middle[1] / 2, table.middle[2] + table.halfZ],
    u: [table.halfX, 0, 0],
    v: [0, table.middle[1] / 2, 0],
    colour: [104, 74, 50],
  },
  {
    name: 'table side',
    middle: [table.middle[0] - table.halfX, table.middle[1] / 2, table.middle[2]],
    u: [0, 0, table.halfZ],
    v: [0, table.middle[1] / 2, 0],
    colour: [92, 66, 45],
  },
];

/** What a ray meets first from a face's front. @param direction Of unit length. */
export function castRay(origin: Vec3, direction: Vec3): Hit | null {
  let nearest: Hit | null = null;
  for (const face of faces) {
    const normal = unit(cross(face.u, face.v));
    const slope = dot(direction, normal);
    if (slope > -1e-6) continue;
    const metres = dot(subtract(face.middle, origin), normal) / slope;
    if (metres < 1e-4 || (nearest && metres >= nearest.metres)) continue;
    const point: Vec3 = [0, 1, 2].map((k) => origin[k]! + direction[k]! * metres) as Vec3;
    const from = subtract(point, face.middle);
    if (Math.abs(dot(from, face.u)) > dot(face.u, face.u) + 1e-9) continue;
    if (Math.abs(dot(from, face.v)) > dot(face.v, face.v) + 1e-9) continue;
    nearest = { face, point, normal, metres };
  }
  return nearest;
}

/** The colour of a point of the room: boards, skirting, a little dark in the corners. */
export function colourAt({ face, point, normal }: Hit): [number, number, number] {
  let shade = 1;
  if (face.name === 'floor') {
    const board = Math.floor(point[0] / 0.16);
    shade =
      0.94 +
      0.06 * Math.abs(Math.sin(board * 12.9898)) -
      (Math.abs(point[0] / 0.16 - board - 0.5) > 0.47 ? 0.12 : 0);
  } else if (Math.abs(normal[1]) < 0.5 && face.name.length < 6 && point[1] < 0.1) shade = 1.1;
  const corner = Math.min(
    halfX - Math.abs(point[0]),
    halfZ - Math.abs(point[2]),
    point[1] > 1 ? height - point[1] : 1,
  );
  shade *= 0.86 + 0.14 * Math.min(1, Math.max(0, corner) / 0.5);
  return face.colour.map((value) => Math.min(255, value * shade)) as [number, number, number];
}
