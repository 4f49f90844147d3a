import {
  axesFrom,
  conjugate,
  multiply,
  placementOf,
  rotate,
  turnAbout,
} from '@/lib/model3d/attachment/rigid';
import { add, dot, scale, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { rotationOf, rotationVector } from '../filter/pose-filter';
import type { Pose } from '../pose/pose';
import type { TrackedFace } from '../tracked';
import { type Body, type BodyPlace, type Occluder, unturned, within } from './body';
import { halfWidth, headOccluders } from './head-occluders';

/*
 * Where things go on a head, in the frame `face`, metres: as the median head of lib/model3d/mannequin has it, which a test
 * compares. A face that is larger or smaller has them so much farther from or nearer to its bridge.
 */
export const headCentre: Vec3 = [0, 0.034, -0.0999];
/** Where the skull turns on the neck, and the neck's frame. */
const atlas: Vec3 = [0, -0.06, -0.1];
export const neckRoot: Vec3 = [0, -0.198, -0.0987];
/** Of the neck, median. */
const neckRadius = 0.0525;
/** The lobe's front looks out and a little ahead. */
const lobeOutward = (58 * Math.PI) / 180;

/** Landmarks of the face's outline before the lobe: those of the wearer's right side, then of the left. */
const beforeLobe = { right: [93, 132], left: [323, 361] } as const;
/** From there to the piercing: outwards, up, ahead. Metres, of an average head. */
const toPiercing: Vec3 = [0.003, 0.006, -0.004];
/** A head that is turned farther hides its far ear. Radians. */
const mostTurnAway = (13 * Math.PI) / 180;
/** Round the median head, hair and all, millimetres: hats are bought in one's size, and shown in it. */
const headGirth = 598;
/** How much of the head's turn the shoulders take part in. */
const torsoShare = 0.35;

const only = (pose: Pose): BodyPlace => ({ side: 'both', pose, girthMillimetres: null, halfHead: null });

/** Glasses: they rest on the bridge, hidden by the face, the skull and the ears. */
export function faceBody(face: TrackedFace): Body {
  const place = { ...only(face.pose), halfHead: halfWidth(face.shape) };
  return { places: [place], occluders: [skin(face), ...skullAndEars(face)] };
}

/** Hats: around the head's largest girth. */
export function headBody(face: TrackedFace): Body {
  const pose = within(face.pose, { position: scale(headCentre, face.size), quaternion: unturned });
  const [skull] = skullAndEars(face) as [Occluder];
  const place = { ...only(pose), girthMillimetres: headGirth * face.size };
  return { places: [place], occluders: [skin(face), skull] };
}

/** Earrings: one at each lobe that can be seen, hanging down whatever the head does. */
export function earBody(face: TrackedFace): Body {
  const [skull] = skullAndEars(face) as [Occluder];
  const places = (['left', 'right'] as const)
    .filter((side) => isEarSeen(face, side))
    .map((side) => earPlace(face, side));
  return { places, occluders: [skin(face), skull] };
}

/** Ears stand off, so a head may turn a little before the cheek hides the far one. */
function isEarSeen({ pose }: TrackedFace, side: 'left' | 'right'): boolean {
  const outwards = rotate(pose.quaternion, [side === 'left' ? 1 : -1, 0, 0]);
  return dot(outwards, unit(scale(pose.position, -1))) > -Math.sin(mostTurnAway);
}

function earPlace({ pose, shape, size }: TrackedFace, side: 'left' | 'right'): BodyPlace {
  const out = side === 'left' ? 1 : -1;
  const before = beforeLobe[side].map(
    (i): Vec3 => [shape[3 * i] as number, shape[3 * i + 1] as number, shape[3 * i + 2] as number],
  ) as [Vec3, Vec3];
  const edge = scale(add(...before), 0.5);
  const piercing = add(edge, scale([out * toPiercing[0], toPiercing[1], toPiercing[2]], size));
  const { position } = within(pose, { position: piercing, quaternion: unturned });
  const front = rotate(multiply(pose.quaternion, turnAbout([0, 1, 0], out * lobeOutward)), [0, 0, 1]);
  // What hangs, hangs down: the camera is taken to be held upright.
  const axes = axesFrom([0, 1, 0], front);
  const quaternion = conjugate(placementOf([0, 0, 0], axes).quaternion);
  return { side, pose: { position, quaternion }, girthMillimetres: null, halfHead: null };
}

/**
 * Necklaces: on the root of the neck. The torso is not tracked: it is taken to stand upright and to turn with a third of the
 * head's turn, about the joint that the skull turns on.
 */
export function neckBody(face: TrackedFace): Body {
  const { pose, size } = face;
  const joint = within(pose, { position: scale(atlas, size), quaternion: unturned }).position;
  const [, yaw, roll] = rotationVector(pose.quaternion);
  const quaternion = rotationOf([0, torsoShare * yaw, torsoShare * roll]);
  const down = rotate(quaternion, scale(subtract(neckRoot, atlas), size));
  const root: Pose = { position: add(joint, down), quaternion };
  const neck: Occluder = {
    kind: 'rod',
    pose: within(root, { position: [0, 0.07 * size, -0.002], quaternion: unturned }),
    length: 0.17 * size,
    radii: [neckRadius * size, neckRadius * size],
  };
  return { places: [only(root)], occluders: [skin(face), neck] };
}

const skin = ({ pose, shape }: TrackedFace): Occluder => ({ kind: 'face', pose, shape });

function skullAndEars({ pose, shape }: TrackedFace): Occluder[] {
  return headOccluders(shape).map(({ at, radii }, i) => ({
    kind: i === 0 ? 'skull' : 'ball',
    pose: within(pose, { position: at, quaternion: unturned }),
    radii,
  }));
}
