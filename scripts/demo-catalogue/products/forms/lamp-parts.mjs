import { cached, pixelTexture } from '../../kit/textures/surface.mjs';
import { rounded, turn } from '../../kit/turned.mjs';

/** A shaded lamp's metal by variant key: polished brass, black lacquer, chrome, or a lacquered colour. */
export function lampMetal(kit, key, hex, slot = 'metal') {
  if (key === 'brass') return kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, slot);
  if (key === 'copper') return kit.metal({ kind: 'copper', finish: 'satin' }, slot);
  if (key === 'chrome') return kit.metal({ kind: 'chrome', finish: 'polished' }, slot);
  return kit.lacquer({ colour: hex, roughness: 0.42 }, slot);
}

/** A warm glow over a shade's height: brightest at `centre` (0..1 of `height` metres), fading to both rims. */
function glowMap(height, centre, spread) {
  return cached(`glow-${height}-${centre}-${spread}`, () =>
    pixelTexture(
      'glow',
      8,
      64,
      (_x, y) => {
        const d = ((y + 0.5) / 64 - centre) / spread;
        const light = 0.3 + 0.7 * Math.exp(-d * d);
        return [light, light * (0.8 + 0.2 * light), light * (0.56 + 0.44 * light)];
      },
      { tile: [1, height] },
    ),
  );
}

/** Opal glass lit from inside; `length` is the profile's length in metres, `centre` where it is brightest. */
export function opal(kit, { glow = 0.5, length = 0.5, centre = 0.45, slot = 'opal' } = {}) {
  const material = kit.shade({ colour: '#fffaf0', kind: 'plain', glow, light: '#ffeacb' }, slot);
  material.emissiveMap = glowMap(length, centre, 0.55);
  material.roughness = 0.16;
  material.clearcoat = 1;
  material.clearcoatRoughness = 0.06;
  material.side = kit.THREE.FrontSide;
  material.userData.project = false;
  return material;
}

/** Cloth or paper lit from behind over `height` metres (the v of a turned shade). */
export function litCloth(kit, { colour, kind = 'linen', glow = 0.6, height, centre = 0.4, slot = 'shade' }) {
  const material = kit.shade({ colour, kind, glow, light: '#ffdfb0' }, slot);
  material.emissiveMap = glowMap(height, centre, 0.42);
  return material;
}

/** Moves everything so that the model stands bottom-centre (or hangs top-centre) on the origin. */
export function centred(kit, children, { hang = false } = {}) {
  const group = kit.group(children);
  group.updateMatrixWorld(true);
  const box = new kit.THREE.Box3().setFromObject(group, true);
  group.position.set(
    -(box.min.x + box.max.x) / 2,
    hang ? -box.max.y : -box.min.y,
    -(box.min.z + box.max.z) / 2,
  );
  return kit.group([group]);
}

/** A textile cable on the floor or table, ending in a round two-pin plug. `points` at y ≈ radius. */
export function cable(kit, points, { radius = 0.003, colour = '#2a2826', plug = true } = {}) {
  const skin = kit.rubber({ colour }, 'cable');
  const parts = [kit.part(kit.tube(points, radius, { segments: 14 * (points.length - 1), sides: 8 }), skin)];
  if (!plug) return parts;
  const [end, before] = [points.at(-1), points.at(-2)];
  const heading = Math.atan2(end[0] - before[0], end[2] - before[2]);
  const body = turn(
    rounded([
      [0, 0],
      [0.005, 0, 0.002],
      [0.006, 0.012, 0.003],
      [0.0165, 0.026, 0.006],
      [0.0175, 0.042, 0.003],
      [0, 0.042],
    ]),
    { segments: 24 },
  );
  const pin = kit.capsule(0.0024, 0.021, 8);
  const plugGroup = kit.group([
    kit.part(body, skin),
    ...[-0.0095, 0.0095].map((x) =>
      kit.part(pin, kit.metal({ kind: 'chrome', finish: 'polished' }, 'pins'), { position: [x, 0.051, 0] }),
    ),
  ]);
  return [
    parts,
    kit.group([plugGroup], {
      position: [end[0], 0.0176, end[2]],
      rotation: [Math.PI / 2, 0, -heading],
    }),
  ];
}

/** A lit bulb of `radius`, its cap upwards (`up`) or downwards, at `position`. */
export function bulb(kit, position, { radius = 0.03, up = true, intensity = 1.1 } = {}) {
  const glass = turn(
    [
      [0, -radius],
      ...Array.from({ length: 9 }, (_, i) => {
        const a = -1.3 + (i / 8) * 2.05;
        return [radius * Math.cos(a), radius * Math.sin(a)];
      }),
      [radius * 0.45, radius * 1.25],
      [0, radius * 1.3],
    ],
    { segments: 24 },
  );
  const socket = kit.cylinder(radius * 0.5, radius * 1.3, { bevel: 0.002, segments: 20 });
  return kit.group(
    [
      kit.part(glass, kit.glow({ intensity }, 'bulb')),
      kit.part(socket, kit.lacquer({ colour: '#2b2a28' }, 'socket'), { position: [0, radius * 1.1, 0] }),
    ],
    { position, rotation: up ? [0, 0, 0] : [Math.PI, 0, 0] },
  );
}

