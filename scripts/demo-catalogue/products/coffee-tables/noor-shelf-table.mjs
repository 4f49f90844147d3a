import { stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const shelfTable = defineProduct({
  slug: 'noor-shelf-table',
  category: 'coffee-tables',
  name: words('Noor coffee table', 'שולחן קפה נור', 'طاولة قهوة نور'),
  description: words(
    'Rounded oak with a woven cane shelf for papers below. Legs screw in; no tools needed.',
    'אלון מעוגל עם מדף קליעה לעיתונים מתחת. הרגליים מתברגות ביד, בלי כלים.',
    'بلّوط مستدير الزوايا برفّ من الخيزران للمجلات في الأسفل. تُركّب الأرجل باليد بلا أدوات.',
  ),
  priceMinor: 46000,
  massKilograms: 15,
  materials: ['oak', 'walnut', 'wood', 'rattan'],
  attributes: { shape: 'rectangular', shelf: true, style: 'mid-century' },
  variants: [variant('oak', 10), variant('walnut', 7), variant('black-oak', 6)],
  build(kit, key) {
    const { group, part, wood, straw, roundedRect, extrudeBevel, roundedBox } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.45 }, 'wood');
    const cane = straw({ kind: 'rattan', colour: '#d9ba82' }, 'cane');
    const top = extrudeBevel(roundedRect(1.1, 0.6, 0.14), 0.026, 0.009, { segments: 3, curveSegments: 12 });
    top.rotateX(-Math.PI / 2);
    const parts = [part(top, timber, { position: [0, 0.407, 0], along: 'x' })];
    for (const s of [-1, 1])
      for (const z of [-1, 1])
        parts.push(
          stick(kit, timber, [s * 0.46, 0.004, z * 0.235], [s * 0.425, 0.4, z * 0.205], 0.0125, 0.021, {
            sides: 16,
          }),
        );
    for (const z of [-1, 1])
      parts.push(stick(kit, timber, [-0.447, 0.16, z * 0.223], [0.447, 0.16, z * 0.223], 0.009, 0.009));
    for (const s of [-1, 1])
      parts.push(stick(kit, timber, [s * 0.447, 0.16, -0.223], [s * 0.447, 0.16, 0.223], 0.009, 0.009));
    parts.push(part(roundedBox(0.888, 0.006, 0.44, 0.002, 1), cane, { position: [0, 0.162, 0] }));
    return group(parts);
  },
  photos: { hero: { elevation: 16 } },
});
