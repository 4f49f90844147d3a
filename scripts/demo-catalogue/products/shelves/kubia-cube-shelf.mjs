import { tone, variant, words } from '../../furniture/palette.mjs';
import { things } from '../../furniture/shelf-things.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const cubes = defineProduct({
  slug: 'kubia-cube-shelf',
  category: 'shelves',
  name: words('Kubia cube shelf', 'כוורת קוביה', 'رفّ كوبيا المكعّب'),
  description: words(
    'Stepped cubes in birch ply with visible edges: three, two and one. Turn it either way up.',
    'קוביות מדורגות מלבוד לבנה עם שפה גלויה: שלוש, שתיים ואחת. אפשר להפוך.',
    'مكعّبات متدرّجة من خشب البتولا الرقائقي بحواف ظاهرة: ثلاثة واثنان وواحد. يمكن قلبها.',
  ),
  priceMinor: 44500,
  massKilograms: 27,
  materials: ['wood', 'ash'],
  attributes: { shelves: 6, style: 'cube', modular: true },
  variants: [variant('natural', 9), variant('mustard', 6), variant('navy', 6)],
  build(kit, key) {
    const { group, part, wood, lacquer, roundedBox } = kit;
    const ply = wood({ species: 'ash', along: 'x' }, 'wood');
    const backs =
      key === 'natural'
        ? wood({ species: 'ash', along: 'x', stain: '#e9dfd0' }, 'backs')
        : lacquer({ colour: tone(key), roughness: 0.55 }, 'backs');
    const parts = [];
    const c = 0.38;
    const t = 0.018;
    const d = 0.36;
    const cells = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [0, 2],
    ];
    const rails = new Set();
    const posts = new Set();
    for (const [i, j] of cells) {
      rails.add(`${i},${j}`).add(`${i},${j + 1}`);
      posts.add(`${i},${j}`).add(`${i + 1},${j}`);
      parts.push(
        part(roundedBox(c - t, c - t, 0.008, 0.001, 1), backs, {
          position: [(i + 0.5) * c, 0.06 + (j + 0.5) * c, -d / 2 + 0.012],
          along: 'x',
        }),
      );
    }
    for (const key2 of rails) {
      const [i, j] = key2.split(',').map(Number);
      parts.push(
        part(roundedBox(c + t * 0.98, t, d, 0.0018, 2), ply, {
          position: [(i + 0.5) * c, 0.06 + j * c, 0],
          along: 'x',
        }),
      );
    }
    for (const key2 of posts) {
      const [i, j] = key2.split(',').map(Number);
      parts.push(
        part(roundedBox(t, c - t * 1.02, d - 0.001, 0.0018, 2), ply, {
          position: [i * c, 0.06 + (j + 0.5) * c, 0],
          along: 'y',
        }),
      );
    }
    parts.push(
      part(roundedBox(3 * c - 0.04, 0.05, d - 0.06, 0.002, 2), ply, {
        position: [1.5 * c, 0.025, -0.01],
        along: 'x',
      }),
    );
    return group(parts, { position: [-1.5 * c, 0, 0] });
  },
  photos: {
    hero: { azimuth: -30 },
    second: { azimuth: 22 },
    context: {
      azimuth: -8,
      props: (kit) =>
        things(kit, [
          { kind: 'books', x: -0.54, y: 0.08, count: 10, height: 0.29, depth: 0.26 },
          { kind: 'stack', x: 0.0, y: 0.08, count: 6 },
          { kind: 'vase', x: 0.38, y: 0.08 },
          { kind: 'books', x: -0.16, y: 0.46, count: 9, depth: 0.24 },
          { kind: 'bowl', x: -0.38, y: 0.46 },
          { kind: 'vase', x: -0.38, y: 0.84 },
          { kind: 'bowl', x: 0.4, y: 0.45 },
          { kind: 'stack', x: -0.36, y: 1.21, count: 3 },
        ]),
    },
  },
});
