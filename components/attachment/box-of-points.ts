import type { ModelGeometry } from '@/lib/model3d/attachment/propose/model-geometry';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Dimensions } from '@/lib/product/product';

/** The box of a model: its middle, half its longest side, its sizes. Metres. */
export function boxOfPoints({ parts }: ModelGeometry): {
  middle: Vec3;
  half: number;
  dimensions: Dimensions;
} {
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const { triangles } of parts) {
    for (let i = 0; i < triangles.length; i++) {
      const k = i % 3;
      const value = triangles[i]!;
      if (value < min[k]!) min[k] = value;
      if (value > max[k]!) max[k] = value;
    }
  }
  const known = min[0] <= max[0];
  const size = (k: 0 | 1 | 2) => (known ? max[k] - min[k] : 0);
  return {
    middle: known ? [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2] : [0, 0, 0],
    half: Math.max(size(0), size(1), size(2)) / 2,
    dimensions: { widthMetres: size(0), heightMetres: size(1), depthMetres: size(2) },
  };
}
