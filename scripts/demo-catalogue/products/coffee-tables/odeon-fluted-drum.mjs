import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const fluted = defineProduct({
  slug: 'odeon-fluted-drum',
  category: 'coffee-tables',
  name: words('Odeon fluted drum', 'שולחן תוף אודיאון', 'طاولة أوديون الأسطوانية'),
  description: words(
    'A drum of half-round staves with an inset marble top, 72 cm across. A hidden door opens at the back.',
    'תוף של מוטות חצי עגולים ופלטת שיש שקועה, קוטר 72 ס״מ. דלת נסתרת נפתחת מאחור.',
    'أسطوانة من أضلاع نصف دائرية بسطح رخام غائر، قطر 72 سم. باب مخفيّ في الخلف.',
  ),
  priceMinor: 86000,
  massKilograms: 44,
  materials: ['oak', 'walnut', 'wood', 'marble'],
  attributes: { shape: 'round', storage: true, style: 'fluted' },
  variants: [variant('walnut', 5), variant('oak', 6), variant('sage', 4)],
  build(kit, key) {
    const { group, part, wood, lacquer, stone, lathe, outlineSection, sweep, metal } = kit;
    const timber =
      key === 'sage'
        ? lacquer({ colour: tone('sage'), roughness: 0.45 }, 'wood')
        : wood({ species: key, along: 'y' }, 'wood');
    const marble = stone({ kind: 'marble' }, 'top');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'rim');
    const staves = 60;
    const outline = [];
    for (let i = 0; i < staves; i++)
      for (let k = 0; k < 5; k++) {
        const a = ((i + k / 5) * 2 * Math.PI) / staves;
        const r = 0.342 + 0.0165 * Math.sqrt(Math.max(0, Math.sin((k / 5) * Math.PI)));
        outline.push([r * Math.cos(a), r * Math.sin(a)]);
      }
    const wall = sweep(
      [
        [0, 0.02, 0],
        [0, 0.345, 0],
      ],
      outlineSection(outline),
      { segments: 1, cap: 'flat' },
    );
    const disc = lathe(
      [
        [0, 0],
        [0.338, 0],
        [0.338, 0.014],
        [0, 0.014],
      ],
      { segments: 80, bevel: 0.002 },
    );
    disc.userData.keepUv = false;
    return group([
      part(
        lathe(
          [
            [0, 0],
            [0.325, 0],
            [0.325, 0.022],
            [0, 0.022],
          ],
          { segments: 64 },
        ),
        brass,
      ),
      part(wall, timber),
      part(
        lathe(
          [
            [0, 0.343],
            [0.362, 0.343],
            [0.364, 0.347],
            [0.364, 0.362],
            [0.36, 0.366],
            [0.339, 0.366],
            [0.338, 0.35],
            [0, 0.35],
          ],
          { segments: 80, bevel: 0.0015 },
        ),
        timber,
        { along: 'x' },
      ),
      part(disc, marble, { position: [0, 0.3505, 0], along: 'x' }),
    ]);
  },
  photos: { hero: { elevation: 20 } },
});
