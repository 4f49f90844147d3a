import { surface } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const tub = defineProduct({
  slug: 'odeon-tub-chair',
  category: 'armchairs',
  name: words('Odeon tub chair', 'כורסת אודיאון מעוגלת', 'كرسي أوديون المستدير'),
  description: words(
    'A velvet shell on a brass swivel plate; turns all the way round without a sound.',
    'קליפת קטיפה על צלחת פליז מסתובבת; סיבוב מלא בלי רעש.',
    'قوقعة مخملية على قاعدة نحاسية دوّارة؛ تدور دورة كاملة بلا صوت.',
  ),
  priceMinor: 69000,
  massKilograms: 21,
  materials: ['velvet', 'cotton', 'brass', 'metal'],
  attributes: { seats: 1, upholstery: 'velvet', style: 'tub', swivel: true },
  variants: [variant('blush', 5), variant('navy', 5), variant('forest', 4)],
  build(kit, key) {
    const { part, group, fabric, metal, lathe, deform } = kit;
    const cloth = fabric({ kind: 'velvet', colour: tone(key) }, 'upholstery');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'base');
    const R = 0.37;
    const open = 1.02;
    const rise = (u) => 0.5 + 0.25 * Math.sin(Math.PI * u) ** 0.8;
    const ribs = 22;
    const shell = surface(
      kit,
      ribs * 6,
      20,
      (u, v) => {
        const a = -Math.PI + (open - 0) / 2 + 0 + u * (2 * Math.PI - open);
        const top = rise(u);
        const r = 0.05;
        let out;
        let y;
        let amount = 1;
        if (v < 0.35) {
          out = -r - 0.012 * Math.sin((v / 0.35) * Math.PI);
          y = 0.2 + (top - r - 0.2) * (v / 0.35);
        } else if (v < 0.6) {
          const b = Math.PI - ((v - 0.35) / 0.25) * Math.PI;
          out = r * Math.cos(b);
          y = top - r + r * Math.sin(b);
        } else {
          const t = (v - 0.6) / 0.4;
          out = r - 0.055 * t ** 1.5;
          y = top - r - (top - r - 0.075) * t;
          amount = 0;
        }
        const rib = amount * 0.016 * (Math.abs(Math.sin(Math.PI * u * ribs)) ** 0.6 - 0.6);
        const rad = R + out - rib;
        // The opening faces +z; u runs from the left arm round the back to the right.
        const th = a + Math.PI / 2 + Math.PI / 2;
        return [-rad * Math.sin(th) * -1 * 1, y, rad * Math.cos(th)];
      },
      { crease: 70, flip: true },
    );
    const parts = [part(shell, cloth)];
    for (const s of [-1, 1]) {
      const th = (open / 2) * s;
      const cap = lathe(
        [
          [0, 0.085],
          [0.036, 0.085],
          [0.058, 0.12],
          [0.0635, 0.44],
          [0.056, 0.48],
          [0.036, 0.508],
          [0, 0.517],
        ],
        { segments: 24, bevel: 0.012 },
      );
      parts.push(part(cap, cloth, { position: [R * Math.sin(th), 0, R * Math.cos(th)] }));
    }
    const seat = deform(
      lathe(
        [
          [0, -0.08],
          [0.3, -0.08],
          [0.325, -0.05],
          [0.325, 0.04],
          [0.29, 0.075],
          [0.15, 0.095],
          [0, 0.1],
        ],
        { segments: 48, bevel: 0.02 },
      ),
      (v) => {
        if (v.z > 0) v.z *= 1.06;
      },
      60,
    );
    parts.push(part(seat, cloth, { position: [0, 0.36, 0.03] }));
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.33, 0],
            [0.338, 0.06],
            [0.345, 0.28],
            [0, 0.28],
          ],
          { segments: 56, bevel: 0.02 },
        ),
        cloth,
        { position: [0, 0.06, 0] },
      ),
    );
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.27, 0],
            [0.27, 0.018],
            [0.06, 0.03],
            [0.055, 0.07],
            [0, 0.07],
          ],
          { segments: 56, bevel: 0.004 },
        ),
        brass,
      ),
    );
    return group(parts);
  },
});
