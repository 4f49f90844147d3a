import * as THREE from 'three';
import { mergeGeometries, mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import { noise3 } from '../random.mjs';

/** Builds an indexed geometry out of flat arrays. Own UVs (in metres) are kept unless `project` says otherwise. */
export function fromArrays(positions, normals, uvs, index, { keepUv = true } = {}) {
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  if (normals) geometry.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3));
  geometry.setAttribute(
    'uv',
    new THREE.Float32BufferAttribute(uvs ?? new Float32Array((positions.length / 3) * 2), 2),
  );
  geometry.setIndex(index);
  geometry.userData.keepUv = keepUv;
  if (!normals) return creaseNormals(geometry, 60);
  return geometry;
}

/** Area-weighted smooth normals, split where faces meet at more than `degrees`. Returns an indexed geometry. */
export function creaseNormals(geometry, degrees = 40) {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry.clone();
  flat.userData = geometry.userData;
  const p = flat.attributes.position.array;
  const faces = p.length / 9;
  const faceNormals = new Float32Array(faces * 3);
  const around = new Map();
  const key = (i) => `${Math.round(p[i] * 1e5)},${Math.round(p[i + 1] * 1e5)},${Math.round(p[i + 2] * 1e5)}`;
  const keys = new Array(faces * 3);
  for (let f = 0; f < faces; f++) {
    const o = f * 9;
    const ax = p[o + 3] - p[o];
    const ay = p[o + 4] - p[o + 1];
    const az = p[o + 5] - p[o + 2];
    const bx = p[o + 6] - p[o];
    const by = p[o + 7] - p[o + 1];
    const bz = p[o + 8] - p[o + 2];
    faceNormals[f * 3] = ay * bz - az * by;
    faceNormals[f * 3 + 1] = az * bx - ax * bz;
    faceNormals[f * 3 + 2] = ax * by - ay * bx;
    for (let c = 0; c < 3; c++) {
      const k = key(o + c * 3);
      keys[f * 3 + c] = k;
      const list = around.get(k);
      if (list) list.push(f);
      else around.set(k, [f]);
    }
  }
  const cos = Math.cos((degrees * Math.PI) / 180);
  const lengths = new Float32Array(faces);
  for (let f = 0; f < faces; f++)
    lengths[f] = Math.hypot(faceNormals[f * 3], faceNormals[f * 3 + 1], faceNormals[f * 3 + 2]);
  const out = new Float32Array(faces * 9);
  for (let f = 0; f < faces; f++)
    for (let c = 0; c < 3; c++) {
      let x = 0;
      let y = 0;
      let z = 0;
      for (const g of around.get(keys[f * 3 + c])) {
        const dot =
          faceNormals[f * 3] * faceNormals[g * 3] +
          faceNormals[f * 3 + 1] * faceNormals[g * 3 + 1] +
          faceNormals[f * 3 + 2] * faceNormals[g * 3 + 2];
        if (g !== f && dot < cos * lengths[f] * lengths[g]) continue;
        x += faceNormals[g * 3];
        y += faceNormals[g * 3 + 1];
        z += faceNormals[g * 3 + 2];
      }
      const l = Math.hypot(x, y, z) || 1;
      out.set([x / l, y / l, z / l], f * 9 + c * 3);
    }
  flat.setAttribute('normal', new THREE.BufferAttribute(out, 3));
  return weld(dropDegenerate(flat));
}

/** Removes triangles without area (poles, collapsed caps). */
function dropDegenerate(flat) {
  const p = flat.attributes.position.array;
  const keep = [];
  for (let f = 0; f < p.length / 9; f++) {
    const o = f * 9;
    const same = (a, b) =>
      Math.abs(p[o + a] - p[o + b]) +
        Math.abs(p[o + a + 1] - p[o + b + 1]) +
        Math.abs(p[o + a + 2] - p[o + b + 2]) <
      1e-9;
    if (!same(0, 3) && !same(3, 6) && !same(0, 6)) keep.push(f * 3, f * 3 + 1, f * 3 + 2);
  }
  if (keep.length === p.length / 3) return flat;
  flat.setIndex(keep);
  const out = flat.toNonIndexed();
  out.userData = flat.userData;
  return out;
}

/** Joins equal vertices; keeps `userData`. */
export function weld(geometry) {
  const out = mergeVertices(geometry, 1e-6);
  out.userData = geometry.userData;
  return out;
}

