import type { Camera } from './camera';
import type { RasterPart } from './raster-scene';

/** Vertices on the picture: pixels right and down, and 1 / distance, which is linear over the picture. */
export type Projected = { x: Float32Array; y: Float32Array; near: Float32Array };

/** @param side Pixels of the square picture. */
export function project({ points }: RasterPart, camera: Camera, side: number): Projected {
  const count = points.length / 3;
  const out = { x: new Float32Array(count), y: new Float32Array(count), near: new Float32Array(count) };
  const { eye, right, up, back, tangent } = camera;
  const scale = side / 2 / tangent;
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [points[i * 3]! - eye[0], points[i * 3 + 1]! - eye[1], points[i * 3 + 2]! - eye[2]];
    const ahead = -(x * back[0] + y * back[1] + z * back[2]);
    const near = ahead > 0 ? 1 / ahead : 0;
    out.near[i] = near;
    out.x[i] = side / 2 + (x * right[0] + y * right[1] + z * right[2]) * near * scale;
    out.y[i] = side / 2 - (x * up[0] + y * up[1] + z * up[2]) * near * scale;
  }
  return out;
}
