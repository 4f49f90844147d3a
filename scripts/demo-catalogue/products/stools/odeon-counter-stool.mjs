import { stick } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { pad } from '../../furniture/seat.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const counter = defineProduct({
  slug: 'odeon-counter-stool',
  category: 'stools',
  name: words('Odeon counter stool', 'כיסא דלפק אודיאון', 'كرسي كاونتر أوديون'),
  description: words(
    'A velvet pad and a low hugging back on black legs, with a brass footrest. Counter height, 65 cm.',
    'מושב קטיפה וגב נמוך חובק על רגליים שחורות, עם הדום פליז. גובה דלפק, 65 ס״מ.',
    'وسادة مخمل وظهر منخفض ضامّ على أرجل سوداء، مع مسند قدم نحاسي. ارتفاع كاونتر، 65 سم.',
  ),
  priceMinor: 25900,
  massKilograms: 7.2,
  materials: ['velvet', 'steel', 'metal', 'brass'],
  attributes: { style: 'counter', seatHeightCentimetres: 65 },
  variants: [variant('forest', 10), variant('burgundy', 8), variant('stone', 8)],
  build(kit, key) {
    const { group, part, fabric, metal, torus, tube, deform, roundedBox } = kit;
    const cloth = fabric({ kind: 'velvet', colour: tone(key) }, 'upholstery');
    const black = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'brass');
    const parts = [];
    for (const g of pad(kit, 0.43, 0.41, 0.1, { n: 2.5, piping: 0.0045 }))
      parts.push(part(g, cloth, { position: [0, 0.575, 0] }));
    parts.push(part(kit.cylinder(0.17, 0.014, { bevel: 0.003 }), black, { position: [0, 0.565, 0] }));
    const back = deform(
      roundedBox(0.66, 0.17, 0.055, 0.026, 4, { divisions: [26, 2, 1] }),
      (v) => {
        const a = v.x / 0.225;
        const r = 0.225 - v.z;
        v.y -= 0.035 * Math.abs(v.x / 0.33) ** 2.4;
        v.x = r * Math.sin(a);
        v.z = 0.02 - r * Math.cos(a);
      },
      60,
    );
    parts.push(part(back, cloth, { position: [0, 0.8, -0.005] }));
    for (const a of [-0.85, -0.28, 0.28, 0.85])
      parts.push(
        part(
          tube(
            [
              [Math.sin(a) * 0.18, 0.6, -Math.cos(a) * 0.17],
              [Math.sin(a) * 0.222, 0.66, -Math.cos(a) * 0.212],
              [Math.sin(a) * 0.225, 0.76, -Math.cos(a) * 0.212],
            ],
            0.008,
            { segments: 12, sides: 9 },
          ),
          black,
        ),
      );
    for (const s of [-1, 1])
      for (const z of [-1, 1])
        parts.push(
          stick(kit, black, [s * 0.2, 0.002, z * 0.2], [s * 0.12, 0.57, z * 0.12], 0.0085, 0.0125, {
            sides: 14,
          }),
        );
    parts.push(part(torus(0.243, 0.015, { segments: 72, sides: 12 }), brass, { position: [0, 0.21, 0] }));
    return group(parts);
  },
});
