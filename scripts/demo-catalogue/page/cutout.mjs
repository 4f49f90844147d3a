import * as THREE from 'three';
import { frame, framePoints } from './camera.mjs';
import { boundsOf, flatten } from './flatten.mjs';

/** How much of a see-through thing is kept where nothing solid stands behind it. */
export const clearShare = 0.22;

/**
 * Draws which part of a studio photo is the thing itself (and its props), so that a shop can stand it on a ground of
 * its own. Same build, same camera as `photograph` of studio.mjs; no light is needed, so it takes a moment.
 */
export function createCutter({ pixels = 1280 } = {}) {
  const canvas = new OffscreenCanvas(pixels, pixels);
  const renderer = new THREE.WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  renderer.setSize(pixels, pixels, false);
  const plain = (share, more) =>
    new THREE.MeshBasicMaterial({
      color: new THREE.Color().setRGB(share, share, share, THREE.SRGBColorSpace),
      side: THREE.DoubleSide,
      toneMapped: false,
      ...more,
    });
  const solid = plain(1);
  // The brighter wins: glass before something solid hides nothing of it.
  const clear = plain(clearShare, {
    transparent: true,
    depthWrite: false,
    blending: THREE.CustomBlending,
    blendEquation: THREE.MaxEquation,
    blendSrc: THREE.OneFactor,
    blendDst: THREE.OneFactor,
  });

  /** @returns Shape [pixels × pixels], top row first: 0 ground .. 255 thing. */
  function cut(group, shot, kit) {
    const holder = new THREE.Group();
    holder.add(group);
    if (shot.pose?.rotation) holder.rotation.set(...shot.pose.rotation);
    if (shot.pose?.position) holder.position.set(...shot.pose.position);
    const slots = flatten(holder);
    const bounds = boundsOf(slots);
    const props = shot.props ? flatten(shot.props(kit, bounds)) : [];
    const framed =
      shot.frameProps === true
        ? props
        : typeof shot.frameProps === 'function'
          ? flatten(shot.frameProps(kit, bounds))
          : [];
    const scene = new THREE.Scene();
    scene.background = new THREE.Color(0);
    for (const { geometry, material } of [...slots, ...props]) {
      const seen = material.transmission > 0 || material.transparent;
      scene.add(new THREE.Mesh(geometry, seen ? clear : solid));
    }
    const camera = frame(framePoints([...slots, ...framed]), shot);
    renderer.render(scene, camera);
    const gl = renderer.getContext();
    const bytes = new Uint8Array(pixels * pixels * 4);
    gl.readPixels(0, 0, pixels, pixels, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    for (const { geometry } of [...slots, ...props]) geometry.dispose();
    const shares = new Uint8Array(pixels * pixels);
    for (let y = 0; y < pixels; y++)
      for (let x = 0; x < pixels; x++) shares[y * pixels + x] = bytes[((pixels - 1 - y) * pixels + x) * 4];
    return shares;
  }
  return { cut };
}
