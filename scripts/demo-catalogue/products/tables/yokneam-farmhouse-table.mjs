import { joined } from '../../furniture/boards.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const farmhouse = defineProduct({
  slug: 'yokneam-farmhouse-table',
  category: 'tables',
  name: words('Yokneam farmhouse table', 'שולחן איכרים יקנעם', 'طاولة ريفية يقنعام'),
  description: words(
    'Turned legs under a deep apron and a scrubbed pine top with breadboard ends. Seats six.',
    'רגליים חרוטות מתחת לסינר עמוק ופלטת אורן עם קצוות קרש חוצים. לשישה.',
    'أرجل مخروطة تحت إطار عميق وسطح من الصنوبر بأطراف متعامدة. لستة أشخاص.',
  ),
  priceMinor: 84000,
  massKilograms: 46,
  materials: ['pine', 'wood'],
  attributes: { seats: 6, shape: 'rectangular', style: 'farmhouse' },
  variants: [variant('white', 6), variant('sage', 5), variant('navy', 4)],
  build(kit, key) {
    const { group, part, wood, lacquer, lathe, roundedBox } = kit;
    const pine = wood({ species: 'pine', along: 'x', roughness: 0.55 }, 'top');
    const paint = lacquer({ colour: tone(key), roughness: 0.55 }, 'base');
    const parts = joined(kit, pine, 1.58, 0.88, 0.036, 0.76, 6);
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.11, 0.036, 0.885, 0.004, 2), pine, { position: [s * 0.846, 0.742, 0], along: 'z' }),
      );
    for (const s of [-1, 1])
      for (const z of [-1, 1]) {
        const leg = lathe(
          [
            [0, 0],
            [0.026, 0],
            [0.034, 0.02],
            [0.03, 0.045],
            [0.022, 0.06],
            [0.036, 0.085],
            [0.041, 0.2],
            [0.044, 0.34],
            [0.034, 0.43],
            [0.024, 0.465],
            [0.039, 0.48],
            [0.039, 0.5],
            [0.026, 0.515],
            [0.043, 0.545],
            [0.043, 0.565],
            [0, 0.57],
          ],
          { segments: 30, bevel: 0.004 },
        );
        parts.push(part(leg, paint, { position: [s * 0.79, 0, z * 0.36] }));
        parts.push(
          part(roundedBox(0.088, 0.165, 0.088, 0.004, 2), paint, { position: [s * 0.79, 0.642, z * 0.36] }),
        );
      }
    for (const z of [-1, 1])
      parts.push(part(roundedBox(1.5, 0.115, 0.024, 0.003, 2), paint, { position: [0, 0.662, z * 0.375] }));
    for (const s of [-1, 1])
      parts.push(part(roundedBox(0.024, 0.115, 0.64, 0.003, 2), paint, { position: [s * 0.805, 0.662, 0] }));
    return group(parts);
  },
});
