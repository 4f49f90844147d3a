import {
  BufferAttribute,
  type BufferGeometry,
  Color,
  DepthTexture,
  DoubleSide,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  OrthographicCamera,
  Scene,
  ShaderMaterial,
  UnsignedIntType,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { canonicalTriangles } from '../face/canonical-triangles';
import type { FaceLight } from '../light/face-light';
import type { Pose } from '../pose/pose';
import { faceShadowFragment, faceShadowVertex } from './face-shadow.glsl';
import { ringsInside } from './rings-inside';

/** The shadow of what is worn, on the face that wears it. */
export type FaceShadow = {
  object: Mesh;
  /**
   * Looks from the lamp at what throws a shadow.
   *
   * @param casters Where they are; those of their meshes that `castShadow`.
   * @param face Where the face is; null: no face is seen, and nothing falls on it.
   */
  cast: (renderer: WebGLRenderer, casters: readonly Object3D[], face: Pose | null, lamp: FaceLight) => void;
  dispose: () => void;
};

/** From the bridge to the farthest hat's brim, metres. */
const reach = 0.17;
const texels = 512;
/** How wide the lamp is seen from the face, as a tangent: a window or a lampshade in a room, 15° to each side. */
const lampTangent = 0.27;
/** A lamp lower than this against the face would throw a shadow over all of it. */
const lowest = 0.45;
/** Of the lamp's light, so much is kept away at most: rooms throw light back from everywhere. */
const mostShare = 0.55;
/** Layer of what throws shadows. */
const castLayer = 3;
/** Skin in shade glows: light comes through it and off it. */
const shade = new Color(0.11, 0.03, 0.015);

/** @param skin The face as it is drawn into the depth, whose points change from frame to frame. */
export function createFaceShadow(skin: BufferGeometry): FaceShadow {
  const target = new WebGLRenderTarget(texels, texels, {
    depthTexture: new DepthTexture(texels, texels, UnsignedIntType),
  });
  const lamp = new OrthographicCamera(-reach, reach, reach, -reach, 0, 4 * reach);
  lamp.layers.set(castLayer);
  const stage = new Scene();
  stage.overrideMaterial = new MeshBasicMaterial({ colorWrite: false });
  const toLamp = new Matrix4();
  const towards = new Vector3();
  const material = new ShaderMaterial({
    uniforms: {
      casters: { value: target.depthTexture },
      toLamp: { value: toLamp },
      towards: { value: towards },
      share: { value: 0 },
      shade: { value: shade.clone().convertLinearToSRGB() },
      span: { value: 4 * reach },
      // Metres to parts of the map.
      spread: { value: lampTangent / (2 * reach) },
      texel: { value: 1 / texels },
    },
    vertexShader: faceShadowVertex,
    fragmentShader: faceShadowFragment,
    transparent: true,
    // The face may fold over itself at the corners of the eyes.
    side: DoubleSide,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1,
    toneMapped: false,
  });
  const object = new Mesh(skin, material);
  object.frustumCulled = false;
  // Before lenses, which are drawn over it.
  object.renderOrder = -1;
  // The mesh ends on forehead and cheeks, where no shadow may end.
  const rings = ringsInside(canonicalTriangles);
  const inside = Float32Array.from(rings, (ring) => Math.min(1, ring / 2));
  skin.setAttribute('inside', new BufferAttribute(inside, 1));

  return {
    object,
    cast(renderer, casters, face, { direction, share }) {
      object.visible = face !== null && share > 0.03;
      if (!face || !object.visible) return;
      object.position.set(...face.position);
      object.quaternion.set(...face.quaternion);
      const [x, y, z] = direction;
      towards.set(x, y, Math.max(lowest, z)).normalize();
      lamp.position.copy(object.position).addScaledVector(towards, 2 * reach);
      lamp.up.set(0, Math.abs(towards.y) > 0.95 ? 0 : 1, Math.abs(towards.y) > 0.95 ? 1 : 0);
      lamp.lookAt(object.position);
      lamp.updateMatrixWorld();
      toLamp.multiplyMatrices(lamp.projectionMatrix, lamp.matrixWorldInverse);
      material.uniforms.share!.value = Math.min(mostShare, share);
      const parents = casters.map((each) => each.parent);
      for (const each of casters) {
        each.traverse((part) => {
          if (part.castShadow) part.layers.enable(castLayer);
        });
        stage.add(each);
      }
      renderer.setRenderTarget(target);
      renderer.render(stage, lamp);
      renderer.setRenderTarget(null);
      for (const [i, each] of casters.entries()) parents[i]?.add(each);
    },
    dispose() {
      material.dispose();
      (stage.overrideMaterial as MeshBasicMaterial).dispose();
      target.depthTexture?.dispose();
      target.dispose();
    },
  };
}
