import { bar } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const daybed = defineProduct({
  slug: 'arava-daybed',
  category: 'sofas',
  name: words('Arava daybed', 'מיטת יום ערבה', 'سرير نهاري عربة'),
  description: words(
    'A solid oak daybed with a buttoned mattress and two bolsters held by leather straps.',
    'מיטת יום מאלון מלא עם מזרן מכופתר ושני בולסטרים ברצועות עור.',
    'سرير نهاري من البلّوط الصلب بمرتبة مزرّرة ووسادتين أسطوانيتين بأحزمة جلدية.',
  ),
  priceMinor: 136000,
  massKilograms: 41,
  materials: ['oak', 'wood', 'canvas', 'leather'],
  attributes: { seats: 3, upholstery: 'canvas', style: 'daybed', mattressCentimetres: '195 × 80' },
  variants: [variant('oat', 4), variant('navy', 3), variant('forest', 2)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, wood, leather, lathe, roundedBox, sphere, deform } = kit;
    const cloth = fabric({ kind: 'canvas', colour: tone(key) }, 'upholstery');
    const oak = wood({ species: 'oak', along: 'x' }, 'frame');
    const strap = leather({ colour: '#7d4a28' }, 'straps');
    const parts = [];
    for (const z of [-0.39, 0.39])
      parts.push(bar(kit, oak, [-1.0, 0.26, z], [1.0, 0.26, z], 0.032, 0.095, { radius: 0.006 }));
    for (const x of [-0.985, 0.985])
      parts.push(bar(kit, oak, [x, 0.26, -0.38], [x, 0.26, 0.38], 0.03, 0.095, { radius: 0.006 }));
    for (const x of [-0.9, 0.9])
      for (const z of [-0.375, 0.375])
        parts.push(
          part(
            kit.lathe(
              [
                [0, 0],
                [0.017, 0],
                [0.027, 0.3],
                [0, 0.3],
              ],
              { segments: 20 },
            ),
            oak,
            { position: [x, 0, z] },
          ),
        );
    for (let i = 0; i < 9; i++)
      parts.push(
        part(roundedBox(0.07, 0.016, 0.76, 0.004, 2), oak, {
          position: [-0.88 + i * 0.22, 0.29, 0],
          along: 'z',
        }),
      );
    const columns = 7;
    const rows = 3;
    const pad = boxCushion(1.95, 0.13, 0.8, {
      radius: 0.03,
      crown: 0.012,
      sag: 0,
      bulge: 0.006,
      piping: 0.0045,
      divisions: [42, 2, 18],
    });
    const buttoned = deform(
      pad,
      (v) => {
        if (v.y < 0.02) return;
        let dip = 0;
        for (let i = 0; i < columns; i++)
          for (let j = 0; j < rows; j++) {
            const dx = v.x - (-0.81 + (i * 1.62) / (columns - 1));
            const dz = v.z - (-0.25 + j * 0.25);
            dip = Math.max(dip, Math.exp(-(dx * dx + dz * dz) / 0.0032));
          }
        v.y -= 0.022 * dip;
      },
      70,
    );
    parts.push(part(buttoned, cloth, { position: [0, 0.368, 0] }));
    for (let i = 0; i < columns; i++)
      for (let j = 0; j < rows; j++)
        parts.push(
          part(sphere(0.011, 10), strap, {
            position: [-0.81 + (i * 1.62) / (columns - 1), 0.427, -0.25 + j * 0.25],
            scale: [1, 0.6, 1],
          }),
        );
    for (const s of [-1, 1]) {
      const roll = lathe(
        [
          [0, -0.37],
          [0.085, -0.37],
          [0.098, -0.345],
          [0.103, 0],
          [0.098, 0.345],
          [0.085, 0.37],
          [0, 0.37],
        ],
        { segments: 32, bevel: 0.012 },
      );
      parts.push(part(roll, cloth, { position: [s * 0.855, 0.53, 0], rotation: [Math.PI / 2, 0, 0] }));
      for (const z of [-0.2, 0.2])
        parts.push(
          part(kit.ring(0.1035, kit.rectSection(0.003, 0.028, 0.001), 40), strap, {
            position: [s * 0.855, 0.53, z],
            rotation: [Math.PI / 2, 0, 0],
          }),
        );
    }
    return group(parts);
  },
  photos: { hero: { azimuth: 34, elevation: 18 } },
});
