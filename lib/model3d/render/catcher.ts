import { type Box3, Mesh, PlaneGeometry, Vector3 } from 'three';
import type { Anchor } from '@/lib/product/category';
import type { ViewAngle } from '@/lib/product/product';
import type { OcclusionUniforms } from './occlusion';
import { shadowCatcher } from './surfaces';

/** The surface that takes a thing's shade. Its owner disposes of it. */
export type Catcher = { mesh: Mesh; dispose: () => void };

/**
 * The floor under a thing, or the wall behind it; null for what hangs free and for a floor that is seen from below.
 *
 * @param box Of the thing as it stands, metres.
 */
export function createCatcher(
  anchor: Anchor,
  box: Box3,
  view: ViewAngle,
  uniforms: OcclusionUniforms,
): Catcher | null {
  const onWall = anchor === 'wall';
  if (anchor === 'ceiling' || (!onWall && view.elevationRadians < 0.02)) return null;
  const size = box.getSize(new Vector3());
  const centre = box.getCenter(new Vector3());
  const reach = Math.max(size.x, size.y, size.z);
  const place = onWall
    ? new Vector3(centre.x, centre.y, box.min.z - reach * 0.002)
    : new Vector3(centre.x, box.min.y, centre.z);
  const material = shadowCatcher(uniforms, onWall ? 0.75 : 0.86);
  const { focus, reach: fade } = material.uniforms;
  focus?.value.copy(place);
  if (fade) fade.value = reach * 0.95;
  const geometry = new PlaneGeometry(reach * 30, reach * 30);
  const mesh = new Mesh(geometry, material);
  mesh.position.copy(place);
  if (!onWall) mesh.rotation.x = -Math.PI / 2;
  // After everything solid, before what is seen through.
  mesh.renderOrder = -1;
  mesh.updateMatrixWorld(true);
  return {
    mesh,
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
