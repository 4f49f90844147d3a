import { rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Lens } from '../lens';
import { fitInPerspective } from '../pose/perspective-fit';
import type { Covariance, Pose } from '../pose/pose';
import { type RefinedPose, refinePose } from '../pose/refine-pose';
import { canonicalFace } from './canonical-face';
import { pick, rigidIndices, rigidShape, rigidWeights } from './rigid-points';

export type FacePose = {
  pose: Pose;
  covariance: Covariance;
  /** Shape [468, 3]: every landmark in the frame `face`, metres. */
  shape: Float32Array;
  /** What the fit left over in the picture, pixels along one axis: how much this face differs from the canonical one. */
  sigmaPixels: number;
};

/** How much a landmark's depth counts against its place in the picture. Tuned on bench/tryon.mts. */
export const faceDepthWeight = 0.02;

/** The first fit is only where the second one starts. */
const roughly = 1e-4;

/** Ridge of the nose: these place the frame's origin, so that frames rest on this nose and not on the average one. */
const bridge = [6, 168, 197, 122, 351];
const bridgeInRigid = bridge.map((index) => rigidIndices.indexOf(index));

/**
 * The head's pose from a face's landmarks: the canonical face is put where the landmarks are seen (a robust fit in space,
 * then perspective-n-point), and moved across the line of sight onto this person's own bridge.
 *
 * @param landmarks Shape [468, 3], pixels of the frame.
 * @param size The face's size over the canonical one's; `sizeSigma` its relative standard deviation.
 * @returns Null where the landmarks are no face's.
 */
export function facePose(
  landmarks: ArrayLike<number>,
  lens: Lens,
  { size, sizeSigma }: { size: number; sizeSigma: number },
  depthWeight = faceDepthWeight,
): FacePose | null {
  const seen = pick(landmarks, rigidIndices);
  const rough = fitInPerspective(rigidShape, seen, rigidWeights, lens, roughly);
  const fit = rough && refinePose(rigidShape, seen, rough.weights, lens, rough, depthWeight);
  if (!fit) return null;
  const [ax, ay] = ownBridge(fit, seen, lens);
  const away = -fit.position[2];
  const position: Vec3 = [
    size * (fit.position[0] + (ax * away) / lens.focal),
    size * (fit.position[1] - (ay * away) / lens.focal),
    size * fit.position[2],
  ];
  const pose: Pose = { position, quaternion: fit.quaternion };
  return {
    pose,
    covariance: covarianceOf(fit, size, sizeSigma),
    shape: shapeOf(landmarks, lens, fit, pose, size),
    sigmaPixels: fit.sigmaPixels,
  };
}

/** How far this person's bridge is from the fitted face's in the picture, pixels. */
function ownBridge({ position, quaternion }: Pose, seen: Float64Array, lens: Lens): [number, number] {
  let [ax, ay] = [0, 0];
  for (const i of bridgeInRigid) {
    const [dx, dy, dz] = rotate(quaternion, [
      rigidShape[3 * i] as number,
      rigidShape[3 * i + 1] as number,
      rigidShape[3 * i + 2] as number,
    ]);
    const away = -(dz + position[2]);
    const x = lens.middleX + (lens.focal * (dx + position[0])) / away;
    const y = lens.middleY - (lens.focal * (dy + position[1])) / away;
    ax += ((seen[3 * i] as number) - x) / bridge.length;
    ay += ((seen[3 * i + 1] as number) - y) / bridge.length;
  }
  return [ax, ay];
}

function covarianceOf(
  { inverse, sigmaPixels, position }: RefinedPose,
  size: number,
  sizeSigma: number,
): Covariance {
  const covariance = new Float64Array(36);
  for (let r = 0; r < 6; r++) {
    for (let c = 0; c < 6; c++) {
      const scale = (r < 3 ? size : 1) * (c < 3 ? size : 1);
      const seen = sigmaPixels ** 2 * (inverse[6 * r + c] as number) * scale;
      // A face 1 % larger that looks the same stands 1 % farther away.
      const sized =
        r < 3 && c < 3 ? (size * sizeSigma) ** 2 * (position[r] as number) * (position[c] as number) : 0;
      covariance[6 * r + c] = seen + sized;
    }
  }
  return covariance;
}

/** Every landmark on its line of sight, as deep as the posed canonical face is there, in the face's frame. */
function shapeOf(
  landmarks: ArrayLike<number>,
  { focal, middleX, middleY }: Lens,
  fit: Pose,
  { position, quaternion }: Pose,
  size: number,
): Float32Array {
  // Rows of the turn's matrix: written out, as it goes over every landmark of every frame.
  const [ax, ay, az] = rotate(quaternion, [1, 0, 0]);
  const [bx, by, bz] = rotate(quaternion, [0, 1, 0]);
  const [cx, cy, cz] = rotate(quaternion, [0, 0, 1]);
  const shape = new Float32Array(landmarks.length);
  for (let i = 0; i < landmarks.length; i += 3) {
    const along =
      az * (canonicalFace[i] as number) +
      bz * (canonicalFace[i + 1] as number) +
      cz * (canonicalFace[i + 2] as number);
    const depth = size * (along / 1000 + fit.position[2]);
    const x = (((landmarks[i] as number) - middleX) / focal) * -depth - position[0];
    const y = ((middleY - (landmarks[i + 1] as number)) / focal) * -depth - position[1];
    const z = depth - position[2];
    shape[i] = ax * x + ay * y + az * z;
    shape[i + 1] = bx * x + by * y + bz * z;
    shape[i + 2] = cx * x + cy * y + cz * z;
  }
  return shape;
}
