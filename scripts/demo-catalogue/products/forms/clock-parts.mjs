import { facing } from './wall-parts.mjs';

const TAU = Math.PI * 2;
/** Ten past ten, and thirty-six seconds. Clockwise radians from twelve. */
export const tenPastTen = {
  hour: ((10 + 10 / 60) / 12) * TAU,
  minute: (10 / 60) * TAU,
  second: (36 / 60) * TAU,
};

/** A flat hand from a tail below the axle to a tip: `outline` is [half-width, y][] from tail to tip. */
function handShape(kit, outline) {
  const shape = new kit.THREE.Shape();
  const right = outline.map(([x, y]) => [x, y]);
  const left = [...outline].reverse().map(([x, y]) => [-x, y]);
  const points = [...right, ...left];
  shape.moveTo(...points[0]);
  for (const point of points.slice(1)) shape.lineTo(...point);
  shape.closePath();
  return shape;
}

function hand(kit, outline, angle, z, material, thickness = 0.0012) {
  const geometry = kit.extrudeBevel(handShape(kit, outline), thickness, 0.0003, { segments: 1 });
  return kit.part(geometry, material, { position: [0, 0, z], rotation: [0, 0, -angle] });
}

const styles = {
  /** Plain bars, a little wider at the tip's side. */
  bar: (l, w) => [
    [w * 0.5, -l * 0.16],
    [w * 0.5, l * 0.98],
    [w * 0.32, l],
  ],
  /** Slim tapers. */
  taper: (l, w) => [
    [w * 0.3, -l * 0.14],
    [w * 0.62, 0],
    [w * 0.5, l * 0.3],
    [w * 0.14, l],
  ],
  /** Broad bars of a station clock. */
  broad: (l, w) => [
    [w * 0.62, -l * 0.22],
    [w * 0.62, -l * 0.2],
    [w * 0.42, l],
  ],
  /** Leaves. */
  leaf: (l, w) => [
    [w * 0.3, -l * 0.14],
    [w * 0.3, l * 0.2],
    [w * 0.75, l * 0.55],
    [w * 0.12, l],
  ],
};

/**
 * Hands at ten past ten on a dial at z: lengths for a dial of `radius`. `second` gives the thin one a material;
 * `disc` puts a round tip on it.
 */
export function hands(
  kit,
  { radius, z, material, second, style = 'bar', width = radius * 0.055, disc = false, cap },
) {
  const shape = styles[style];
  const parts = [
    hand(kit, shape(radius * 0.52, width * 1.15), tenPastTen.hour, z + 0.0016, material),
    hand(kit, shape(radius * 0.8, width), tenPastTen.minute, z + 0.0036, material),
  ];
  if (second) {
    const l = radius * (disc ? 0.62 : 0.84);
    parts.push(
      hand(
        kit,
        [
          [radius * 0.01, -radius * 0.24],
          [radius * 0.007, l],
        ],
        tenPastTen.second,
        z + 0.0056,
        second,
        0.0009,
      ),
    );
    if (disc) {
      const r = radius * 0.062;
      const [x, y] = [
        Math.sin(tenPastTen.second) * (l + r * 0.8),
        Math.cos(tenPastTen.second) * (l + r * 0.8),
      ];
      parts.push(
        facing(kit, kit.cylinder(r, 0.001, { segments: 32, bevel: 0.0003 }), second, [x, y, z + 0.0052]),
      );
    }
  }
  parts.push(
    facing(
      kit,
      kit.cylinder(radius * 0.038, 0.0065, { segments: 28, bevel: 0.001 }),
      cap ?? second ?? material,
      [0, 0, z + 0.0008],
    ),
  );
  return parts;
}

/** A printed dial of `radius` at z: `draw(context, half)` with the origin in its middle and y down. */
export function dial(kit, radius, z, draw, name) {
  const geometry = new kit.THREE.CircleGeometry(radius, 72);
  geometry.userData.keepUv = true;
  const material = kit.print(
    {
      width: 640,
      height: 640,
      name,
      roughness: 0.6,
      draw: (c, w) => {
        c.translate(w / 2, w / 2);
        draw(c, w / 2);
      },
    },
    'dial',
  );
  return kit.part(geometry, material, { position: [0, 0, z] });
}

/** Marks around a dial: `count` bars from `inner` to `outer` (shares of half), `width` a share of half. */
export function ticks(c, half, { count, inner, outer, width, colour, skip = () => false }) {
  c.fillStyle = colour;
  for (let i = 0; i < count; i++) {
    if (skip(i)) continue;
    c.save();
    c.rotate((i / count) * TAU);
    c.fillRect((-width * half) / 2, -outer * half, width * half, (outer - inner) * half);
    c.restore();
  }
}
