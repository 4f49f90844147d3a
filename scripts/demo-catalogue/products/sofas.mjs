import { defineProduct } from '../kit/product.mjs';

export default [
  defineProduct({
    slug: 'noor-track-arm-sofa',
    category: 'sofas',
    name: { en: 'Noor sofa', he: 'ספה נור', ar: 'أريكة نور' },
    description: { en: 'x', he: 'x', ar: 'x' },
    priceMinor: 149000,
    massKilograms: 62,
    variants: [
      {
        key: 'oat',
        name: { en: 'Oat', he: 'שיבולת שועל', ar: 'شوفاني' },
        swatch: '#c9bda8',
        colours: ['beige'],
        stock: 4,
      },
    ],
    build(kit) {
      const { part, group, roundedBox, boxCushion, cushion, fabric, wood, lathe } = kit;
      const f = fabric({ kind: 'linen', colour: '#c9bda8' }, 'seat');
      const w = wood({ species: 'oak' }, 'legs');
      const parts = [part(roundedBox(2.1, 0.26, 0.9, 0.02, 3), f, { position: [0, 0.27, 0] })];
      for (const s of [-1, 1]) {
        parts.push(part(roundedBox(0.16, 0.44, 0.92, 0.03, 4), f, { position: [s * 1.02, 0.38, 0] }));
        for (const z of [-0.36, 0.36])
          parts.push(
            part(
              lathe([
                [0, 0],
                [0.016, 0],
                [0.024, 0.14],
                [0, 0.14],
              ]),
              w,
              { position: [s * 0.95, 0, z] },
            ),
          );
        parts.push(
          part(boxCushion(0.93, 0.17, 0.72, { piping: 0.004, seed: s + 3 }), f, {
            position: [s * 0.467, 0.48, 0.06],
          }),
        );
        parts.push(
          part(cushion(0.9, 0.26, 0.52, { seed: s + 7 }), f, {
            position: [s * 0.46, 0.72, -0.28],
            rotation: [Math.PI / 2 - 0.22, 0, 0],
          }),
        );
      }
      parts.push(part(roundedBox(2.1, 0.5, 0.16, 0.03, 4), f, { position: [0, 0.52, -0.4] }));
      parts.push(
        part(kit.sphere(0.12, 40), kit.metal({ kind: 'steel', finish: 'polished' }, 'ball'), {
          position: [0.5, 0.7, 0.2],
        }),
      );
      return group(parts);
    },
  }),
];
