import { rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Surface } from '@/lib/model3d/mannequin/surface';
import type { Camera } from '@/lib/model3d/raster/camera';
import type { RasterPart } from '@/lib/model3d/raster/raster-scene';
import { rasterise, type Visible } from '@/lib/model3d/raster/rasterise';
import type { Pixels } from '@/lib/photo/pixels';
import type { Lens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';

/** Edge of the frames, pixels. */
export const side = 640;
export const lens: Lens = { focal: 0.9 * side, middleX: side / 2, middleY: side / 2 };

/** The camera of the tracker's space: at its origin, looking against +z; a square frame that is seen as `lens` sees it. */
const camera: Camera = {
  name: 'frame',
  eye: [0, 0, 0],
  right: [1, 0, 0],
  up: [0, 1, 0],
  back: [0, 0, 1],
  tangent: side / 2 / lens.focal,
};

const plain: RasterPart['material'] = {
  colour: [1, 1, 1, 1],
  emissive: [0, 0, 0],
  metallic: 0,
  roughness: 1,
  normalScale: 1,
  occlusion: 1,
  alpha: 'opaque',
  cutoff: 0.5,
  doubleSided: true,
  unlit: false,
  slots: {},
};

/** Points and triangles as a part that is seen from both sides. @param points Shape [n × 3], the camera's space, metres. */
export function opaque(points: Float32Array, corners: Uint32Array): RasterPart {
  return { points, normals: points, colours: null, uvs: [], corners, material: plain };
}

/** Points of a frame in the camera's space. */
export function placed(points: ArrayLike<number>, { position, quaternion }: Pose): Float32Array {
  const out = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    const turned = rotate(quaternion, [points[i], points[i + 1], points[i + 2]] as Vec3);
    for (let k = 0; k < 3; k++) out[i + k] = turned[k]! + position[k]!;
  }
  return out;
}

export const see = (parts: readonly RasterPart[], edge = side): Visible => rasterise(parts, camera, edge);

/** Colour of a surface in its own space: where, and which way it faces. sRGB, 0..255. */
export type Skin = (point: Vec3, normal: Vec3) => Vec3;

/** Draws a body over an even ground, each pixel in its skin's colour. @param edge Of the frame, pixels. */
export function drawBody(
  { positions, normals, indices }: Surface,
  pose: Pose,
  skin: Skin,
  edge = side,
): Pixels {
  const seen = see([opaque(placed(positions, pose), indices)], edge);
  const data = new Uint8ClampedArray(4 * edge * edge);
  const at = (list: Float32Array, corners: number[], weights: number[]) =>
    [0, 1, 2].map((k) => corners.reduce((sum, c, i) => sum + weights[i]! * list[3 * c + k]!, 0)) as Vec3;
  for (let i = 0; i < edge * edge; i++) {
    if (!seen.part[i]) {
      data.set([150, 148, 144, 255], 4 * i);
      continue;
    }
    const corners = [0, 1, 2].map((k) => indices[3 * seen.triangle[i]! + k]!);
    const weights = [seen.first[i]!, seen.second[i]!, 1 - seen.first[i]! - seen.second[i]!];
    data.set([...skin(at(positions, corners, weights), at(normals, corners, weights)), 255], 4 * i);
  }
  return { width: edge, height: edge, data };
}
