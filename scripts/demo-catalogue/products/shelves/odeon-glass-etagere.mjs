import { rod, stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { tallShot, things } from '../../furniture/shelf-things.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const etagere = defineProduct({
  slug: 'odeon-glass-etagere',
  category: 'shelves',
  name: words('Odeon étagère', 'אטז׳ר אודיאון', 'رفّ أوديون الزجاجي'),
  description: words(
    'Brass uprights with ball finials and five panes of clear 8 mm glass. Light goes through it.',
    'עמודי פליז עם גולות וחמש פלטות זכוכית שקופה 8 מ״מ. האור עובר דרכו.',
    'قوائم نحاسية برؤوس كروية وخمسة ألواح زجاج شفاف 8 مم. يمرّ الضوء من خلاله.',
  ),
  priceMinor: 69500,
  massKilograms: 33,
  materials: ['brass', 'metal', 'glass'],
  attributes: { shelves: 5, style: 'étagère' },
  variants: [variant('brass', 6), variant('black', 6), variant('steel', 5)],
  build(kit, key) {
    const { group, part, metal, glass, sphere, roundedBox, lathe } = kit;
    const frame =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'satin' }, 'frame')
        : metal({ kind: key === 'black' ? 'blackened' : 'chrome', finish: 'satin' }, 'frame');
    const pane = glass({ tint: '#d8ece4', thickness: 0.008, density: 0.3, roughness: 0 }, 'glass');
    const parts = [];
    const tall = 1.72;
    const levels = [0.16, 0.54, 0.92, 1.3, 1.66];
    for (const x of [-0.4, 0.4])
      for (const z of [-0.155, 0.155]) {
        parts.push(rod(kit, frame, [x, 0.012, z], [x, tall, z], 0.0095, { sides: 14, cap: 'flat' }));
        parts.push(part(sphere(0.0165, 18), frame, { position: [x, tall + 0.012, z] }));
        parts.push(
          part(
            lathe(
              [
                [0, 0],
                [0.019, 0],
                [0.019, 0.008],
                [0.011, 0.018],
                [0, 0.018],
              ],
              { segments: 20 },
            ),
            frame,
            { position: [x, 0, z] },
          ),
        );
        for (const y of levels)
          parts.push(part(sphere(0.0135, 12), frame, { position: [x, y - 0.008, z], scale: [1, 0.7, 1] }));
      }
    for (const y of levels) {
      for (const z of [-0.155, 0.155])
        parts.push(
          rod(kit, frame, [-0.4, y - 0.008, z], [0.4, y - 0.008, z], 0.0055, { sides: 9, cap: 'none' }),
        );
      for (const x of [-0.4, 0.4])
        parts.push(
          rod(kit, frame, [x, y - 0.008, -0.155], [x, y - 0.008, 0.155], 0.0055, { sides: 9, cap: 'none' }),
        );
      parts.push(part(roundedBox(0.778, 0.008, 0.288, 0.0015, 2), pane, { position: [0, y + 0.0015, 0] }));
    }
    for (const s of [-1, 1]) {
      const [low, high] = [levels[3], levels[4]];
      parts.push(
        stick(kit, frame, [s * 0.4, low, -0.155], [s * 0.4, high - 0.01, 0.155], 0.004, 0.004, { sides: 8 }),
        stick(kit, frame, [s * 0.4, high - 0.01, -0.155], [s * 0.4, low, 0.155], 0.004, 0.004, { sides: 8 }),
      );
    }
    return group(parts);
  },
  photos: {
    context: {
      ...tallShot,
      gloss: 'studio',
      props: (kit) =>
        things(kit, [
          { kind: 'stack', x: -0.15, y: 0.166, count: 5 },
          { kind: 'vase', x: 0.2, y: 0.546 },
          { kind: 'books', x: -0.3, y: 0.546, count: 7 },
          { kind: 'bowl', x: -0.12, y: 0.926 },
          { kind: 'stack', x: 0.16, y: 1.306, count: 3 },
          { kind: 'vase', x: -0.22, y: 1.306 },
        ]),
    },
  },
});
