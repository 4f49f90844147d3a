import { bow, stick } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { cordSeat } from '../../furniture/seat.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const ladder = defineProduct({
  slug: 'galil-ladder-back-chair',
  category: 'chairs',
  name: words('Galil ladder-back chair', 'כיסא סולם גליל', 'كرسي الجليل السلّمي'),
  description: words(
    'Four bent slats, turned posts and a rush seat, the way village chairs have always been made.',
    'ארבעה שלבים מכופפים, עמודים חרוטים ומושב קנים, כמו כיסאות הכפר מאז ומתמיד.',
    'أربع عوارض محنيّة وقوائم مخروطة ومقعد من القش، كما صُنعت كراسي القرى دائمًا.',
  ),
  priceMinor: 22900,
  massKilograms: 4.4,
  materials: ['oak', 'wood', 'straw'],
  attributes: { style: 'ladder-back', seatHeightCentimetres: 44 },
  variants: [variant('oak', 10), variant('blue', 6), variant('black-oak', 7)],
  build(kit, key) {
    const { group, part, wood, lacquer, straw, lathe } = kit;
    const frame =
      key === 'blue'
        ? lacquer({ colour: tone('blue'), roughness: 0.5 }, 'wood')
        : wood({ species: key }, 'wood');
    const rush = straw({ kind: 'straw', colour: '#cfae74' }, 'rush');
    const parts = [];
    for (const s of [-1, 1]) {
      parts.push(
        part(
          kit.tube(
            [
              [s * 0.19, 0, -0.2],
              [s * 0.19, 0.42, -0.185],
              [s * 0.192, 0.96, -0.26],
            ],
            (t) => 0.0145 + 0.003 * Math.sin(Math.PI * t),
            { segments: 16, sides: 14 },
          ),
          frame,
        ),
      );
      parts.push(
        part(
          lathe(
            [
              [0, 0],
              [0.009, 0.004],
              [0.016, 0.018],
              [0.012, 0.034],
              [0.007, 0.046],
              [0, 0.05],
            ],
            { smooth: true, segments: 16, divisions: 14 },
          ),
          frame,
          { position: [s * 0.192, 0.955, -0.26] },
        ),
      );
      parts.push(
        part(
          kit.tube(
            [
              [s * 0.215, 0, 0.2],
              [s * 0.215, 0.22, 0.2],
              [s * 0.215, 0.455, 0.2],
            ],
            (t) => 0.0125 + 0.0055 * t,
            { segments: 8, sides: 14 },
          ),
          frame,
        ),
      );
      for (const y of [0.14, 0.27])
        parts.push(
          stick(kit, frame, [s * 0.19, y, -0.193], [s * 0.215, y, 0.2], 0.008, 0.008, { belly: 0.003 }),
        );
    }
    for (const y of [0.17, 0.3])
      parts.push(stick(kit, frame, [-0.215, y, 0.2], [0.215, y, 0.2], 0.0085, 0.0085, { belly: 0.0035 }));
    parts.push(
      stick(kit, frame, [-0.19, 0.22, -0.192], [0.19, 0.22, -0.192], 0.008, 0.008, { belly: 0.003 }),
    );
    for (let i = 0; i < 4; i++) {
      const y = 0.545 + i * 0.115;
      const z = -0.185 - 0.075 * ((y - 0.42) / 0.54);
      const h = 0.055 + (i === 3 ? 0.016 : 0);
      parts.push(
        bow(
          kit,
          frame,
          [
            [-0.188, y, z],
            [-0.1, y + 0.012, z - 0.022],
            [0, y + 0.016, z - 0.03],
            [0.1, y + 0.012, z - 0.022],
            [0.188, y, z],
          ],
          0.011,
          h,
          { radius: 0.004, taper: (t) => [1, 0.78 + 0.3 * Math.sin(Math.PI * t)] },
        ),
      );
    }
    parts.push(
      group(cordSeat(kit, rush, 0.39, 0.375, { front: 1.13, rows: 18, thickness: 0.034 }), {
        position: [0, 0.452, 0.01],
      }),
    );
    return group(parts);
  },
});
