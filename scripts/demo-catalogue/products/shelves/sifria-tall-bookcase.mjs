import { tone, variant, words } from '../../furniture/palette.mjs';
import { tallShot, things } from '../../furniture/shelf-things.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const bookcase = defineProduct({
  slug: 'sifria-tall-bookcase',
  category: 'shelves',
  name: words('Sifria bookcase', 'כוננית ספרייה', 'خزانة كتب سيفريا'),
  description: words(
    'A closed-back bookcase, 2.1 m tall, with a plinth, a cornice and a shelf that sits where your tall books need it.',
    'כוננית עם גב סגור, גובה 2.1 מ׳, עם צוקל, כרכוב ומדף שזז לגובה הספרים הגדולים.',
    'خزانة كتب بظهر مغلق ارتفاعها 2.1 م، بقاعدة وإفريز ورفّ يتحرّك حسب ارتفاع كتبك.',
  ),
  priceMinor: 78000,
  massKilograms: 58,
  materials: ['oak', 'walnut', 'wood'],
  attributes: { shelves: 5, style: 'bookcase' },
  variants: [variant('oak', 6), variant('walnut', 5), variant('forest', 4)],
  build(kit, key) {
    const { group, part, wood, lacquer, roundedBox } = kit;
    const timber =
      key === 'forest'
        ? lacquer({ colour: tone('forest'), roughness: 0.5 }, 'wood')
        : wood({ species: key, along: 'y' }, 'wood');
    const w = 0.92;
    const d = 0.34;
    const h = 2.1;
    const parts = [];
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.024, h - 0.03, d, 0.002, 2), timber, {
          position: [s * (w / 2 - 0.012), (h - 0.03) / 2, 0],
        }),
      );
    parts.push(
      part(roundedBox(w - 0.048, h - 0.14, 0.01, 0.001, 1), timber, {
        position: [0, h / 2 + 0.02, -d / 2 + 0.012],
      }),
    );
    for (const y of [0.095, 0.5, 0.86, 1.2, 1.52, 1.82, 2.06])
      parts.push(
        part(roundedBox(w - 0.05, 0.022, d - 0.02, 0.002, 2), timber, {
          position: [0, y, 0.004],
          along: 'x',
        }),
      );
    parts.push(
      part(roundedBox(w - 0.048, 0.085, 0.02, 0.003, 2), timber, {
        position: [0, 0.0425, d / 2 - 0.035],
        along: 'x',
      }),
    );
    parts.push(
      part(roundedBox(w + 0.03, 0.026, d + 0.02, 0.008, 3), timber, {
        position: [0, h - 0.013, 0.004],
        along: 'x',
      }),
      part(roundedBox(w + 0.008, 0.022, d + 0.006, 0.005, 2), timber, {
        position: [0, h - 0.036, 0.002],
        along: 'x',
      }),
    );
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.036, h - 0.1, 0.018, 0.003, 2), timber, {
          position: [s * (w / 2 - 0.018), (h - 0.1) / 2, d / 2],
        }),
      );
    return group(parts);
  },
  photos: {
    context: {
      ...tallShot,
      props: (kit) =>
        things(kit, [
          { kind: 'books', x: -0.42, y: 0.106, count: 14, height: 0.32, depth: 0.28 },
          { kind: 'books', x: -0.42, y: 0.511, count: 12, height: 0.28, depth: 0.26 },
          { kind: 'vase', x: 0.24, y: 0.511 },
          { kind: 'stack', x: -0.2, y: 0.871, count: 5 },
          { kind: 'books', x: 0.06, y: 0.871, count: 10, depth: 0.24 },
          { kind: 'books', x: -0.42, y: 1.211, count: 16, depth: 0.22 },
          { kind: 'bowl', x: 0.28, y: 1.211 },
          { kind: 'books', x: -0.3, y: 1.531, count: 9, depth: 0.22, height: 0.2 },
          { kind: 'vase', x: -0.24, y: 1.831 },
          { kind: 'stack', x: 0.2, y: 1.831, count: 3 },
        ]),
    },
  },
});
