import { CylinderGeometry, SphereGeometry } from 'three';
import type { RasterPart } from '@/lib/model3d/raster/raster-scene';
import type { Occluder } from '@/lib/tryon/body/body';
import { canonicalTriangles } from '@/lib/tryon/face/canonical-triangles';
import { openFront } from '@/lib/tryon/scene/open-front';
import { opaque, placed } from './draw-body';

const formOf = (geometry: SphereGeometry | CylinderGeometry) => ({
  points: geometry.attributes.position!.array as Float32Array,
  corners: Uint32Array.from(geometry.index!.array),
});
/** As lib/tryon/scene draws them. */
const forms = {
  ball: formOf(new SphereGeometry(1, 32, 24)),
  skull: formOf(
    new SphereGeometry(1, 32, 24, 0, 2 * Math.PI, openFront, Math.PI - openFront).rotateX(
      Math.PI / 2,
    ) as SphereGeometry,
  ),
  rod: formOf(new CylinderGeometry(1, 1, 1, 32)),
};

/** What hides, as parts of the camera's space. */
export function occluderParts(occluders: readonly Occluder[]): RasterPart[] {
  return occluders.map((each) => {
    if (each.kind === 'face')
      return opaque(placed(each.shape, each.pose), Uint32Array.from(canonicalTriangles));
    const { points, corners } = forms[each.kind];
    const by = each.kind === 'rod' ? [each.radii[0], each.length, each.radii[1]] : each.radii;
    return opaque(
      placed(
        points.map((v, i) => v * by[i % 3]!),
        each.pose,
      ),
      corners,
    );
  });
}