/**
 * A fabric shade from `bottom` to `top` radius, `height` tall, standing with its lower edge at y = 0: two walls,
 * taped rims, a wire ring with three spokes. `pleats` folds the outside.
 */
export function shade(kit, { bottom, top, height, pleats = 0, material, metal }) {
  const wall = 0.0022;
  const rows = pleats ? 5 : 8;
  const outside = Array.from({ length: rows }, (_, i) => {
    const t = i / (rows - 1);
    return [bottom + (top - bottom) * t, height * t];
  });
  const depth = pleats ? (Math.PI * (top + bottom)) / pleats / 2.6 : 0;
  const fold = (angle, _t, r, y) => [
    r + depth * (Math.abs((((angle * pleats) / Math.PI / 2) % 1) - 0.5) * 2 - 0.5),
    y,
  ];
  const options = pleats ? { segments: pleats * 4, modulate: fold } : { segments: 56 };
  const outer = turn(outside, options);
  const inner = turn(
    [...outside].reverse().map(([r, y]) => [r - wall - depth * 0.5, y]),
    { segments: 56 },
  );
  const rim = (r, y) =>
    kit.part(kit.torus(r - depth * 0.1, 0.0052 + depth, { segments: 56, sides: 8 }), material, {
      position: [0, y, 0],
    });
  const ring = height * 0.88;
  const reach = bottom + (top - bottom) * 0.88 - depth * 0.5 - 0.003;
  const spokes = [0, 1, 2].map((i) => {
    const a = (i / 3) * Math.PI * 2;
    return kit.part(
      kit.tube(
        [
          [0, ring, 0],
          [Math.sin(a) * reach, ring, Math.cos(a) * reach],
        ],
        0.0016,
        { sides: 6 },
      ),
      metal,
    );
  });
  return [kit.part(outer, material), kit.part(inner, material), rim(bottom, 0), rim(top, height), spokes];
}

/** A ceiling rose whose top is y = 0: returns parts; the cable leaves at y = -height. */
export function rose(kit, material, { radius = 0.055, height = 0.028 } = {}) {
  const profile = rounded(
    [
      [0, -height],
      [0.006, -height],
      [0.008, -height + 0.006, 0.003],
      [radius, -height + 0.007, 0.006],
      [radius, 0, 0.001],
      [0, 0],
    ],
    4,
  );
  return kit.part(turn(profile, { segments: 48 }), material);
}

/** A heavy round base with a soft edge, on felt: y 0..height. */
export function disc(kit, radius, height, material, { soft = 0.006, position } = {}) {
  const profile = rounded(
    [
      [0, 0],
      [radius - 0.004, 0],
      [radius - 0.0035, 0.0015],
      [radius, 0.002, 0.001],
      [radius, height, soft],
      [0.014, height + 0.002, 0.004],
      [0, height + 0.002],
    ],
    4,
  );
  return kit.part(turn(profile, { segments: 64 }), material, { position });
}

/** A dome of spun metal, apex up at y = height, open below at y = 0: outside and inside in two materials. */
export function dome(
  kit,
  { radius, height, outside, inside, wall = 0.0016, neck = 0.018, power = 2.2, position, rotation },
) {
  const steps = 16;
  const outer = Array.from({ length: steps + 1 }, (_, i) => {
    const a = (i / steps) * (Math.PI / 2);
    const y = height * Math.sin(a) ** (2 / power);
    return [Math.max(neck, radius * Math.max(0, Math.cos(a)) ** (2 / power)), y];
  });
  const inner = [...outer].reverse().map(([r, y]) => [Math.max(neck * 0.6, r - wall), y - wall * 0.5]);
  const rim = [[outer[0][0] - wall, -0.0004], [outer[0][0] - wall * 0.5, -0.0012], outer[0]];
  return kit.group(
    [
      kit.part(
        turn([...rim.slice(1), ...outer.slice(1), [0, height]], { segments: 56, crease: 1.2 }),
        outside,
      ),
      kit.part(
        turn([[0, height - wall], ...inner.slice(1), rim[0], rim[1]], { segments: 56, crease: 1.2 }),
        inside,
      ),
    ],
    { position, rotation },
  );
}

/**
 * A basket of cane: strands that wind both ways over a turned form, with hoops. `form(t) → [radius, y]`, t 0..1.
 */
export function basket(
  kit,
  { form, strands = 22, turns = 0.35, thickness = 0.0038, hoops = [0, 1], material, steps = 20 },
) {
  const strand = (lean) => {
    const points = Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      const [r, y] = form(t);
      const a = lean * turns * Math.PI * 2 * t;
      const lift = lean * thickness * 0.35;
      return [Math.sin(a) * (r + lift), y, Math.cos(a) * (r + lift)];
    });
    return kit.tube(points, thickness / 2, { segments: steps, sides: 5, cap: 'flat' });
  };
  const parts = [];
  for (const lean of [1, -1]) {
    const geometry = strand(lean);
    for (let i = 0; i < strands; i++)
      parts.push(
        kit.part(geometry, material, {
          rotation: [0, ((i + (lean > 0 ? 0 : 0.5)) / strands) * Math.PI * 2, 0],
        }),
      );
  }
  for (const t of hoops) {
    const [r, y] = form(t);
    parts.push(
      kit.part(kit.torus(r, thickness * 1.7, { segments: 48, sides: 6 }), material, { position: [0, y, 0] }),
    );
  }
  return parts;
}
