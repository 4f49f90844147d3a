import { stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { things } from '../../furniture/shelf-things.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const sideboard = defineProduct({
  slug: 'tamar-slatted-sideboard',
  category: 'shelves',
  name: words('Tamar sideboard', 'מזנון תמר', 'خزانة جانبية تمار'),
  description: words(
    'Sliding doors of fine slats in a mitred case, three shelves inside, a cable slot at the back. 160 cm wide.',
    'דלתות הזזה משלבים דקים בתוך ארון גרונג, שלושה מדפים בפנים וחריץ לכבלים מאחור. רוחב 160 ס״מ.',
    'أبواب منزلقة من أضلاع دقيقة في هيكل محكم، ثلاثة رفوف في الداخل وفتحة للأسلاك. عرض 160 سم.',
  ),
  priceMinor: 124000,
  massKilograms: 49,
  materials: ['walnut', 'oak', 'wood'],
  attributes: { shelves: 3, style: 'sideboard', doors: 2 },
  variants: [variant('walnut', 5), variant('oak', 6), variant('black-oak', 4)],
  build(kit, key) {
    const { group, part, wood, roundedBox, metal } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.42 }, 'wood');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'tips');
    const parts = [];
    const w = 1.6;
    const h = 0.5;
    const d = 0.42;
    const y0 = 0.2;
    for (const y of [y0 + 0.011, y0 + h - 0.011])
      parts.push(part(roundedBox(w, 0.022, d, 0.003, 2), timber, { position: [0, y, 0], along: 'x' }));
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.022, h - 0.043, d, 0.003, 2), timber, {
          position: [s * (w / 2 - 0.011), y0 + h / 2, 0],
          along: 'y',
        }),
      );
    parts.push(
      part(roundedBox(w - 0.04, h - 0.04, 0.01, 0.001, 1), timber, {
        position: [0, y0 + h / 2, -d / 2 + 0.02],
        along: 'x',
      }),
    );
    parts.push(
      part(roundedBox(0.02, h - 0.04, d - 0.06, 0.002, 1), timber, {
        position: [0, y0 + h / 2, -0.01],
        along: 'y',
      }),
    );
    for (const s of [-1, 1]) {
      const dw = 0.785;
      const z = s < 0 ? d / 2 - 0.02 : d / 2 - 0.036;
      const x = s * (w / 4 - 0.006);
      parts.push(
        part(roundedBox(dw, h - 0.05, 0.006, 0.001, 1), timber, {
          position: [x, y0 + h / 2, z - 0.008],
          along: 'y',
        }),
      );
      for (const e of [-1, 1])
        parts.push(
          part(roundedBox(0.032, h - 0.05, 0.018, 0.003, 2), timber, {
            position: [x + e * (dw / 2 - 0.016), y0 + h / 2, z],
            along: 'y',
          }),
        );
      const n = 38;
      for (let i = 0; i < n; i++)
        parts.push(
          part(roundedBox(0.01, h - 0.05, 0.012, 0.002, 1), timber, {
            position: [x - dw / 2 + 0.044 + (i * (dw - 0.088)) / (n - 1), y0 + h / 2, z],
            along: 'y',
          }),
        );
    }
    for (const s of [-1, 1])
      for (const z of [-1, 1]) {
        parts.push(
          stick(kit, timber, [s * 0.69, 0.032, z * 0.168], [s * 0.64, y0, z * 0.145], 0.0135, 0.021, {
            sides: 14,
          }),
        );
        parts.push(
          stick(kit, brass, [s * 0.698, 0.001, z * 0.1715], [s * 0.69, 0.033, z * 0.168], 0.0105, 0.0138, {
            sides: 14,
          }),
        );
      }
    return group(parts);
  },
  photos: {
    context: {
      props: (kit) =>
        things(kit, [
          { kind: 'vase', x: -0.55, y: 0.7 },
          { kind: 'stack', x: -0.25, y: 0.7, count: 3 },
          { kind: 'bowl', x: 0.5, y: 0.7 },
        ]),
    },
  },
});
