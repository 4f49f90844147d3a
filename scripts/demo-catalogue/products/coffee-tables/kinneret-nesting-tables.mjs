import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const nesting = defineProduct({
  slug: 'kinneret-nesting-tables',
  category: 'coffee-tables',
  name: words('Kinneret nesting tables', 'שולחנות קינון כנרת', 'طاولات كينيرت المتداخلة'),
  description: words(
    'Two round tray tables, one under the other: 70 and 48 cm across, with a lifted rim.',
    'שני שולחנות מגש עגולים, אחד מתחת לשני: קוטר 70 ו־48 ס״מ, עם שפה מורמת.',
    'طاولتان مستديرتان بصينية، إحداهما تحت الأخرى: بقطر 70 و48 سم وحافة مرتفعة.',
  ),
  priceMinor: 38900,
  massKilograms: 12,
  materials: ['steel', 'metal', 'brass'],
  attributes: { shape: 'round', pieces: 2, style: 'nesting' },
  variants: [variant('black', 9), variant('brass', 7), variant('sage', 6)],
  build(kit, key) {
    const { group, part, metal, lacquer, lathe, tube } = kit;
    const tray =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'brushed' }, 'tray')
        : lacquer({ colour: tone(key), roughness: 0.45 }, 'tray');
    const frame =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'satin' }, 'frame')
        : lacquer({ colour: tone(key), roughness: 0.45 }, 'frame');
    const one = (r, h, turn) => {
      const parts = [
        part(
          lathe(
            [
              [0, h - 0.022],
              [r - 0.006, h - 0.022],
              [r, h - 0.016],
              [r + 0.002, h + 0.012],
              [r - 0.001, h + 0.0125],
              [r - 0.004, h - 0.012],
              [0, h - 0.012],
            ],
            { segments: 88, bevel: 0.0012 },
          ),
          tray,
        ),
      ];
      for (let i = 0; i < 3; i++) {
        const a = turn + (i * 2 * Math.PI) / 3;
        const foot = (d) => [Math.cos(a + d) * (r - 0.045), 0.008, Math.sin(a + d) * (r - 0.045)];
        const head = (d) => [Math.cos(a + d) * (r - 0.035), h - 0.024, Math.sin(a + d) * (r - 0.035)];
        parts.push(part(tube([head(0), foot(0)], 0.008, { sides: 12 }), frame));
      }
      parts.push(
        part(kit.torus(r - 0.045, 0.014, { segments: 72, sides: 10 }), frame, { position: [0, 0.0075, 0] }),
      );
      return parts;
    };
    return group(
      [
        group(one(0.35, 0.4, 0.4), { position: [-0.12, 0, -0.06] }),
        group(one(0.24, 0.31, 1.5), { position: [0.3, 0, 0.14] }),
      ],
      { position: [-0.035, 0, 0.03] },
    );
  },
  photos: { hero: { elevation: 20 }, second: { elevation: 14 } },
});
