import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const chunky = defineProduct({
  slug: 'dubon-boucle-armchair',
  category: 'armchairs',
  name: words('Dubon armchair', 'כורסת דובון', 'كرسي دوبون'),
  description: words(
    'Round all over, in thick boucle, with one cushion for the back and two for the arms.',
    'עגולה מכל כיוון, בבוקלה עבה, עם כרית אחת לגב ושתיים לידיים.',
    'مستدير من كل جهة، من بوكليه سميك، بوسادة للظهر ووسادتين للذراعين.',
  ),
  priceMinor: 94000,
  massKilograms: 29,
  materials: ['boucle', 'wool', 'oak', 'wood'],
  attributes: { seats: 1, upholstery: 'boucle', style: 'rounded' },
  variants: [variant('cream', 5), variant('clay', 3), variant('graphite', 3)],
  build(kit, key) {
    const { part, group, roundedBox, boxCushion, fabric, wood, deform, sphere } = kit;
    const cloth = fabric({ kind: 'boucle', colour: tone(key) }, 'upholstery');
    const oak = wood({ species: 'oak' }, 'feet');
    const parts = [];
    const back = deform(
      roundedBox(0.98, 0.42, 0.27, 0.132, 6, { divisions: [16, 2, 2] }),
      (v) => {
        const t = v.x / 0.49;
        v.z += 0.26 * t * t;
        v.y += 0.035 * (1 - t * t);
        v.z -= 0.12 * Math.max(0, v.y);
      },
      60,
    );
    parts.push(part(back, cloth, { position: [0, 0.6, -0.26], rotation: [-0.08, 0, 0] }));
    for (const s of [-1, 1]) {
      const arm = deform(
        roundedBox(0.24, 0.3, 0.62, 0.115, 6, { divisions: [1, 2, 6] }),
        (v) => {
          v.x += s * 0.03 * (v.z / 0.3);
        },
        60,
      );
      parts.push(part(arm, cloth, { position: [s * 0.385, 0.42, 0.07] }));
      for (const z of [-0.24, 0.26])
        parts.push(part(sphere(0.045, 20), oak, { position: [s * 0.3, 0.045, z] }));
    }
    parts.push(part(roundedBox(0.8, 0.24, 0.72, 0.1, 5), cloth, { position: [0, 0.2, 0.02] }));
    parts.push(
      part(boxCushion(0.58, 0.2, 0.66, { radius: 0.09, crown: 0.035, sag: 0.012, bulge: 0.012 }), cloth, {
        position: [0, 0.375, 0.1],
      }),
    );
    return group(parts);
  },
});
