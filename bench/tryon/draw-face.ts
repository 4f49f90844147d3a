import { rotate } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import { canonicalTriangles } from '@/lib/tryon/face/canonical-triangles';
import type { Lens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';

/** A face that can be drawn in any pose: a mesh in the frame `face`, and the photo that its skin is taken from. */
export type DrawnFace = {
  /** Shape [468, 3], metres. */
  shape: ArrayLike<number>;
  /** Shape [468, 3], pixels of the photo. */
  landmarks: ArrayLike<number>;
  photo: Pixels;
};

/** Draws a textured face over a frame with a depth buffer, perspective-correct, bilinear. The frame is written. */
export function drawFace(
  frame: Pixels,
  { shape, landmarks, photo }: DrawnFace,
  pose: Pose,
  lens: Lens,
): void {
  const { width, height, data } = frame;
  const depth = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY);
  const placed: Vec3[] = [];
  for (let i = 0; i < shape.length; i += 3) {
    const turned = rotate(pose.quaternion, [shape[i], shape[i + 1], shape[i + 2]] as Vec3);
    const [x, y, z] = turned.map((v, k) => v + (pose.position[k] as number)) as Vec3;
    placed.push([lens.middleX + (lens.focal * x) / -z, lens.middleY - (lens.focal * y) / -z, -z]);
  }
  for (let t = 0; t < canonicalTriangles.length; t += 3) {
    const index = [0, 1, 2].map((k) => canonicalTriangles[t + k] as number);
    const [a, b, c] = index.map((i) => placed[i] as Vec3) as [Vec3, Vec3, Vec3];
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    // y runs down: a front face turns the other way round.
    if (area >= 0) continue;
    const left = Math.max(0, Math.floor(Math.min(a[0], b[0], c[0])));
    const right = Math.min(width - 1, Math.ceil(Math.max(a[0], b[0], c[0])));
    const top = Math.max(0, Math.floor(Math.min(a[1], b[1], c[1])));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(a[1], b[1], c[1])));
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((b[0] - px) * (c[1] - py) - (c[0] - px) * (b[1] - py)) / area;
        const v = ((c[0] - px) * (a[1] - py) - (a[0] - px) * (c[1] - py)) / area;
        const w = 1 - u - v;
        if (u < 0 || v < 0 || w < 0) continue;
        const inverse = u / a[2] + v / b[2] + w / c[2];
        const at = y * width + x;
        if (1 / inverse >= (depth[at] as number)) continue;
        depth[at] = 1 / inverse;
        const parts = [u / a[2] / inverse, v / b[2] / inverse, w / c[2] / inverse];
        const from = (k: number) =>
          parts.reduce((sum, part, i) => sum + part * (landmarks[3 * (index[i] as number) + k] as number), 0);
        sample(photo, from(0) - 0.5, from(1) - 0.5, data, 4 * at);
      }
    }
  }
}

function sample(
  { width, height, data }: Pixels,
  x: number,
  y: number,
  out: Uint8ClampedArray,
  to: number,
): void {
  const left = Math.min(width - 2, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 2, Math.max(0, Math.floor(y)));
  const [fx, fy] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const at = 4 * (top * width + left);
  for (let k = 0; k < 3; k++) {
    const upper = (data[at + k] as number) * (1 - fx) + (data[at + 4 + k] as number) * fx;
    const below = at + 4 * width + k;
    const lower = (data[below] as number) * (1 - fx) + (data[below + 4] as number) * fx;
    out[to + k] = upper * (1 - fy) + lower * fy;
  }
}
