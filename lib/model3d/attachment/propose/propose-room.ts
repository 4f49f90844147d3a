import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { placementOf } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Dimensions } from '@/lib/product/product';
import { allTriangles, type ModelGeometry } from './model-geometry';
import { type Confidence, millimetres, type Reason } from './proposal';

export type RoomPlace = 'floor' | 'table' | 'wall' | 'ceiling';

/** Sizes agree when they differ by less than this share. */
const tolerance = 0.08;

/**
 * What stands or hangs: upright as exported (+y up, front +z), touching where its box ends; turned upright when only
 * that agrees with what it truly measures.
 *
 * @param dimensions What the thing measures; null when nobody has said.
 */
export function proposeRoom(
  geometry: ModelGeometry,
  where: RoomPlace,
  dimensions: Dimensions | null,
): { found: Pick<Attachment, 'placement'> & { contact: Vec3 }; confidence: Confidence; reasons: Reason[] } {
  const asExported = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] } satisfies Record<string, Vec3>;
  // Blender's and CAD's up is +z and their front -y.
  const zUp = { x: [1, 0, 0], y: [0, 0, 1], z: [0, -1, 0] } satisfies Record<string, Vec3>;
  const points = allTriangles(geometry);
  const upright = boxOf(points, asExported);
  const turned = boxOf(points, zUp);
  const turn = dimensions !== null && !agrees(upright.size, dimensions) && agrees(turned.size, dimensions);
  const axes = turn ? zUp : asExported;
  const { min, max } = turn ? turned : upright;
  const at: Vec3 = [
    (min[0] + max[0]) / 2,
    where === 'wall' ? (min[1] + max[1]) / 2 : where === 'ceiling' ? max[1] : min[1],
    where === 'wall' ? min[2] : (min[2] + max[2]) / 2,
  ];
  const inModel: Vec3 = turn ? [at[0], -at[2], at[1]] : at;
  // The file's origin is kept across where it is nearly there: a lamp stands on its foot, not on its box's middle.
  const size = Math.max(...(turn ? turned : upright).size);
  const off = Math.hypot(...inModel);
  const contact: Vec3 = !turn && off < size * 0.2 ? settled(inModel, where) : inModel;
  const reasons: Reason[] = [{ code: turn ? 'roomTurnedUpright' : 'roomByOrigin' }];
  if (off >= size * 0.2)
    reasons.push({ code: 'roomOriginAway', values: { millimetres: millimetres(off, 0) } });
  const confidence: Confidence = turn
    ? 'likely'
    : dimensions && !agrees(upright.size, dimensions)
      ? 'unsure'
      : 'sure';
  if (confidence === 'unsure') {
    reasons.push({ code: 'sizeUnusual', values: { millimetres: millimetres(Math.max(...upright.size), 0) } });
  }
  return { found: { placement: placementOf(contact, axes), contact }, confidence, reasons };
}

/** The origin of the file across the surface, the box's end square on it. */
function settled(contact: Vec3, where: RoomPlace): Vec3 {
  return where === 'wall' ? [0, 0, contact[2]] : [0, contact[1], 0];
}

function agrees(size: Vec3, { widthMetres, heightMetres, depthMetres }: Dimensions): boolean {
  return [widthMetres, heightMetres, depthMetres].every(
    (true_, k) => Math.abs(size[k]! - true_) <= true_ * tolerance + 0.002,
  );
}

function boxOf(
  points: Float32Array,
  axes: { x: Vec3; y: Vec3; z: Vec3 },
): { min: Vec3; max: Vec3; size: Vec3 } {
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  const rows = [axes.x, axes.y, axes.z];
  for (let i = 0; i + 2 < points.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const row = rows[k]!;
      const value = points[i]! * row[0] + points[i + 1]! * row[1] + points[i + 2]! * row[2];
      if (value < min[k]!) min[k] = value;
      if (value > max[k]!) max[k] = value;
    }
  }
  return { min, max, size: [max[0] - min[0], max[1] - min[1], max[2] - min[2]] };
}
