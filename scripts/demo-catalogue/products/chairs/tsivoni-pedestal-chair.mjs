import { surface } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { pad } from '../../furniture/seat.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const tulip = defineProduct({
  slug: 'tsivoni-pedestal-chair',
  category: 'chairs',
  name: words('Tsivoni pedestal chair', 'כיסא צבעוני', 'كرسي تسيفوني'),
  description: words(
    'One stem, one shell, one cushion. Turns on its foot; the wool pad comes off for cleaning.',
    'גבעול אחד, קליפה אחת, כרית אחת. מסתובב על רגלו; כרית הצמר נשלפת לניקוי.',
    'ساق واحدة وقوقعة واحدة ووسادة واحدة. يدور على قاعدته؛ وسادة الصوف قابلة للنزع.',
  ),
  priceMinor: 39500,
  massKilograms: 8.2,
  materials: ['plastic', 'aluminium', 'wool'],
  attributes: { style: 'tulip', swivel: true, seatHeightCentimetres: 47 },
  variants: [variant('red', 6), variant('stone', 8), variant('mustard', 5)],
  build(kit, key) {
    const { group, part, lacquer, fabric, lathe } = kit;
    const white = lacquer({ colour: '#efece5', roughness: 0.28, clearcoat: 0.3 }, 'shell');
    const cloth = fabric({ kind: 'wool', colour: tone(key) }, 'cushion');
    const parts = [
      part(
        lathe(
          [
            [0, 0],
            [0.245, 0.002],
            [0.225, 0.014],
            [0.12, 0.032],
            [0.05, 0.075],
            [0.029, 0.17],
            [0.03, 0.27],
            [0.055, 0.345],
            [0.11, 0.385],
            [0, 0.39],
          ],
          { smooth: true, divisions: 44, segments: 56 },
        ),
        white,
      ),
    ];
    const shell = (lift) =>
      surface(
        kit,
        64,
        16,
        (u, v) => {
          const a = 2 * Math.PI * u + Math.PI / 2;
          const back = Math.max(0, -Math.sin(a));
          const front = Math.max(0, Math.sin(a));
          const rim = 0.09 + 0.3 * back ** 1.6 + 0.025 * (1 - front);
          const r =
            0.02 +
            0.235 * Math.sin((v * Math.PI) / 2) ** 0.9 * (1 - 0.1 * back * v * v) +
            0.02 * v * (1 - back);
          const k = 1 - (1 - v) ** 0.5;
          const y = rim * (v > 0.35 ? ((v - 0.35) / 0.65) ** 1.55 : 0) + 0.03 * k;
          return [
            r * Math.cos(a) * (1.02 - lift * 2),
            0.39 + y + lift,
            r * Math.sin(a) * (1 - lift * 2) - 0.05 * back * v,
          ];
        },
        { closed: true, flip: lift > 0, crease: 60 },
      );
    parts.push(part(shell(0), white), part(shell(0.009), white));
    const rimPoints = [];
    for (let i = 0; i < 48; i++) {
      const a = (2 * Math.PI * i) / 48 + Math.PI / 2;
      const back = Math.max(0, -Math.sin(a));
      const front = Math.max(0, Math.sin(a));
      const rim = 0.09 + 0.3 * back ** 1.6 + 0.025 * (1 - front);
      const r = 0.255 * 1 - 0.0235 * back + 0.02 * (1 - back);
      rimPoints.push([r * Math.cos(a) * 1.01, 0.424 + rim, r * Math.sin(a) * 0.99 - 0.05 * back]);
    }
    parts.push(
      part(kit.sweep(rimPoints, kit.circleSection(0.0068, 8), { closed: true, segments: 96 }), white),
    );
    for (const g of pad(kit, 0.4, 0.39, 0.045, { n: 2.2 }))
      parts.push(part(g, cloth, { position: [0, 0.425, 0.005] }));
    return group(parts);
  },
});