/** One geometry of many (position, normal and uv are kept). */
export function mergeAndWeld(geometries) {
  const clean = geometries.map((g) => {
    const c = g.index ? g : weld(g);
    const only = new THREE.BufferGeometry();
    for (const name of ['position', 'normal', 'uv']) only.setAttribute(name, c.attributes[name]);
    only.setIndex(c.index);
    return only;
  });
  const merged = mergeGeometries(clean, false);
  merged.userData.keepUv = geometries.every((g) => g.userData.keepUv);
  return merged;
}

/**
 * Box projection in metres: each triangle takes the plane that its normal faces. `along` is the axis that runs
 * up the texture (a board's grain); u and v are shifted by `offset` so that neighbouring boards differ.
 */
export function projectUv(geometry, along = 'y', offset = [0, 0]) {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry.clone();
  flat.userData = geometry.userData;
  const p = flat.attributes.position;
  const n = flat.attributes.normal;
  const uv = new Float32Array(p.count * 2);
  const axis = { x: 0, y: 1, z: 2 }[along];
  const value = (i, a) => (a === 0 ? p.getX(i) : a === 1 ? p.getY(i) : p.getZ(i));
  for (let i = 0; i < p.count; i += 3) {
    const s = [0, 1, 2].map((a) => {
      const g = (j) => (a === 0 ? n.getX(j) : a === 1 ? n.getY(j) : n.getZ(j));
      return Math.abs(g(i) + g(i + 1) + g(i + 2));
    });
    const facing = s[0] > s[1] && s[0] > s[2] ? 0 : s[1] > s[2] ? 1 : 2;
    const rest = [0, 1, 2].filter((a) => a !== facing);
    const vAxis = rest.includes(axis) ? axis : rest[1];
    const uAxis = rest.find((a) => a !== vAxis);
    for (let c = i; c < i + 3; c++) {
      uv[c * 2] = value(c, uAxis) + offset[0] + facing * 0.137;
      uv[c * 2 + 1] = value(c, vAxis) + offset[1];
    }
  }
  flat.setAttribute('uv', new THREE.BufferAttribute(uv, 2));
  return weld(flat);
}

/** Moves every vertex by `move(v: Vector3)` in place, then makes normals anew. */
export function deform(geometry, move, crease = 50) {
  const g = geometry.clone();
  g.userData = geometry.userData;
  const p = g.attributes.position;
  const v = new THREE.Vector3();
  for (let i = 0; i < p.count; i++) {
    v.fromBufferAttribute(p, i);
    move(v, i);
    p.setXYZ(i, v.x, v.y, v.z);
  }
  return creaseNormals(g, crease);
}

/** Bends along `axis` ('x': a bar along x curls towards +z for a positive angle). Needs divisions along that axis. */
export function bend(geometry, angle, { axis = 'x', towards = 'z' } = {}) {
  geometry.computeBoundingBox();
  const { min, max } = geometry.boundingBox;
  const length = max[axis] - min[axis];
  const radius = length / angle;
  const middle = (min[axis] + max[axis]) / 2;
  return deform(geometry, (v) => {
    const a = (v[axis] - middle) / radius;
    const r = radius - v[towards];
    v[axis] = middle + Math.sin(a) * r;
    v[towards] = radius - Math.cos(a) * r;
  });
}

/** Scales the two other axes from `from` at the low end of `axis` to `to` at its high end. */
export function taper(geometry, axis, from, to) {
  geometry.computeBoundingBox();
  const { min, max } = geometry.boundingBox;
  return deform(geometry, (v) => {
    const t = (v[axis] - min[axis]) / (max[axis] - min[axis]);
    const s = from + (to - from) * t;
    for (const a of ['x', 'y', 'z']) if (a !== axis) v[a] *= s;
  });
}

/** Pushes vertices along their normals by smooth noise: `amount` in metres, `size` of a bump in metres. */
export function roughen(geometry, amount, size, seed = 1) {
  const n = geometry.attributes.normal.clone();
  return deform(geometry, (v, i) => {
    const d = amount * noise3(v.x / size, v.y / size, v.z / size, seed);
    v.x += n.getX(i) * d;
    v.y += n.getY(i) * d;
    v.z += n.getZ(i) * d;
  });
}
