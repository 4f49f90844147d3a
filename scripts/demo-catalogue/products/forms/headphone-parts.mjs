export const SIDE = [0, 0, -Math.PI / 2];

/** A turned form whose axis points outwards (+x) on the right ear. `oval` stretches it: [height, depth]. */
export function outwards(kit, geometry, material, { oval = [1, 1], at = [0, 0, 0] } = {}) {
  return kit.part(geometry, material, { rotation: SIDE, scale: [oval[0], 1, oval[1]], position: at });
}

/** Makes a texture `times` finer on a part: lambskin has a smaller grain than a sofa's hide. */
function fine(geometry, times = 2.6) {
  const uv = geometry.attributes.uv;
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * times, uv.getY(i) * times);
  geometry.userData.keepUv = true;
  return geometry;
}

/** An ear cushion: a soft ring of `radius` (its middle line) and `width` × `depth`, with a seam. */
export function cushion(kit, radius, width, depth, material, options) {
  const points = [];
  for (let i = 0; i < 22; i++) {
    const a = (i / 22) * Math.PI * 2;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    const soft = 2.5;
    points.push([
      radius + (width / 2) * Math.sign(c) * Math.abs(c) ** (2 / soft),
      (depth / 2) * Math.sign(s) * Math.abs(s) ** (2 / soft),
      0,
    ]);
  }
  return outwards(kit, fine(kit.lathe(points, { closed: true, bevel: 0, segments: 64 })), material, options);
}

/** Both ears: the right one's parts, and the same turned about the vertical axis. */
export function ears(kit, make, { spread, y, tilt = 0.1 }) {
  return [1, -1].map((s) =>
    kit.group([kit.group(make(), { rotation: [0, 0, tilt] })], {
      rotation: [0, s > 0 ? 0 : Math.PI, 0],
      position: [s * spread, y, 0],
    }),
  );
}

/** Points of a headband: an arch from the right ear over the head to the left. */
export function arch(width, foot, top, square = 2.3) {
  return Array.from({ length: 25 }, (_, i) => {
    const a = (i / 24) * Math.PI;
    const c = Math.cos(a);
    const s = Math.sin(a);
    return [
      width * Math.sign(c) * Math.abs(c) ** (2 / square),
      foot + (top - foot) * Math.abs(s) ** (2 / square),
      0,
    ];
  });
}

export const band = (kit, points, section, material, options = {}) =>
  kit.part(fine(kit.sweep(points, section, { segments: 64, up: [0, 0, 1], ...options })), material);

/** A half ring that holds a cup before and behind, in the plane of the cup. */
export function yoke(kit, radius, oval, thickness, material, x = 0) {
  const points = Array.from({ length: 21 }, (_, i) => {
    const a = (i / 20) * Math.PI;
    return [x, Math.sin(a) * radius * oval[0], Math.cos(a) * radius * oval[1]];
  });
  return kit.part(
    kit.sweep(points, kit.rectSection(thickness, thickness * 2.1, thickness * 0.4, 3), {
      segments: 40,
      up: [1, 0, 0],
    }),
    material,
  );
}

export const fabricDisc = (kit, radius, material, options) =>
  outwards(kit, kit.cylinder(radius, 0.0015, { segments: 48 }), material, options);
