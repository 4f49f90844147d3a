import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const modular = defineProduct({
  slug: 'kesem-modular-sofa',
  category: 'sofas',
  name: words('Kesem modular corner', 'פינת ישיבה מודולרית קסם', 'ركنية كيسم المركّبة'),
  description: words(
    'Low boucle blocks that join into a corner: three seats and a chaise, with loose back rolls.',
    'קוביות בוקלה נמוכות שמתחברות לפינה: שלושה מושבים ושזלונג, עם כריות גב חופשיות.',
    'وحدات بوكليه منخفضة تتّصل في زاوية: ثلاثة مقاعد وشيزلونغ، مع وسائد ظهر متحرّكة.',
  ),
  priceMinor: 329000,
  massKilograms: 96,
  materials: ['boucle', 'wool'],
  attributes: { seats: 4, upholstery: 'boucle', style: 'modular', chaise: 'right' },
  variants: [variant('cream', 4), variant('stone', 3), variant('clay', 2)],
  build(kit, key) {
    const { part, group, boxCushion, roundedBox, fabric, lacquer } = kit;
    const cloth = fabric({ kind: 'boucle', colour: tone(key) }, 'upholstery');
    const plinth = lacquer({ colour: '#2a2826', roughness: 0.7 }, 'plinth');
    const parts = [];
    const block = (x, z, w, d, seed) => {
      parts.push(part(roundedBox(w - 0.06, 0.05, d - 0.06, 0.006, 2), plinth, { position: [x, 0.025, z] }));
      parts.push(
        part(
          boxCushion(w - 0.008, 0.2, d - 0.008, {
            radius: 0.05,
            crown: 0.006,
            sag: 0,
            bulge: 0.006,
            seed,
            divisions: [6, 2, 6],
          }),
          cloth,
          { position: [x, 0.15, z] },
        ),
      );
      parts.push(
        part(
          boxCushion(w - 0.012, 0.19, d - 0.012, {
            radius: 0.075,
            crown: 0.026,
            sag: 0.012,
            bulge: 0.012,
            seed: seed + 1,
          }),
          cloth,
          { position: [x, 0.335, z] },
        ),
      );
    };
    const back = (x, z, w, turn, seed) =>
      parts.push(
        part(
          boxCushion(w - 0.01, 0.21, 0.42, {
            radius: 0.09,
            crown: 0.02,
            sag: 0,
            bulge: 0.014,
            wrinkles: 0.004,
            seed,
          }),
          cloth,
          { position: [x, 0.6, z], rotation: [Math.PI / 2 - 0.06, 0, turn] },
        ),
      );
    for (const [i, x] of [-1.0, -0.08].entries()) {
      block(x, 0, 0.92, 0.98, i * 3 + 2);
      back(x, -0.385, 0.91, 0, i + 11);
    }
    block(0.9, 0.26, 1.04, 1.5, 21);
    back(0.9, -0.385, 1.02, 0, 31);
    parts.push(
      part(
        boxCushion(0.21, 0.42, 0.97, { radius: 0.085, crown: 0.012, sag: 0, bulge: 0.012, seed: 41 }),
        cloth,
        { position: [-1.355, 0.47, 0.0] },
      ),
    );
    return group(parts, { position: [0.02, 0, -0.26] });
  },
  photos: {
    hero: { azimuth: -30, elevation: 18 },
    second: { azimuth: 26, elevation: 12 },
    context: { azimuth: -8, elevation: 10 },
  },
});
