import { topOf } from '../../furniture/boards.mjs';
import { bar, bow } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const console_ = defineProduct({
  slug: 'keshet-console-table',
  category: 'tables',
  name: words('Keshet console', 'קונסולה קשת', 'كونسول كيشيت'),
  description: words(
    'Three arches of bent oak under a shallow top: 32 cm deep, for a hall or the back of a sofa.',
    'שלוש קשתות אלון מכופף מתחת לפלטה רדודה: עומק 32 ס״מ, למסדרון או לגב הספה.',
    'ثلاثة أقواس من البلّوط المحنيّ تحت سطح ضحل: عمق 32 سم، للممرّ أو خلف الأريكة.',
  ),
  priceMinor: 57000,
  massKilograms: 17,
  materials: ['oak', 'walnut', 'wood'],
  attributes: { shape: 'rectangular', style: 'arched' },
  variants: [variant('oak', 7), variant('walnut', 5), variant('black-oak', 5)],
  build(kit, key) {
    const { group, wood } = kit;
    const timber = wood({ species: key, along: 'y' }, 'wood');
    const parts = [topOf(kit, timber, 1.26, 0.32, 0.022, 0.8, { edge: 0.006, corner: 0.05 })];
    for (const z of [-0.125, 0.125])
      for (let i = 0; i < 3; i++) {
        const x0 = -0.6 + i * 0.4;
        const points = [
          [x0, 0, z],
          [x0, 0.3, z],
          [x0, 0.56, z],
        ];
        for (let k = 1; k < 10; k++) {
          const a = Math.PI - (k / 10) * Math.PI;
          points.push([x0 + 0.2 + 0.2 * Math.cos(a), 0.575 + 0.188 * Math.sin(a), z]);
        }
        points.push([x0 + 0.4, 0.56, z], [x0 + 0.4, 0.3, z], [x0 + 0.4, 0, z]);
        parts.push(bow(kit, timber, points, 0.026, 0.03, { up: [0, 0, 1], segments: 64, radius: 0.007 }));
      }
    for (let i = 0; i < 4; i++)
      parts.push(
        bar(kit, timber, [-0.6 + i * 0.4, 0.12, -0.125], [-0.6 + i * 0.4, 0.12, 0.125], 0.018, 0.024, {
          radius: 0.005,
        }),
      );
    return group(parts);
  },
});
