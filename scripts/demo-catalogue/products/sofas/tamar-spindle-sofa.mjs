import { bar, stick } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const midCentury = defineProduct({
  slug: 'tamar-spindle-sofa',
  category: 'sofas',
  name: words('Tamar spindle sofa', 'ספת תמר', 'أريكة تمار'),
  description: words(
    'A light walnut frame with spindle sides and loose wool cushions. Looks as good from behind.',
    'שלד אגוז קליל עם חישוקי עץ בצדדים וכריות צמר חופשיות. יפה גם מאחור.',
    'هيكل خفيف من الجوز بقضبان جانبية ووسائد صوف متحرّكة. جميلة من الخلف أيضًا.',
  ),
  priceMinor: 174000,
  massKilograms: 37,
  materials: ['walnut', 'wood', 'wool'],
  attributes: { seats: 3, upholstery: 'wool', style: 'mid-century' },
  variants: [variant('mustard', 5), variant('teal', 4), variant('stone', 4)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, wood } = kit;
    const cloth = fabric({ kind: 'wool', colour: tone(key) }, 'upholstery');
    const frame = wood({ species: 'walnut', roughness: 0.42 }, 'frame');
    const parts = [];
    for (const s of [-1, 1]) {
      const x = s * 0.94;
      parts.push(
        stick(kit, frame, [x + s * 0.035, 0.014, 0.37], [x, 0.56, 0.33], 0.014, 0.022, { cap: 'round' }),
      );
      parts.push(
        stick(kit, frame, [x + s * 0.035, 0.014, -0.42], [x, 0.56, -0.3], 0.014, 0.022, { cap: 'round' }),
      );
      parts.push(
        part(
          kit.sweep(
            [
              [x, 0.575, 0.4],
              [x, 0.582, 0.2],
              [x, 0.575, -0.1],
              [x, 0.565, -0.36],
            ],
            kit.rectSection(0.062, 0.026, 0.011, 3),
            {
              up: [0, 1, 0],
              segments: 14,
              taper: (t) => [0.72 + 0.5 * Math.sin(Math.PI * Math.min(1, t * 1.2)), 1],
              cap: 'round',
            },
          ),
          frame,
        ),
      );
      parts.push(bar(kit, frame, [x, 0.27, -0.36], [x, 0.3, 0.345], 0.026, 0.05));
      for (let i = 0; i < 8; i++) {
        const z = -0.24 + i * 0.069;
        parts.push(stick(kit, frame, [x, 0.3, z], [x, 0.57, z], 0.007, 0.0065, { sides: 8 }));
      }
      parts.push(
        stick(kit, frame, [s * 0.93, 0.28, -0.33], [s * 0.93, 0.8, -0.47], 0.02, 0.015, { cap: 'round' }),
      );
    }
    for (const z of [0.335, -0.34])
      parts.push(
        bar(kit, frame, [-0.94, z > 0 ? 0.295 : 0.265, z], [0.94, z > 0 ? 0.295 : 0.265, z], 0.028, 0.062),
      );
    for (const [y, z] of [
      [0.79, -0.465],
      [0.42, -0.37],
    ])
      parts.push(bar(kit, frame, [-0.94, y, z], [0.94, y, z], 0.024, 0.045));
    for (let i = 0; i < 19; i++) {
      const x = -0.87 + (i * 1.74) / 18;
      parts.push(stick(kit, frame, [x, 0.42, -0.37], [x, 0.79, -0.465], 0.0075, 0.0075, { sides: 8 }));
    }
    for (let i = 0; i < 6; i++)
      parts.push(
        bar(kit, frame, [-0.7 + i * 0.28, 0.288, -0.33], [-0.7 + i * 0.28, 0.302, 0.33], 0.05, 0.014),
      );
    for (const i of [-1, 0, 1]) {
      parts.push(
        part(
          boxCushion(0.606, 0.115, 0.66, {
            radius: 0.03,
            crown: 0.02,
            sag: 0.008,
            seed: i + 4,
            divisions: [8, 2, 8],
          }),
          cloth,
          { position: [i * 0.61, 0.375, 0.03], rotation: [-0.045, 0, 0] },
        ),
      );
      parts.push(
        part(
          boxCushion(0.6, 0.12, 0.46, {
            radius: 0.04,
            crown: 0.024,
            sag: 0,
            seed: i + 14,
            divisions: [8, 2, 8],
          }),
          cloth,
          { position: [i * 0.61, 0.62, -0.31], rotation: [Math.PI / 2 - 0.29, 0, 0] },
        ),
      );
    }
    return group(parts);
  },
  photos: { second: { azimuth: 152, elevation: 12 } },
});
