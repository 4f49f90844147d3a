import { bar, bow, stick } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const loungeChair = defineProduct({
  slug: 'tamar-lounge-chair',
  category: 'armchairs',
  name: words('Tamar lounge chair', 'כורסת תמר', 'كرسي تمار للاسترخاء'),
  description: words(
    'Walnut paddle arms, a slatted back and two loose wool cushions. Made to sit next to the Tamar sofa.',
    'ידיות אגוז רחבות, גב שלבים ושתי כריות צמר חופשיות. בן זוג לספת תמר.',
    'ذراعان عريضان من الجوز وظهر مضلّع ووسادتا صوف متحرّكتان. رفيق أريكة تمار.',
  ),
  priceMinor: 76000,
  massKilograms: 14,
  materials: ['walnut', 'wood', 'wool'],
  attributes: { seats: 1, upholstery: 'wool', style: 'mid-century' },
  variants: [variant('teal', 6), variant('mustard', 5), variant('stone', 4)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, wood } = kit;
    const cloth = fabric({ kind: 'wool', colour: tone(key) }, 'upholstery');
    const frame = wood({ species: 'walnut', roughness: 0.42 }, 'frame');
    const parts = [];
    for (const s of [-1, 1]) {
      const x = s * 0.335;
      parts.push(stick(kit, frame, [x + s * 0.02, 0, 0.36], [x, 0.55, 0.3], 0.014, 0.021));
      parts.push(stick(kit, frame, [x + s * 0.02, 0, -0.42], [x, 0.54, -0.24], 0.014, 0.021));
      parts.push(
        part(
          kit.sweep(
            [
              [x, 0.572, 0.4],
              [x + s * 0.006, 0.578, 0.2],
              [x, 0.562, -0.08],
              [x, 0.545, -0.34],
            ],
            kit.rectSection(0.074, 0.024, 0.01, 3),
            {
              up: [0, 1, 0],
              segments: 14,
              taper: (t) => [0.8 + 0.42 * Math.sin(Math.PI * Math.min(1, 0.25 + t * 0.9)), 1],
              cap: 'round',
            },
          ),
          frame,
        ),
      );
      parts.push(bar(kit, frame, [x, 0.235, -0.33], [x, 0.335, 0.32], 0.024, 0.05));
      parts.push(
        bow(
          kit,
          frame,
          [
            [s * 0.26, 0.24, -0.3],
            [s * 0.262, 0.5, -0.37],
            [s * 0.264, 0.88, -0.53],
          ],
          0.026,
          0.04,
          { up: [0, 0, 1], segments: 10 },
        ),
      );
    }
    parts.push(bar(kit, frame, [-0.335, 0.31, 0.3], [0.335, 0.31, 0.3], 0.026, 0.055));
    parts.push(bar(kit, frame, [-0.335, 0.24, -0.31], [0.335, 0.24, -0.31], 0.026, 0.05));
    for (let i = 0; i < 6; i++) {
      const t = i / 5;
      const y = 0.4 + 0.46 * t;
      const z = -0.345 - 0.175 * t ** 1.25;
      parts.push(
        bow(
          kit,
          frame,
          [
            [-0.262, y, z],
            [0, y, z - 0.018],
            [0.262, y, z],
          ],
          0.016,
          0.042,
          { segments: 8 },
        ),
      );
    }
    parts.push(
      part(boxCushion(0.585, 0.115, 0.63, { radius: 0.03, crown: 0.03, sag: 0.01, piping: 0.0035 }), cloth, {
        position: [0, 0.365, 0.0],
        rotation: [-0.14, 0, 0],
      }),
    );
    parts.push(
      part(
        boxCushion(0.575, 0.115, 0.55, { radius: 0.035, crown: 0.03, sag: 0, piping: 0.0035, seed: 4 }),
        cloth,
        { position: [0, 0.65, -0.345], rotation: [Math.PI / 2 - 0.37, 0, 0] },
      ),
    );
    return group(parts, { position: [0, 0, 0.07] });
  },
});
