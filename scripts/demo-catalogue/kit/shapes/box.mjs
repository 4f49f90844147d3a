import * as THREE from 'three';
import { creaseNormals, fromArrays } from './finish.mjs';

/** Lines across one axis: an arc of `segments` at both ends (by even angles), `divisions` cells between. */
function lines(size, radius, segments, divisions) {
  const half = size / 2;
  const inner = half - radius;
  const out = [];
  for (let i = segments; i > 0; i--) out.push(-inner - radius * Math.tan((i / segments) * (Math.PI / 4)));
  for (let i = 0; i <= divisions; i++) out.push(-inner + (2 * inner * i) / divisions);
  for (let i = 1; i <= segments; i++) out.push(inner + radius * Math.tan((i / segments) * (Math.PI / 4)));
  return out;
}

/**
 * A box with round edges, centred on the origin. `divisions` (a number, or [x,y,z]) adds cells to the flat parts for
 * deformers; a bevel of 2-3 segments is enough for a hard edge, 4-6 for upholstery.
 */
export function roundedBox(width, height, depth, radius, segments = 3, { divisions = 1 } = {}) {
  const size = [width, height, depth];
  const r = Math.min(radius, width / 2 - 1e-5, height / 2 - 1e-5, depth / 2 - 1e-5);
  const cells = Array.isArray(divisions) ? divisions : [divisions, divisions, divisions];
  const grid = size.map((s, a) => lines(s, r, segments, cells[a]));
  const positions = [];
  const normals = [];
  const uvs = [];
  const index = [];
  for (let facing = 0; facing < 3; facing++)
    for (const side of [-1, 1]) {
      const ua = (facing + 1) % 3;
      const va = (facing + 2) % 3;
      const base = positions.length / 3;
      for (const b of grid[va])
        for (const a of grid[ua]) {
          const point = [0, 0, 0];
          point[facing] = (side * size[facing]) / 2;
          point[ua] = a;
          point[va] = b;
          const core = point.map((c, i) => Math.max(-(size[i] / 2 - r), Math.min(size[i] / 2 - r, c)));
          const d = point.map((c, i) => c - core[i]);
          const l = Math.hypot(...d) || 1;
          positions.push(...core.map((c, i) => c + (d[i] / l) * r));
          normals.push(...d.map((c) => c / l));
          uvs.push(a, b);
        }
      const w = grid[ua].length;
      for (let j = 0; j + 1 < grid[va].length; j++)
        for (let i = 0; i + 1 < w; i++) {
          const a = base + j * w + i;
          if (side > 0) index.push(a, a + 1, a + w + 1, a, a + w + 1, a + w);
          else index.push(a, a + w + 1, a + 1, a, a + w, a + w + 1);
        }
    }
  return fromArrays(positions, normals, uvs, index, { keepUv: false });
}

/** A horizontal board: width (x) × depth (z) × thickness (y), centred, edge radius `r`, plan corners of `corner`. */
export function board(width, depth, thickness, r = 0.002, { corner = 0 } = {}) {
  if (!corner) return roundedBox(width, thickness, depth, r, 2);
  const g = extrudeBevel(roundedRect(width, depth, corner), thickness, r);
  g.rotateX(-Math.PI / 2);
  return g;
}

/** A rounded rectangle as a THREE.Shape centred on the origin. */
export function roundedRect(width, height, radius) {
  const w = width / 2;
  const h = height / 2;
  const r = Math.min(radius, w, h);
  const shape = new THREE.Shape();
  shape.moveTo(-w + r, -h);
  shape.lineTo(w - r, -h);
  shape.absarc(w - r, -h + r, r, -Math.PI / 2, 0, false);
  shape.lineTo(w, h - r);
  shape.absarc(w - r, h - r, r, 0, Math.PI / 2, false);
  shape.lineTo(-w + r, h);
  shape.absarc(-w + r, h - r, r, Math.PI / 2, Math.PI, false);
  shape.lineTo(-w, -h + r);
  shape.absarc(-w + r, -h + r, r, Math.PI, 1.5 * Math.PI, false);
  return shape;
}

/** A superellipse |x/a|^n + |y/b|^n = 1 as a THREE.Shape: n 2 is an ellipse, 2.5-4 a soft rectangle. */
export function superellipse(width, height, n = 2.6, points = 72) {
  const list = [];
  for (let i = 0; i < points; i++) {
    const t = (2 * Math.PI * i) / points;
    const c = Math.cos(t);
    const s = Math.sin(t);
    list.push(
      new THREE.Vector2(
        (width / 2) * Math.sign(c) * Math.abs(c) ** (2 / n),
        (height / 2) * Math.sign(s) * Math.abs(s) ** (2 / n),
      ),
    );
  }
  return new THREE.Shape(list);
}

/**
 * A flat shape (x, y) given thickness along z, centred on z = 0, with bevelled edges that stay inside the outline.
 * Holes work. Total thickness is `depth`.
 */
export function extrudeBevel(
  shape,
  depth,
  bevel = 0.002,
  { segments = 2, curveSegments = 14, crease = 36 } = {},
) {
  const b = Math.min(bevel, depth / 2 - 1e-5);
  const g = new THREE.ExtrudeGeometry(shape, {
    depth: depth - 2 * b,
    bevelEnabled: b > 0,
    bevelThickness: b,
    bevelSize: b,
    bevelOffset: -b,
    bevelSegments: segments,
    curveSegments,
  });
  g.translate(0, 0, -depth / 2 + b);
  const out = creaseNormals(g, crease);
  out.userData.keepUv = false;
  return out;
}
