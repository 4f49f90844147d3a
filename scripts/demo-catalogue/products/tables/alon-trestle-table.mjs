import { joined } from '../../furniture/boards.mjs';
import { bar } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const trestle = defineProduct({
  slug: 'alon-trestle-table',
  category: 'tables',
  name: words('Alon trestle table', 'שולחן חמורים אלון', 'طاولة ألون بحوامل'),
  description: words(
    'A solid oak top of five boards on two A-frame trestles, held by a wedged beam. Seats eight; comes apart flat.',
    'פלטת אלון מלא מחמישה לוחות על שני חמורי A וקורה עם יתדות. לשמונה סועדים; מתפרק לשטוח.',
    'سطح من البلّوط الصلب من خمسة ألواح على حاملين وعارضة بأوتاد. لثمانية أشخاص؛ تُفكّك مسطّحة.',
  ),
  priceMinor: 118000,
  massKilograms: 52,
  materials: ['oak', 'wood'],
  attributes: { seats: 8, shape: 'rectangular', style: 'trestle' },
  variants: [variant('oak', 6), variant('walnut', 4, 149000), variant('black-oak', 4)],
  build(kit, key) {
    const { group, part, wood, roundedBox } = kit;
    const timber = wood({ species: key, along: 'y' }, 'wood');
    const parts = joined(kit, timber, 2.2, 0.92, 0.034, 0.745, 5, 0.005);
    for (const s of [-1, 1]) {
      const x = s * 0.72;
      for (const z of [-1, 1])
        parts.push(
          bar(kit, timber, [x, 0.045, z * 0.32], [x, 0.675, z * 0.13], 0.052, 0.07, {
            up: [1, 0, 0],
            radius: 0.006,
          }),
        );
      parts.push(
        part(roundedBox(0.07, 0.055, 0.76, 0.008, 3), timber, { position: [x, 0.0275, 0], along: 'z' }),
      );
      parts.push(
        part(roundedBox(0.06, 0.05, 0.7, 0.008, 3), timber, { position: [x, 0.686, 0], along: 'z' }),
      );
      parts.push(
        part(roundedBox(0.045, 0.05, 0.46, 0.006, 3), timber, { position: [x, 0.3, 0], along: 'z' }),
      );
      parts.push(
        part(roundedBox(0.022, 0.11, 0.03, 0.004, 2), timber, {
          position: [s * 0.785, 0.3, 0],
          rotation: [0, 0, s * 0.06],
        }),
      );
    }
    parts.push(part(roundedBox(1.66, 0.075, 0.03, 0.006, 3), timber, { position: [0, 0.3, 0], along: 'x' }));
    return group(parts);
  },
});
