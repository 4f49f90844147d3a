import {
  BufferAttribute,
  BufferGeometry,
  CylinderGeometry,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  SphereGeometry,
} from 'three';
import type { Occluder } from '../body/body';
import { canonicalTriangles } from '../face/canonical-triangles';
import { openFront } from './open-front';

/** Meshes that are drawn into the depth alone, reused from frame to frame. */
export type OccluderMeshes = {
  object: Group;
  /** The face as it is drawn, in its frame. */
  skin: BufferGeometry;
  /** Stands them where this frame's occluders are. */
  show: (occluders: readonly Occluder[]) => void;
  dispose: () => void;
};

export function createOccluderMeshes(): OccluderMeshes {
  const object = new Group();
  const hides = new MeshBasicMaterial({ colorWrite: false, side: DoubleSide });
  const points = new BufferAttribute(new Float32Array(468 * 3), 3);
  const skin = new BufferGeometry();
  skin.setAttribute('position', points);
  skin.setIndex([...canonicalTriangles]);
  const forms = {
    face: skin,
    ball: new SphereGeometry(1, 32, 24),
    skull: new SphereGeometry(1, 32, 24, 0, 2 * Math.PI, openFront, Math.PI - openFront).rotateX(Math.PI / 2),
    rod: new CylinderGeometry(1, 1, 1, 32),
  };
  const made: Record<Occluder['kind'], Mesh[]> = { face: [], ball: [], skull: [], rod: [] };

  function take(kind: Occluder['kind'], index: number): Mesh {
    const kept = made[kind][index];
    if (kept) return kept;
    const mesh = new Mesh(forms[kind], hides);
    mesh.renderOrder = -1;
    mesh.frustumCulled = false;
    made[kind].push(mesh);
    object.add(mesh);
    return mesh;
  }

  return {
    object,
    skin,
    show(occluders) {
      const used = { face: 0, ball: 0, skull: 0, rod: 0 };
      for (const each of occluders) {
        const mesh = take(each.kind, used[each.kind]++);
        mesh.position.set(...each.pose.position);
        mesh.quaternion.set(...each.pose.quaternion);
        if (each.kind === 'face') {
          (points.array as Float32Array).set(each.shape);
          points.needsUpdate = true;
        } else if (each.kind === 'rod') mesh.scale.set(each.radii[0], each.length, each.radii[1]);
        else mesh.scale.set(...each.radii);
      }
      for (const kind of ['face', 'ball', 'skull', 'rod'] as const) {
        made[kind].forEach((mesh, i) => {
          mesh.visible = i < used[kind];
        });
      }
    },
    dispose() {
      for (const form of Object.values(forms)) form.dispose();
      hides.dispose();
    },
  };
}
