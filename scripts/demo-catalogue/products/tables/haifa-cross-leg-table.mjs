import { bar } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const crossLeg = defineProduct({
  slug: 'haifa-cross-leg-table',
  category: 'tables',
  name: words('Haifa cross-leg table', 'שולחן חיפה', 'طاولة حيفا'),
  description: words(
    'A cast top on crossed flat steel, bolted with four visible screws. For the kitchen, the terrace or a studio.',
    'פלטה יצוקה על פלדה שטוחה מצולבת, מחוברת בארבעה ברגים גלויים. למטבח, למרפסת או לסטודיו.',
    'سطح مصبوب على فولاذ مسطّح متقاطع بأربعة براغٍ ظاهرة. للمطبخ أو الشرفة أو المرسم.',
  ),
  priceMinor: 97000,
  massKilograms: 74,
  materials: ['concrete', 'stone', 'steel', 'metal'],
  attributes: { seats: 6, shape: 'rectangular', style: 'industrial', outdoor: true },
  variants: [variant('concrete', 5), variant('terrazzo', 4), variant('travertine', 3, 128000)],
  build(kit, key) {
    const { group, part, stone, metal, cylinder } = kit;
    const slab = stone({ kind: key }, 'top');
    const steel = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const bolts = metal({ kind: 'steel', finish: 'satin' }, 'bolts');
    const parts = [
      part(kit.board(1.8, 0.86, 0.03, 0.004, { corner: 0.02 }), slab, {
        position: [0, 0.735, 0],
        along: 'x',
      }),
    ];
    for (const s of [-1, 1]) {
      const x = s * 0.66;
      for (const d of [-1, 1])
        parts.push(
          bar(kit, steel, [x + d * 0.006, 0.008, d * 0.33], [x + d * 0.006, 0.712, -d * 0.3], 0.011, 0.062, {
            up: [1, 0, 0],
            radius: 0.002,
          }),
        );
      parts.push(part(kit.roundedBox(0.07, 0.008, 0.72, 0.002, 2), steel, { position: [x, 0.715, 0] }));
      parts.push(part(kit.roundedBox(0.07, 0.008, 0.74, 0.002, 2), steel, { position: [x, 0.004, 0] }));
      for (const side of [-1, 1])
        parts.push(
          part(cylinder(0.012, 0.008, { segments: 6, bevel: 0.0015 }), bolts, {
            position: [x + side * 0.011, 0.372, 0.008],
            rotation: [0, 0, (-side * Math.PI) / 2],
          }),
        );
    }
    parts.push(bar(kit, steel, [-0.66, 0.372, 0.008], [0.66, 0.372, 0.008], 0.02, 0.02, { radius: 0.006 }));
    return group(parts);
  },
});
