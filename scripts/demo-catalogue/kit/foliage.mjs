import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';

/** Half-width along a leaf, t 0 (stem) to 1 (tip), peak 1. */
export const outlines = {
  oval: (t) => Math.sin(Math.PI * t ** 0.85) ** 0.8,
  lance: (t) => Math.sin(Math.PI * t ** 0.62) ** 1.1,
  heart: (t) => (t < 0.06 ? 0.55 + t * 4 : Math.sin(Math.PI * (0.22 + 0.78 * t)) ** 0.75 * 1.02),
  round: (t) => Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 2)),
  sword: (t) => (0.72 + 0.28 * Math.sin(Math.PI * Math.min(1, t * 1.3))) * Math.min(1, (1 - t) * 3.2) ** 0.7,
};

/**
 * A curved leaf that leaves the origin along +y, its upper face to +z, and bends back towards -z.
 *
 * @param options.length, options.width metres. `outline(t)` a half-width 0..1.
 * @param options.droop radians turned from stem to tip (positive bends the tip down over the lower face).
 * @param options.fold depth of the V along the midrib, as a share of the half-width. `wave` ripples the margin.
 * @param options.lobes `(t, side) → [share of the half-width, forward metres]`: cuts between lobes, as in monstera.
 * @returns BufferGeometry with UVs 0..1 (u across, v from stem to tip).
 */
export function leafBlade({
  length,
  width,
  outline = outlines.oval,
  rows = 12,
  columns = 4,
  droop = 0.7,
  fold = 0.18,
  wave = 0,
  waves = 3,
  twist = 0,
  lobes,
}) {
  const positions = [];
  const uvs = [];
  const index = [];
  const spine = [new Vector3()];
  const angles = [0];
  for (let row = 1; row <= rows; row++) {
    const angle = droop * (row / rows) ** 1.2;
    angles.push(angle);
    spine.push(
      spine[row - 1]
        .clone()
        .add(new Vector3(0, Math.cos(angle), -Math.sin(angle)).multiplyScalar(length / rows)),
    );
  }
  for (let row = 0; row <= rows; row++) {
    const t = row / rows;
    const half = (width / 2) * outline(t);
    const forward = new Vector3(0, Math.cos(angles[row]), -Math.sin(angles[row]));
    const up = new Vector3(0, Math.sin(angles[row]), Math.cos(angles[row]));
    for (let column = 0; column <= columns; column++) {
      const across = (column / columns) * 2 - 1;
      const [share, reach] = lobes ? lobes(t, Math.sign(across)) : [1, 0];
      const x = across * half * (Math.abs(across) > 0.35 ? share : 1);
      const lift =
        fold * Math.abs(x) + wave * half * across ** 2 * Math.sin(t * waves * Math.PI * 2 + across);
      const turn = twist * t;
      const point = spine[row]
        .clone()
        .addScaledVector(forward, reach * across ** 2)
        .addScaledVector(up, lift * Math.cos(turn) + x * Math.sin(turn))
        .add(new Vector3(x * Math.cos(turn), 0, 0));
      positions.push(point.x, point.y, point.z);
      uvs.push(column / columns, t);
    }
  }
  const stride = columns + 1;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const a = row * stride + column;
      index.push(a, a + 1, a + stride + 1, a, a + stride + 1, a + stride);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  geometry.userData = { keepUv: true };
  return geometry;
}

/**
 * Rotation that turns a leaf (along +y, face +z) to point at `azimuth` (0 is +z, to +x) raised by `elevation`
 * radians above the horizon with its face up, as Euler XYZ for `kit.part`.
 */
export function leafRotation(THREE, azimuth, elevation, roll = 0) {
  const q = new THREE.Quaternion()
    .setFromAxisAngle(new THREE.Vector3(0, 1, 0), azimuth)
    .multiply(new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(1, 0, 0), Math.PI / 2 - elevation))
    .multiply(new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(0, 1, 0), Math.PI + roll));
  const e = new THREE.Euler().setFromQuaternion(q, 'XYZ');
  return [e.x, e.y, e.z];
}
