import { surface } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const workshop = defineProduct({
  slug: 'melaha-workshop-stool',
  category: 'stools',
  name: words('Melaha workshop stool', 'שרפרף מלאכה', 'مقعد الورشة ملاخا'),
  description: words(
    'A pressed steel seat on a threaded spindle: turn it and it rises from 62 to 78 cm.',
    'מושב פלדה כבוש על בורג הברגה: מסובבים והוא עולה מ־62 ל־78 ס״מ.',
    'مقعد من الفولاذ المضغوط على محور ملولب: أدره فيرتفع من 62 إلى 78 سم.',
  ),
  priceMinor: 18500,
  massKilograms: 9.5,
  materials: ['steel', 'metal'],
  attributes: { style: 'industrial', swivel: true, seatHeightCentimetres: 66 },
  variants: [variant('steel', 8), variant('forest', 7), variant('red', 6)],
  photos: { context: { gloss: 'studio' } },
  build(kit, key) {
    const { group, part, metal, lacquer, cylinder, torus, lathe, tube } = kit;
    const paint =
      key === 'steel'
        ? metal({ kind: 'steel', finish: 'brushed' }, 'seat')
        : lacquer({ colour: tone(key), roughness: 0.38 }, 'seat');
    const iron = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const shiny = metal({ kind: 'steel', finish: 'satin' }, 'screw');
    const at = (lift) => (u, v) => {
      const a = 2 * Math.PI * u + Math.PI / 2;
      const front = Math.max(0, Math.sin(a));
      const back = Math.max(0, -Math.sin(a));
      const r = v * (0.19 + 0.012 * Math.cos(2 * a) - 0.03 * front ** 6);
      const cleft = 0.018 * Math.exp(-((Math.cos(a) / 0.16) ** 2)) * front * v;
      const thighs = -0.03 * v ** 2 * front * Math.exp(-(((Math.abs(Math.cos(a)) - 0.55) / 0.3) ** 2));
      const y =
        0.66 +
        0.03 * v ** 3 * Math.abs(Math.cos(a)) +
        0.062 * back ** 2 * v ** 2.6 -
        0.016 * (1 - v ** 2) +
        cleft +
        thighs -
        0.012 * Math.max(0, v - 0.93) * 14;
      return [r * Math.cos(a) * 1.06, y + lift, r * Math.sin(a)];
    };
    const parts = [
      part(surface(kit, 64, 16, at(0.0015), { closed: true, flip: true, crease: 70 }), paint),
      part(surface(kit, 64, 16, at(-0.0015), { closed: true, crease: 70 }), paint),
    ];
    const rim = [];
    for (let i = 0; i < 64; i++) rim.push(at(0)(i / 64, 1));
    parts.push(part(kit.sweep(rim, kit.circleSection(0.0035, 6), { closed: true, segments: 96 }), paint));
    const screw = [];
    for (let i = 0; i < 58; i++)
      screw.push([0.0148, 0.37 + i * 0.0046, 0.001], [0.017, 0.3723 + i * 0.0046, 0.001]);
    parts.push(part(lathe([[0, 0.365], ...screw, [0, 0.645]], { segments: 20, bevel: 0 }), shiny));
    parts.push(part(cylinder(0.075, 0.012, { bevel: 0.003 }), iron, { position: [0, 0.63, 0] }));
    parts.push(
      part(
        lathe(
          [
            [0, 0.33],
            [0.026, 0.33],
            [0.03, 0.345],
            [0.03, 0.415],
            [0.02, 0.425],
            [0, 0.425],
          ],
          { segments: 28, bevel: 0.003 },
        ),
        iron,
      ),
    );
    for (let i = 0; i < 4; i++) {
      const a = (i * Math.PI) / 2 + Math.PI / 4;
      const c = Math.cos(a);
      const d = Math.sin(a);
      parts.push(
        part(
          tube(
            [
              [c * 0.235, 0.012, d * 0.235],
              [c * 0.13, 0.28, d * 0.13],
              [c * 0.075, 0.46, d * 0.075],
              [c * 0.02, 0.4, d * 0.02],
            ],
            0.0115,
            { segments: 34, sides: 10 },
          ),
          iron,
        ),
      );
      parts.push(
        part(cylinder(0.018, 0.012, { bevel: 0.003, segments: 18 }), iron, {
          position: [c * 0.235, 0, d * 0.235],
        }),
      );
    }
    parts.push(part(torus(0.168, 0.017, { segments: 64, sides: 12 }), iron, { position: [0, 0.19, 0] }));
    return group(parts);
  },
});
