import { bothSides, rod } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const cantilever = defineProduct({
  slug: 'arc-cantilever-lounge',
  category: 'armchairs',
  name: words('Arc cantilever lounge', 'כורסת ארק', 'كرسي آرك المعلّق'),
  description: words(
    'One bent steel tube carries a leather sling; it gives a little when you sit.',
    'צינור פלדה מכופף אחד נושא מושב עור מתוח; קפיצי מעט בישיבה.',
    'أنبوب فولاذي واحد محنيّ يحمل مقعدًا جلديًا مشدودًا؛ يلين قليلًا عند الجلوس.',
  ),
  priceMinor: 64000,
  massKilograms: 11,
  materials: ['leather', 'steel', 'metal'],
  attributes: { seats: 1, upholstery: 'leather', style: 'cantilever' },
  variants: [variant('cognac', 5), variant('black', 6), variant('white', 3)],
  photos: { context: { gloss: 'studio' } },
  build(kit, key) {
    const { part, group, leather, metal, tube, bentRod } = kit;
    const hide = leather({ colour: tone(key) }, 'sling');
    const steel = metal({ kind: 'chrome', finish: 'polished' }, 'frame');
    const parts = [];
    const side = [
      [0.3, 0.96, -0.42],
      [0.3, 0.4, -0.18],
      [0.3, 0.42, 0.34],
      [0.3, 0.012, 0.34],
      [0.3, 0.012, -0.36],
    ];
    const path = bothSides(side);
    parts.push(part(tube(bentRod(path, 0.09), 0.0125, { segments: 150, sides: 12 }), steel));
    parts.push(rod(kit, steel, [-0.3, 0.96, -0.42], [0.3, 0.96, -0.42], 0.0125, { sides: 12 }));
    for (const s of [-1, 1]) {
      const arm = [
        [s * 0.3, 0.62, -0.28],
        [s * 0.325, 0.66, -0.22],
        [s * 0.325, 0.66, 0.2],
        [s * 0.325, 0.63, 0.33],
        [s * 0.3, 0.4, 0.345],
      ];
      parts.push(part(tube(bentRod(arm, 0.06), 0.0105, { segments: 50, sides: 10 }), steel));
      parts.push(
        part(
          kit.sweep(
            [
              [s * 0.325, 0.674, -0.2],
              [s * 0.325, 0.676, 0],
              [s * 0.325, 0.674, 0.2],
            ],
            kit.rectSection(0.05, 0.02, 0.008, 3),
            { up: [0, 1, 0], segments: 4, cap: 'round' },
          ),
          hide,
        ),
      );
    }
    const sling = (from, to, sag, seed) => {
      const thickness = 0.011;
      const loop = [];
      const n = 14;
      const point = (t, lift) => {
        const dip = sag * Math.sin(Math.PI * t);
        const y = from[0] + (to[0] - from[0]) * t;
        const z = from[1] + (to[1] - from[1]) * t;
        const len = Math.hypot(to[0] - from[0], to[1] - from[1]);
        const ny = (to[1] - from[1]) / len;
        const nz = -(to[0] - from[0]) / len;
        return [y + ny * (lift - dip), z + nz * (lift - dip)];
      };
      for (let i = 0; i <= n; i++) loop.push(point(i / n, thickness));
      for (let i = n; i >= 0; i--) loop.push(point(i / n, -thickness));
      const shape = new kit.THREE.Shape(loop.map(([y, z]) => new kit.THREE.Vector2(-z, y)));
      const g = kit.extrudeBevel(shape, 0.575, 0.006, { crease: 50 });
      g.userData.seed = seed;
      return part(g, hide, { rotation: [0, Math.PI / 2, 0] });
    };
    parts.push(sling([0.425, -0.16], [0.435, 0.32], 0.028, 1));
    parts.push(sling([0.5, -0.215], [0.93, -0.4], 0.022, 2));
    for (const t of [0, 1])
      for (const [y, z] of [[0.425 + 0.01 * t, -0.165 + t * 0.49]])
        parts.push(rod(kit, hide, [-0.287, y, z], [0.287, y, z], 0.016, { sides: 12 }));
    for (const [y, z] of [
      [0.5, -0.222],
      [0.935, -0.407],
    ])
      parts.push(rod(kit, hide, [-0.287, y, z], [0.287, y, z], 0.016, { sides: 12 }));
    return group(parts);
  },
});
