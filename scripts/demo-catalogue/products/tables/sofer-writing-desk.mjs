import { topOf } from '../../furniture/boards.mjs';
import { rod } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const desk = defineProduct({
  slug: 'sofer-writing-desk',
  category: 'tables',
  name: words('Sofer writing desk', 'שולחן כתיבה סופר', 'مكتب كتابة سوفير'),
  description: words(
    'Two drawers with brass pulls under a rolled gallery, on slim black steel. 130 cm wide, fits a laptop and a lamp.',
    'שתי מגירות עם ידיות פליז מתחת לגלריה נמוכה, על פלדה שחורה דקה. רוחב 130 ס״מ, מקום למחשב ולמנורה.',
    'درجان بمقابض نحاسية تحت حافة مرتفعة، على فولاذ أسود رفيع. عرض 130 سم، يتّسع لحاسوب ومصباح.',
  ),
  priceMinor: 69000,
  massKilograms: 29,
  materials: ['walnut', 'oak', 'wood', 'steel', 'brass'],
  attributes: { drawers: 2, shape: 'rectangular', style: 'desk' },
  variants: [variant('walnut', 7), variant('oak', 8), variant('black-oak', 5)],
  build(kit, key) {
    const { group, part, wood, metal, tube, bentRod, roundedBox, capsule } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.44 }, 'wood');
    const steel = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'pulls');
    const parts = [topOf(kit, timber, 1.3, 0.6, 0.02, 0.75, { edge: 0.003 })];
    parts.push(
      part(roundedBox(1.3, 0.07, 0.016, 0.006, 3), timber, { position: [0, 0.783, -0.292], along: 'x' }),
    );
    for (const s of [-1, 1]) {
      parts.push(
        part(roundedBox(0.016, 0.07, 0.22, 0.006, 3), timber, {
          position: [s * 0.642, 0.783, -0.185],
          along: 'z',
        }),
      );
      parts.push(
        part(roundedBox(0.016, 0.12, 0.58, 0.003, 2), timber, {
          position: [s * 0.642, 0.672, 0],
          along: 'z',
        }),
      );
      parts.push(
        part(roundedBox(0.62, 0.108, 0.018, 0.0025, 2), timber, {
          position: [s * 0.3165, 0.672, 0.284],
          along: 'x',
        }),
      );
      parts.push(
        part(capsule(0.0055, 0.13, 14), brass, {
          position: [s * 0.3165, 0.672, 0.312],
          rotation: [0, 0, Math.PI / 2],
        }),
      );
      for (const d of [-0.045, 0.045])
        parts.push(
          part(kit.cylinder(0.004, 0.018, { segments: 12 }), brass, {
            position: [s * 0.3165 + d, 0.672, 0.294],
            rotation: [Math.PI / 2, 0, 0],
          }),
        );
      parts.push(
        part(
          tube(
            bentRod(
              [
                [s * 0.6, 0.606, 0.25],
                [s * 0.6, 0.01, 0.265],
                [s * 0.6, 0.01, -0.265],
                [s * 0.6, 0.606, -0.25],
              ],
              0.035,
            ),
            0.0095,
            { segments: 90, sides: 10 },
          ),
          steel,
        ),
      );
    }
    parts.push(
      part(roundedBox(0.012, 0.12, 0.57, 0.002, 2), timber, { position: [0, 0.672, -0.005], along: 'z' }),
    );
    parts.push(
      part(roundedBox(1.28, 0.012, 0.58, 0.002, 2), timber, { position: [0, 0.612, 0], along: 'x' }),
    );
    parts.push(
      part(roundedBox(1.28, 0.12, 0.014, 0.002, 2), timber, { position: [0, 0.672, -0.285], along: 'x' }),
    );
    parts.push(rod(kit, steel, [-0.6, 0.2, -0.262], [0.6, 0.2, -0.262], 0.007, { sides: 10 }));
    return group(parts);
  },
  photos: { hero: { elevation: 17 } },
});
