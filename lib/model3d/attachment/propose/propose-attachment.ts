import { type Attachment, attachmentSchema } from '@/lib/model3d/attachment/attachment';
import { inPlace } from '@/lib/model3d/attachment/rigid';
import { sidesAt } from '@/lib/model3d/attachment/where';
import type { Anchor, CategorySlug } from '@/lib/product/category';
import type { Dimensions } from '@/lib/product/product';
import { asInFile, inWearableSize } from './in-wearable-size';
import { allTriangles, type ModelGeometry } from './model-geometry';
import { placeOfCategory } from './place-of-category';
import type { Proposal, Reason } from './proposal';
import { proposeEar } from './propose-ear';
import { proposeFace } from './propose-face';
import { proposeFoot } from './propose-foot';
import { proposeHead } from './propose-head';
import { proposeNeck } from './propose-neck';
import { proposeRoom, type RoomPlace } from './propose-room';
import { proposeRound } from './propose-round';

type Options = {
  category: CategorySlug;
  /** What it truly measures; null when nobody has said. */
  dimensions: Dimensions | null;
  /** Overrules the category: the merchant has chosen a place. */
  where?: Anchor;
};

/**
 * Where a product seems to belong and how it lies there, from its category and its shape. It never fails: where the
 * shape is not what the place expects, the model stays as exported, `unsure`, and the reason says so.
 */
export function proposeAttachment(geometry: ModelGeometry, options: Options): Proposal {
  const where = options.where ?? placeOfCategory(options.category);
  return proposeAt(where, geometry, options.dimensions) ?? asItIs(where, geometry);
}

function proposeAt(where: Anchor, geometry: ModelGeometry, dimensions: Dimensions | null): Proposal | null {
  if (allTriangles(geometry).length < 9 || where === 'none') return null;
  switch (where) {
    case 'floor':
    case 'table':
    case 'wall':
    case 'ceiling': {
      const { found, confidence, reasons } = proposeRoom(geometry, where, dimensions);
      const { placement, contact } = found;
      return {
        attachment: {
          version: 1,
          where,
          side: 'both',
          placement,
          landmarks: { contact },
          sizes: {},
          occluders: [],
          by: 'proposal',
        },
        confidence,
        reasons,
      };
    }
  }
  const { geometry: sized, factor } = inWearableSize(geometry, where);
  const proposal = proposeWorn(where, sized);
  return proposal && factor !== 1 ? asInFile(proposal, factor) : proposal;
}

function proposeWorn(where: Exclude<Anchor, RoomPlace | 'none'>, geometry: ModelGeometry): Proposal | null {
  switch (where) {
    case 'face':
      return withPlace(where, proposeFace(geometry));
    case 'head':
      return withPlace(where, proposeHead(geometry));
    case 'ear':
      return withPlace(where, proposeEar(geometry));
    case 'neck':
      return withPlace(where, proposeNeck(geometry));
    case 'foot':
      return withPlace(where, proposeFoot(geometry));
    case 'wrist':
    case 'finger':
      return withPlace(where, proposeRound(geometry, where));
  }
}

type Found = { found: object; confidence: Proposal['confidence']; reasons: Reason[] } | null;

/** Anything that does not hold together (a size that is not finite, say) is no proposal. */
function withPlace(where: Anchor, result: Found): Proposal | null {
  if (!result) return null;
  const read = attachmentSchema.safeParse({ ...result.found, where });
  return read.success
    ? { attachment: read.data, confidence: result.confidence, reasons: result.reasons }
    : null;
}

const unclear: Partial<Record<Anchor, Reason['code']>> = {
  face: 'glassesUnclear',
  head: 'hatUnclear',
  ear: 'earUnclear',
  neck: 'neckUnclear',
  wrist: 'noHole',
  finger: 'noHole',
  foot: 'shoeUnclear',
};

/** As exported, about the middle of its box, with landmarks at the box's ends: something to begin from by hand. */
function asItIs(where: Anchor, geometry: ModelGeometry): Proposal {
  const triangles = allTriangles(geometry);
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < triangles.length; i++) {
    const k = i % 3;
    min[k] = Math.min(min[k]!, triangles[i]!);
    max[k] = Math.max(max[k]!, triangles[i]!);
  }
  const c = triangles.length > 0 ? min.map((v, k) => (v + max[k]!) / 2) : [0, 0, 0];
  const at = (x: number, y: number, z: number) =>
    triangles.length > 0 ? [x, y, z].map((s, k) => c[k]! + (s * (max[k]! - min[k]!)) / 2) : [0, 0, 0];
  const placement = where === 'none' ? inPlace : { ...inPlace, position: c.map((v) => -v) };
  const landmarks: Record<Anchor, object> = {
    floor: { contact: at(0, -1, 0) },
    table: { contact: at(0, -1, 0) },
    wall: { contact: at(0, 0, -1) },
    ceiling: { contact: at(0, 1, 0) },
    face: {
      bridge: at(0, 0, 1),
      lensLeft: at(0.5, 0, 1),
      lensRight: at(-0.5, 0, 1),
      templeLeft: at(1, 0.3, 0.9),
      templeRight: at(-1, 0.3, 0.9),
      earLeft: at(1, 0.3, -0.5),
      earRight: at(-1, 0.3, -0.5),
    },
    head: {
      front: at(0, -1, 1),
      back: at(0, -1, -1),
      left: at(1, -1, 0),
      right: at(-1, -1, 0),
      crown: at(0, 1, 0),
    },
    ear: { piercing: at(0, 1, 0), lowest: at(0, -1, 0) },
    neck: { nape: at(0, 1, -1), front: at(0, -1, 1), left: at(1, 0, 0), right: at(-1, 0, 0) },
    wrist: { axisStart: at(-1, 0, 0), axisEnd: at(1, 0, 0), top: at(0, 0, 1) },
    finger: { axisStart: at(-1, 0, 0), axisEnd: at(1, 0, 0), top: at(0, 1, 0) },
    foot: { leftHeel: at(0, -1, -1), leftToe: at(0, -1, 1), rightHeel: null, rightToe: null },
    none: {},
  };
  const nulls = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [`${name}Millimetres`, null]));
  const round = nulls(['innerDiameter', 'innerWidth', 'innerHeight', 'innerCircumference']);
  const sizes: Partial<Record<Anchor, object>> = {
    face: nulls(['lensWidth', 'lensHeight', 'bridge', 'frameWidth', 'temple']),
    head: nulls(['innerCircumference', 'innerWidth', 'innerLength']),
    ear: nulls(['drop']),
    neck: nulls(['innerCircumference', 'fall']),
    wrist: round,
    finger: round,
    foot: nulls(['length', 'width']),
  };
  const attachment: Attachment = attachmentSchema.parse({
    version: 1,
    where,
    side: where === 'foot' ? 'left' : sidesAt(where)[0],
    placement,
    landmarks: landmarks[where],
    sizes: sizes[where] ?? {},
    occluders: [],
    by: 'proposal',
  });
  return {
    attachment,
    confidence: where === 'none' ? 'sure' : 'unsure',
    reasons: [{ code: unclear[where] ?? 'nowhere' }],
  };
}
