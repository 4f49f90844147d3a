import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';

const rad = Math.PI / 180;
const smooth = (a, b, x) => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)));
  return t * t * (3 - 2 * t);
};

/** Rows from the midrib to the margin, closest together where a slot begins. */
const rows = [0, 0.18, 0.3, 0.37, 0.43, 0.5, 0.62, 0.78, 0.9, 1];

/**
 * A heart-shaped leaf whose halves part into fingers, as monstera: it leaves the origin along +y with its face to +z.
 * Each half is a fan around the midrib: `along` 0 is the notch beside the stem, 1 the tip.
 *
 * @param options.length metres from stem to tip. `fingers` of each half. `slot` is the share of a finger that is gap.
 * @param options.droop radians that the midrib turns down. `fold` the depth of the V, `drape` how far margins hang.
 * @returns BufferGeometry with UVs 0..1 (u across, v from stem to tip).
 */
export function splitLeaf(
  THREE,
  { length, fingers = 6, columns = 6, slot = 0.25, droop = 0.8, fold = 0.16, drape = 0.55 },
) {
  const angle = (along) => 166 * (1 - along) ** 0.78 * rad;
  const root = (along) => length * (0.84 * along ** 1.25);
  const reach = (along) =>
    length * (0.3 + 0.32 * Math.sin(Math.PI * (0.14 + 0.8 * along)) - 0.13 * along ** 2);
  const flat = (along, r, side) => {
    const reached = reach(along) * r;
    return [side * Math.sin(angle(along)) * reached, root(along) + Math.cos(angle(along)) * reached];
  };
  const bent = ([x, y]) => {
    const t = Math.max(0, y / length);
    const turned = droop * t ** 1.3;
    const across = x / length;
    const lift = fold * Math.abs(x) - drape * length * across ** 2;
    return [x * (1 - 0.22 * across ** 2), y * Math.cos(turned * 0.55), lift - y * Math.sin(turned * 0.55)];
  };
  const position = [];
  const uv = [];
  const index = [];
  for (const side of [-1, 1])
    for (let finger = 0; finger < fingers; finger++) {
      const from = finger / fingers;
      const last = finger === fingers - 1;
      const middle = last ? 1 : from + 0.5 / fingers;
      const base = position.length / 3;
      for (const r of rows)
        for (let column = 0; column <= columns; column++) {
          const across = column / columns;
          const along = from + across / fingers;
          const gap = slot * smooth(0.34, 0.5, r) * (finger === 0 && across < 0.5 ? 0 : 1);
          const edge = last ? 1 - across : Math.abs(2 * across - 1);
          const point = flat(
            middle + (along - middle) * (1 - gap),
            r * (1 - (last ? 0.3 * edge : 0.13 * edge ** 3) * smooth(0.5, 1, r)),
            side,
          );
          position.push(...bent(point));
          uv.push(0.5 + point[0] / (length * 1.25), 0.12 + (0.88 * point[1]) / length);
        }
      const stride = columns + 1;
      for (let row = 0; row + 1 < rows.length; row++)
        for (let column = 0; column < columns; column++) {
          const a = base + row * stride + column;
          const [b, c, d] = [a + 1, a + stride + 1, a + stride];
          if (side > 0) index.push(a, b, c, a, c, d);
          else index.push(a, c, b, a, d, c);
        }
    }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  const welded = mergeVertices(geometry, 1e-6);
  welded.computeVertexNormals();
  welded.userData = { keepUv: true };
  return welded;
}
