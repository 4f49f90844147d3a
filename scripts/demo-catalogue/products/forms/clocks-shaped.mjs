import { hexOf } from '../../kit/swatches.mjs';
import { rounded, smooth, turn } from '../../kit/turned.mjs';
import { black, brass, woodOf } from './clock-materials.mjs';
import { dial, hands, ticks } from './clock-parts.mjs';
import { facing } from './wall-parts.mjs';

/** A tall case, a dial above, a pendulum below. 26 × 62 cm. */
export function pendulum(kit, key) {
  const [w, h, depth] = [0.25, 0.62, 0.085];
  const wood = woodOf(kit, key, 'y', 'case');
  const metal = brass(kit, 'brass');
  const cream = kit.paper({ colour: '#ece3d0' }, 'lining');
  const side = 0.018;
  const y0 = h / 2 - w / 2;
  const board = (size, position, along) =>
    kit.part(kit.roundedBox(...size, 0.003, 3), wood, { position, along });
  const bars = (c, half) => {
    c.fillStyle = '#f5efe1';
    c.fillRect(-half, -half, half * 2, half * 2);
    ticks(c, half, {
      count: 60,
      inner: 0.9,
      outer: 0.94,
      width: 0.008,
      colour: '#3a3026',
      skip: (i) => i % 5 === 0,
    });
    ticks(c, half, { count: 12, inner: 0.76, outer: 0.94, width: 0.022, colour: '#2a221b' });
  };
  const swing = 0.13;
  const bob = [Math.sin(swing) * 0.3, y0 - 0.06 - Math.cos(swing) * 0.24];
  return kit.group([
    board([side, h, depth], [-w / 2 + side / 2, 0, depth / 2], 'y'),
    board([side, h, depth], [w / 2 - side / 2, 0, depth / 2], 'y'),
    board([w + 0.02, 0.022, depth + 0.012], [0, h / 2 - 0.011, (depth + 0.012) / 2], 'x'),
    board([w + 0.02, 0.022, depth + 0.012], [0, -h / 2 + 0.011, (depth + 0.012) / 2], 'x'),
    board([w - side * 2, 0.016, depth - 0.01], [0, y0 - w / 2 + 0.012, (depth - 0.01) / 2], 'x'),
    kit.part(kit.roundedBox(w - side * 2 + 0.004, h - 0.03, 0.008, 0.001, 1), cream, {
      position: [0, 0, 0.004],
    }),
    kit.part(kit.roundedBox(w - side * 2 + 0.002, w - 0.02, 0.01, 0.002, 2), wood, {
      position: [0, y0, 0.05],
      along: 'y',
    }),
    facing(kit, kit.torus(0.096, 0.007, { segments: 80, sides: 12 }), metal, [0, y0, 0.0565]),
    kit.group(
      [
        dial(kit, 0.094, 0.0558, bars, 'dial'),
        hands(kit, {
          radius: 0.094,
          z: 0.056,
          material: black(kit),
          style: 'leaf',
          width: 0.0075,
          cap: metal,
        }),
      ],
      { position: [0, y0, 0] },
    ),
    kit.part(
      kit.tube(
        [
          [0, y0 - 0.06, 0.036],
          [bob[0], bob[1], 0.036],
        ],
        0.0022,
        { sides: 10 },
      ),
      metal,
    ),
    facing(
      kit,
      turn(
        rounded(
          [
            [0, -0.007],
            [0.03, -0.006, 0.004],
            [0.037, 0, 0.003],
            [0.03, 0.006, 0.004],
            [0, 0.0078],
          ],
          4,
        ),
        { segments: 56 },
      ),
      metal,
      [bob[0], bob[1], 0.036],
    ),
  ]);
}

/** Twelve long rays tipped with beads. 60 cm. */
export function ray(kit, key) {
  const metal = brass(kit, 'rays');
  const palette = ['#b3412f', '#c9923a', '#2f6b6f', '#2b4480', '#d9aea3', '#4c6b48'];
  const bead = (i) => {
    if (key === 'multicolour')
      return kit.lacquer({ colour: palette[i % 6], roughness: 0.3, clearcoat: 0.4 }, `beads-${i % 6}`);
    if (key === 'black') return kit.lacquer({ colour: '#1d1d1c', roughness: 0.35 }, `beads-${i % 6}`);
    return kit.wood({ species: 'walnut', along: 'y', roughness: 0.4 }, `beads-${i % 6}`);
  };
  const rays = Array.from({ length: 12 }, (_, i) => {
    const a = (i / 12) * Math.PI * 2;
    const at = (r) => [Math.sin(a) * r, Math.cos(a) * r, 0.03];
    return [
      kit.part(kit.tube([at(0.08), at(0.268)], 0.0028, { sides: 10 }), metal),
      kit.part(kit.sphere(0.0185, 26), bead(i), { position: at(0.279) }),
      kit.part(kit.cylinder(0.006, 0.006, { segments: 20 }), metal, {
        position: at(0.259),
        rotation: [0, 0, -a],
      }),
    ];
  });
  const middle = turn(
    rounded(
      [
        [0, 0],
        [0.07, 0],
        [0.088, 0.012, 0.006],
        [0.09, 0.042, 0.004],
        [0.083, 0.046, 0.002],
        [0.08, 0.042],
        [0, 0.042],
      ],
      4,
    ),
    { segments: 80 },
  );
  const plain = (c, half) => {
    c.fillStyle = '#f4efe4';
    c.fillRect(-half, -half, half * 2, half * 2);
    ticks(c, half, { count: 12, inner: 0.8, outer: 0.92, width: 0.03, colour: '#2a2622' });
  };
  return kit.group([
    rays,
    facing(kit, middle, metal),
    dial(kit, 0.081, 0.0428, plain, 'dial'),
    hands(kit, { radius: 0.081, z: 0.043, material: black(kit), style: 'leaf', width: 0.0075 }),
  ]);
}

/** A glazed tile with raised marks. 26 cm. */
export function square(kit, key) {
  const shape = kit.superellipse(0.26, 0.26, 4.4, 96);
  const skin = kit.ceramic({ colour: hexOf(key), glaze: 0.9 }, 'tile');
  const marks = Array.from({ length: 12 }, (_, i) => {
    const a = (i / 12) * Math.PI * 2;
    const big = i % 3 === 0;
    const dome = turn(
      smooth(
        [
          [big ? 0.0085 : 0.0052, 0],
          [big ? 0.006 : 0.0036, big ? 0.0034 : 0.0024],
          [0, big ? 0.0045 : 0.003],
        ],
        4,
      ),
      { segments: 24 },
    );
    return facing(kit, dome, kit.ceramic({ colour: '#f4efe4', glaze: 0.9 }, 'marks'), [
      Math.sin(a) * 0.1,
      Math.cos(a) * 0.1,
      0.0278,
    ]);
  });
  return kit.group([
    kit.part(kit.extrudeBevel(shape, 0.028, 0.011, { segments: 6, crease: 30 }), skin, {
      position: [0, 0, 0.014],
    }),
    marks,
    hands(kit, { radius: 0.105, z: 0.0282, material: black(kit), style: 'bar', width: 0.0072 }),
  ]);
}
