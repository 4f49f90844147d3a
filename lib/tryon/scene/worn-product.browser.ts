import {
  BufferAttribute,
  Group,
  type Material,
  type Matrix4,
  type Mesh,
  type Object3D,
  Quaternion,
  Vector3,
} from 'three';
import { clone } from 'three/addons/utils/SkeletonUtils.js';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import { cutHalf } from './cut-half.browser';
import { flexTemples, templeFlex } from './flex-temples';
import { keepReflections } from './keep-reflections';

/** A model, how it lies in the frame of its place, and what it measures. */
export type WearableModel = {
  model: LoadedModel;
  placement: Placement;
  /** Round the inside of a ring or hat, or along the foot of a shoe, millimetres; null: it is shown in its own size. */
  girthMillimetres: number | null;
  /** A pair in one model: each foot wears its half. */
  pair: boolean;
};

/** A product on a body. It borrows the model and gives it back as it was. */
export type WornProduct = {
  /** To be put into the body's frame. */
  object: Group;
  /** Opens a pair of glasses for a head of this half width, metres. Cheap while that hardly changes. */
  fitHead: (halfHead: number) => void;
  /** How much larger it is to be drawn for a finger of this girth, millimetres; 1 without one. */
  sizeFor: (girthMillimetres: number | null) => number;
  giveBack: () => void;
};

/** Rings are made in these sizes at most, against the one that was modelled. */
const [smallest, largest] = [0.7, 1.45];

/** Below this a change of the temples is not seen. Metres. */
const noticed = 0.0015;
/** A clear lens is modelled to be seen before a white wall; before an eye it must let the eye be seen. */
const clearest = 0.3;
const clearBy = 0.3;
/** Clear lenses are coated: they mirror less than half of what bare glass does. */
const coated = 0.4;

type Part = {
  mesh: Mesh;
  /** From the body's frame to the mesh. */
  back: Matrix4;
  /** The vertices in the body's frame, as modelled. */
  own: Float32Array;
  /** What the file holds (often packed integers), and what is drawn while the temples are bent. */
  packed: Mesh['geometry']['attributes'][string];
  bent: BufferAttribute;
};

/** @param copied The model itself is worn already: this is a copy, for the other ear. */
export function wearProduct(
  product: WearableModel,
  side: 'left' | 'right' | 'both' = 'both',
  copied = false,
): WornProduct {
  const { position, quaternion, scale } = product.placement;
  // Halves are cut out of copies, so that the model is given back whole.
  const root: Object3D = copied || product.pair ? clone(product.model.scene) : product.model.scene;
  const object = new Group();
  object.matrixAutoUpdate = false;
  object.matrix.compose(
    new Vector3(...position),
    new Quaternion(...quaternion),
    new Vector3(scale, scale, scale),
  );
  object.add(root);
  object.updateMatrixWorld(true);
  const half = product.pair && side !== 'both' ? cutHalf(object, side) : null;
  const parts: Part[] = [];
  const glasses = new Map<Material, () => void>();
  root.traverse((each) => {
    const mesh = each as Mesh;
    if (!mesh.isMesh) return;
    const materials = [mesh.material].flat();
    for (const material of materials) {
      if (material.transparent && !glasses.has(material)) glasses.set(material, asWorn(material));
    }
    // What lets light through throws next to no shadow.
    mesh.castShadow = materials.every(({ transparent }) => !transparent);
    const part = partOf(mesh);
    if (part) parts.push(part);
  });
  let flexed = 0;

  const bend = (flex: number) => {
    flexed = flex;
    const point = new Vector3();
    for (const { mesh, back, own, packed, bent } of parts) {
      if (flex === 0) {
        mesh.geometry.setAttribute('position', packed);
        continue;
      }
      const moved = own.slice();
      flexTemples(moved, flex);
      for (let i = 0; i < bent.count; i++) {
        point.fromArray(moved, 3 * i).applyMatrix4(back);
        bent.setXYZ(i, point.x, point.y, point.z);
      }
      bent.needsUpdate = true;
      mesh.geometry.setAttribute('position', bent);
    }
  };

  return {
    object,
    fitHead(halfHead) {
      const flex = Math.max(0, ...parts.map(({ own }) => templeFlex(own, halfHead)));
      if (Math.abs(flex - flexed) > noticed) bend(flex);
    },
    sizeFor(girthMillimetres) {
      if (girthMillimetres === null || product.girthMillimetres === null) return 1;
      return Math.min(largest, Math.max(smallest, girthMillimetres / product.girthMillimetres));
    },
    giveBack() {
      if (flexed > 0) bend(0);
      for (const restore of glasses.values()) restore();
      half?.dispose();
      object.clear();
    },
  };
}

/** Glass before an eye. @returns Makes it what it was. */
function asWorn(material: Material): () => void {
  const { opacity } = material;
  const clear = opacity <= clearest;
  const fade = keepReflections(material, clear ? coated : 1);
  if (clear) material.opacity = opacity * clearBy;
  return () => {
    material.opacity = opacity;
    fade();
  };
}

/** A mesh's vertices in the body's frame; null for what bends by itself. */
function partOf(mesh: Mesh): Part | null {
  const packed = mesh.geometry.attributes.position;
  if (!packed || 'isSkinnedMesh' in mesh || mesh.geometry.morphAttributes.position) return null;
  const own = new Float32Array(packed.count * 3);
  const point = new Vector3();
  for (let i = 0; i < packed.count; i++) {
    point
      .fromBufferAttribute(packed, i)
      .applyMatrix4(mesh.matrixWorld)
      .toArray(own, 3 * i);
  }
  const bent = new BufferAttribute(new Float32Array(own.length), 3);
  return { mesh, back: mesh.matrixWorld.clone().invert(), own, packed, bent };
}
