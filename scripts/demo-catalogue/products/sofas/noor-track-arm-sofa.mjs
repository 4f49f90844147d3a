import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const trackArm = defineProduct({
  slug: 'noor-track-arm-sofa',
  category: 'sofas',
  name: words('Noor track-arm sofa', 'ספת נור', 'أريكة نور'),
  description: words(
    'A two-and-a-half-seat sofa with straight arms, piped linen cushions and slim oak feet.',
    'ספה לשניים וחצי עם משענות ישרות, כריות פשתן בפסי גימור ורגלי אלון דקות.',
    'أريكة لشخصين ونصف بذراعين مستقيمين ووسائد كتّان بحواف مخيطة وأرجل رفيعة من البلّوط.',
  ),
  priceMinor: 149000,
  massKilograms: 58,
  materials: ['linen', 'oak', 'wood'],
  attributes: { seats: 3, upholstery: 'linen', style: 'track-arm', removableCovers: true },
  variants: [variant('oat', 6), variant('graphite', 4), variant('rust', 3)],
  build(kit, key) {
    const { part, group, roundedBox, boxCushion, cushion, fabric, wood, lathe } = kit;
    const cloth = fabric({ kind: 'linen', colour: tone(key) }, 'upholstery');
    const oak = wood({ species: 'oak' }, 'feet');
    const parts = [part(roundedBox(2.06, 0.2, 0.86, 0.022, 3), cloth, { position: [0, 0.265, 0] })];
    parts.push(
      part(roundedBox(2.16, 0.52, 0.17, 0.04, 4, { divisions: [4, 2, 1] }), cloth, {
        position: [0, 0.5, -0.38],
        rotation: [-0.08, 0, 0],
      }),
    );
    for (const s of [-1, 1]) {
      parts.push(part(roundedBox(0.15, 0.43, 0.92, 0.032, 4), cloth, { position: [s * 1.03, 0.385, 0.01] }));
      for (const z of [-0.36, 0.37])
        parts.push(
          part(
            lathe(
              [
                [0, 0],
                [0.015, 0],
                [0.023, 0.165],
                [0, 0.165],
              ],
              { segments: 20 },
            ),
            oak,
            { position: [s * 0.97, 0, z] },
          ),
        );
      parts.push(
        part(boxCushion(0.945, 0.17, 0.7, { piping: 0.0042, crown: 0.028, sag: 0.012, seed: s + 3 }), cloth, {
          position: [s * 0.475, 0.45, 0.09],
        }),
      );
      parts.push(
        part(cushion(0.93, 0.27, 0.54, { piping: 0.004, seed: s + 7, pinch: 0.05 }), cloth, {
          position: [s * 0.468, 0.7, -0.22 + s * 0.004],
          rotation: [Math.PI / 2 - 0.26, s * 0.02, s * 0.015],
        }),
      );
    }
    return group(parts);
  },
});
