/**
 * A mitred frame around an opening, its back at z = 0: four bars of `bar` wide (in the wall's plane) and `depth`
 * deep. `width` and `height` are outer sizes.
 */
export function mitredFrame(kit, { width, height, bar, depth, material, edge = 0.003 }) {
  const side = (length) =>
    kit.deform(
      kit.roundedBox(length, bar, depth, edge, 2),
      (v) => {
        v.x -= Math.sign(v.x) * (v.y + bar / 2);
      },
      35,
    );
  const across = side(width);
  const upright = side(height);
  const z = depth / 2;
  const place = (geometry, position, turn) =>
    kit.part(geometry, material, { position, rotation: [0, 0, turn], along: 'x' });
  return [
    place(across, [0, -height / 2 + bar / 2, z], 0),
    place(across, [0, height / 2 - bar / 2, z], Math.PI),
    place(upright, [width / 2 - bar / 2, 0, z], Math.PI / 2),
    place(upright, [-width / 2 + bar / 2, 0, z], -Math.PI / 2),
  ];
}

/** A turned form facing +z: its profile's y becomes the distance from the wall. */
export function facing(kit, geometry, material, position = [0, 0, 0]) {
  return kit.part(geometry, material, { position, rotation: [Math.PI / 2, 0, 0] });
}

/** A flat picture with its own 0..1 UVs, at z. */
export function sheet(kit, width, height, material, z) {
  const geometry = new kit.THREE.PlaneGeometry(width, height);
  geometry.userData.keepUv = true;
  return kit.part(geometry, material, { position: [0, 0, z] });
}

/** A closed THREE.Shape from a polar outline `radius(angle)`. */
export function polarShape(kit, radius, steps = 96) {
  const points = Array.from({ length: steps }, (_, i) => {
    const a = (i / steps) * Math.PI * 2;
    const [rx, ry] = [].concat(radius(a));
    return new kit.THREE.Vector2(Math.cos(a) * rx, Math.sin(a) * (ry ?? rx));
  });
  return new kit.THREE.Shape(points);
}

/** A bevel-cut mount: a flat board of `outer` [w, h] with a window of `inner`, its face at z. */
export function mountBoard(kit, outer, inner, material, z, { cut = 0.0022 } = {}) {
  const corners = ([w, h], at) => [
    [-w / 2, -h / 2, at],
    [w / 2, -h / 2, at],
    [w / 2, h / 2, at],
    [-w / 2, h / 2, at],
  ];
  const face = corners(outer, z);
  const lip = corners(
    inner.map((v) => v + cut * 2),
    z,
  );
  const low = corners(inner, z - cut);
  const positions = [];
  const quad = (a, b, c, d) => positions.push(...a, ...b, ...c, ...a, ...c, ...d);
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) % 4;
    quad(face[i], face[j], lip[j], lip[i]);
    quad(lip[i], lip[j], low[j], low[i]);
  }
  const index = Array.from({ length: positions.length / 3 }, (_, i) => i);
  const geometry = kit.fromArrays(positions, null, null, index, { keepUv: false });
  return kit.part(kit.creaseNormals(geometry, 10), material);
}
