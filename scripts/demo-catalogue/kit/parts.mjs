import { BufferGeometry, Float32BufferAttribute, Matrix4 } from 'three';
import { v3 } from './curves.mjs';
import { crease } from './loft.mjs';

/** Parts as geometry: joined, moved, mirrored, bent and turned the right way out. */

/** One geometry of many. */
export function merged(list) {
  const out = { position: [], normal: [], uv: [], index: [] };
  for (const g of list) {
    const base = out.position.length / 3;
    for (const name of ['position', 'normal', 'uv']) {
      const array = g.getAttribute(name).array;
      for (let i = 0; i < array.length; i++) out[name].push(array[i]);
    }
    const count = g.getAttribute('position').count;
    if (g.index) for (let i = 0; i < g.index.count; i++) out.index.push(base + g.index.getX(i));
    else for (let i = 0; i < count; i++) out.index.push(base + i);
  }
  const result = new BufferGeometry();
  result.setAttribute('position', new Float32BufferAttribute(out.position, 3));
  result.setAttribute('normal', new Float32BufferAttribute(out.normal, 3));
  result.setAttribute('uv', new Float32BufferAttribute(out.uv, 2));
  result.setIndex(out.index);
  return result;
}

/** The same part on the other side of the x = 0 plane. */
export function mirrored(geometry) {
  const g = geometry.clone().applyMatrix4(new Matrix4().makeScale(-1, 1, 1));
  const index = g.index;
  for (let i = 0; i < index.count; i += 3) {
    const b = index.getX(i + 1);
    index.setX(i + 1, index.getX(i + 2));
    index.setX(i + 2, b);
  }
  return g;
}

/** A copy moved, turned (radians, XYZ) and scaled. */
export function placed(geometry, { at = [0, 0, 0], turn: rotation = [0, 0, 0], scale = 1 } = {}) {
  const g = geometry.clone();
  if (scale !== 1) g.scale(...(typeof scale === 'number' ? [scale, scale, scale] : scale));
  const m = new Matrix4().makeRotationX(rotation[0]);
  m.premultiply(new Matrix4().makeRotationY(rotation[1]));
  m.premultiply(new Matrix4().makeRotationZ(rotation[2]));
  m.setPosition(...at);
  return g.applyMatrix4(m);
}

/** A copy whose texture is `k` times finer. */
export function finer(geometry, k) {
  const g = geometry.clone();
  const uv = g.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * k, uv.getY(i) * k);
  return g;
}

/** Moves every vertex by a function of its place, and computes its normals again. */
export function bent(geometry, move, degrees = 40) {
  const g = geometry.clone();
  const p = g.getAttribute('position');
  const q = v3(0, 0, 0);
  for (let i = 0; i < p.count; i++) {
    q.fromBufferAttribute(p, i);
    const r = move(q) ?? q;
    p.setXYZ(i, r.x, r.y, r.z);
  }
  return crease(g, degrees);
}

/** A copy laid so that its +x runs along `tangent` and its +y along `top`. */
export function laid(geometry, { point, tangent, side, top }) {
  const m = new Matrix4().makeBasis(tangent, top, side);
  m.setPosition(point);
  return geometry.clone().applyMatrix4(m);
}

/** Faces turned away from a point inside (or towards it), whichever way they were wound. */
export function facing(g, centre, outwards = true) {
  const p = g.getAttribute('position');
  let volume = 0;
  const [a, b, c] = [v3(0, 0, 0), v3(0, 0, 0), v3(0, 0, 0)];
  for (let i = 0; i < g.index.count; i += 3) {
    a.fromBufferAttribute(p, g.index.getX(i)).sub(centre);
    b.fromBufferAttribute(p, g.index.getX(i + 1)).sub(centre);
    c.fromBufferAttribute(p, g.index.getX(i + 2)).sub(centre);
    volume += a.dot(b.cross(c));
  }
  if (volume >= 0 === outwards) return g;
  for (let i = 0; i < g.index.count; i += 3) {
    const k = g.index.getX(i + 1);
    g.index.setX(i + 1, g.index.getX(i + 2));
    g.index.setX(i + 2, k);
  }
  const n = g.getAttribute('normal');
  for (let i = 0; i < n.count; i++) n.setXYZ(i, -n.getX(i), -n.getY(i), -n.getZ(i));
  return g;
}
