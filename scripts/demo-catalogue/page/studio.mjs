import * as THREE from 'three';
import { frame, framePoints } from './camera.mjs';
import { environmentTexture } from './environment.mjs';
import { boundsOf, flatten } from './flatten.mjs';
import { createOcclusion } from './occlusion.mjs';
import { makeSet } from './sets.mjs';
import { darkEdges, receiveOcclusion, stage } from './surfaces.mjs';

/** Raise it when the studio's light, sets or framing change: every photo is then made again. */
export const studioVersion = 5;

/** Glass and bare metal mirror soft boxes, not the evenly lit room, in which they would look like nothing. */
function glossy(material, boxes, { azimuth, edges }) {
  const clear = material.transmission > 0.5;
  if (!clear && material.metalness < 0.8) return;
  material.envMap = boxes;
  material.envMapRotation.set(0, (azimuth * Math.PI) / 180, 0);
  if (clear) darkEdges(material, edges);
}

/** The photographer: one renderer, kept between photos. `pixels` is the side of the square that is drawn. */
export function createStudio({ pixels = 1280, lights = 80 } = {}) {
  const canvas = new OffscreenCanvas(pixels, pixels);
  const renderer = new THREE.WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  renderer.setSize(pixels, pixels, false);
  renderer.toneMapping = THREE.NeutralToneMapping;
  renderer.shadowMap.enabled = false;
  renderer.info.autoReset = false;
  const occlusion = createOcclusion(renderer, Math.round(pixels / 2), lights);
  occlusion.uniforms.studioScale.value = occlusion.size / pixels;
  const pmrem = new THREE.PMREMGenerator(renderer);
  const environments = new Map();
  const environmentOf = (look) => {
    if (!environments.has(look))
      environments.set(look, pmrem.fromEquirectangular(environmentTexture(look)).texture);
    return environments.get(look);
  };

  /**
   * Photographs a built product. `shot`: `{ set, azimuth, elevation, fill, zoom, shift, pose, props, ...set options }`.
   * @returns RGBA bytes of the canvas, top row first.
   */
  async function photograph(group, shot, kit) {
    const timing = {};
    let clock = performance.now();
    const lap = (name) => {
      timing[name] = Math.round(performance.now() - clock);
      clock = performance.now();
    };
    const holder = new THREE.Group();
    holder.add(group);
    if (shot.pose?.rotation) holder.rotation.set(...shot.pose.rotation);
    if (shot.pose?.position) holder.position.set(...shot.pose.position);
    const slots = flatten(holder);
    const bounds = boundsOf(slots);
    const scene = new THREE.Scene();
    const surfaces = new Set();
    const casters = new Set();
    const thin = new Set();
    const add = (geometry, material) => {
      const mesh = new THREE.Mesh(geometry, material);
      scene.add(mesh);
      const clear = material.transmission > 0 || material.transparent;
      if (clear) thin.add(mesh);
      else {
        receiveOcclusion(material, occlusion.uniforms);
        surfaces.add(mesh);
        casters.add(mesh);
      }
    };
    const boxes = shot.gloss ? environmentOf(shot.gloss) : null;
    for (const { geometry, material } of slots) {
      if (boxes) glossy(material, boxes, shot);
      add(geometry, material);
    }
    const all = [...slots];
    const whole = bounds.clone();
    if (shot.props) {
      const props = shot.props(kit, bounds);
      for (const slot of flatten(props)) {
        add(slot.geometry, slot.material);
        if (shot.frameProps === true) all.push(slot);
      }
      whole.union(boundsOf(flatten(props)));
      if (typeof shot.frameProps === 'function') all.push(...flatten(shot.frameProps(kit, bounds)));
      props.traverse((o) => {
        if (o.isLight) scene.add(o.clone());
      });
    }
    const set = makeSet(shot.set, shot, shot.standOnProps ? whole : bounds, occlusion.uniforms);
    for (const mesh of set.surfaces) {
      scene.add(mesh);
      surfaces.add(mesh);
    }
    for (const mesh of set.casters) casters.add(mesh);
    scene.updateMatrixWorld(true);
    const camera = frame(framePoints(all), shot);
    const turn =
      shot.set === 'room' || shot.set === 'wall' || shot.set === 'table' ? 0 : (shot.azimuth * Math.PI) / 180;
    scene.environment = environmentOf(set.look);
    scene.environmentRotation.set(0, turn, 0);
    scene.environmentIntensity = shot.exposure ?? (set.look === 'studio' ? 0.69 : 0.98);
    scene.background = shot.set === 'sweep' || shot.set === 'backdrop' ? stage : new THREE.Color('#d9cfc0');
    const sphere = whole.getBoundingSphere(new THREE.Sphere());
    sphere.radius *= 1.04;
    occlusion.uniforms.studioSoft.value = sphere.radius * 0.004;
    lap('build');
    occlusion.measure({ scene, camera, surfaces, casters, thin, look: set.look, turn, sphere });
    const gl = renderer.getContext();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    lap('occlusion');
    renderer.setRenderTarget(null);
    renderer.render(scene, camera);
    const bytes = new Uint8Array(pixels * pixels * 4);
    gl.readPixels(0, 0, pixels, pixels, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    lap('beauty');
    scene.traverse((o) => {
      if (o.isMesh) o.geometry.dispose();
    });
    const bitmap = new Uint8Array(bytes.length);
    for (let y = 0; y < pixels; y++)
      bitmap.set(bytes.subarray((pixels - 1 - y) * pixels * 4, (pixels - y) * pixels * 4), y * pixels * 4);
    return { bytes: bitmap, pixels, timing };
  }
  return { photograph, renderer };
}
