import { bar } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const slatted = defineProduct({
  slug: 'tamar-slat-bench-table',
  category: 'coffee-tables',
  name: words('Tamar slatted table', 'שולחן שלבים תמר', 'طاولة تمار المضلّعة'),
  description: words(
    'Long slats with daylight between them: a coffee table that is also a bench for two.',
    'שלבים ארוכים ואור ביניהם: שולחן קפה שהוא גם ספסל לשניים.',
    'أضلاع طويلة يمرّ الضوء بينها: طاولة قهوة وهي أيضًا مقعد لشخصين.',
  ),
  priceMinor: 54000,
  massKilograms: 18,
  materials: ['walnut', 'oak', 'wood'],
  attributes: { shape: 'rectangular', style: 'slatted' },
  variants: [variant('walnut', 6), variant('oak', 8), variant('black-oak', 5)],
  build(kit, key) {
    const { group, part, wood, roundedBox } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.42 }, 'wood');
    const parts = [];
    const count = 13;
    for (let i = 0; i < count; i++)
      parts.push(
        part(roundedBox(1.26, 0.036, 0.02, 0.003, 2), timber, {
          position: [0, 0.372, -0.216 + i * 0.036],
          along: 'x',
        }),
      );
    for (const x of [-0.46, 0, 0.46])
      parts.push(
        part(roundedBox(0.03, 0.03, 0.42, 0.003, 2), timber, { position: [x, 0.345, 0], along: 'z' }),
      );
    for (const s of [-1, 1]) {
      for (const z of [-1, 1])
        parts.push(
          bar(kit, timber, [s * 0.5, 0, z * 0.2], [s * 0.42, 0.345, z * 0.165], 0.028, 0.032, {
            up: [0, 0, 1],
            radius: 0.004,
            taper: (t) => 0.75 + 0.25 * t,
          }),
        );
      parts.push(
        bar(kit, timber, [s * 0.452, 0.2, -0.182], [s * 0.452, 0.2, 0.182], 0.02, 0.03, { radius: 0.004 }),
      );
    }
    return group(parts);
  },
  photos: { hero: { elevation: 18 } },
});
