import { rod } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { tallShot, things } from '../../furniture/shelf-things.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const string = defineProduct({
  slug: 'meitar-string-shelf',
  category: 'shelves',
  name: words('Meitar string shelf', 'מדפי מיתר', 'رفوف ميتار السلكية'),
  description: words(
    'Thin steel ladders and boards that hook on at any rung. Starts as one bay, grows along the wall.',
    'סולמות פלדה דקים ולוחות שנתלים בכל שלב. מתחיל בתא אחד וגדל לאורך הקיר.',
    'سلالم فولاذية رفيعة وألواح تُعلّق على أي درجة. تبدأ بوحدة وتنمو على طول الحائط.',
  ),
  priceMinor: 62000,
  massKilograms: 24,
  materials: ['oak', 'walnut', 'wood', 'steel'],
  attributes: { shelves: 7, style: 'string', modular: true },
  variants: [variant('oak', 8), variant('walnut', 6), variant('white', 7)],
  build(kit, key) {
    const { group, part, wood, lacquer, roundedBox } = kit;
    const boards =
      key === 'white'
        ? lacquer({ colour: '#eceae4', roughness: 0.4 }, 'boards')
        : wood({ species: key, along: 'x' }, 'boards');
    const wire = lacquer({ colour: key === 'white' ? '#eceae4' : '#23211f', roughness: 0.45 }, 'ladders');
    const parts = [];
    const tall = 1.96;
    for (const x of [-0.8, 0, 0.8]) {
      for (const z of [-0.145, 0.145])
        parts.push(rod(kit, wire, [x, 0, z], [x, tall, z], 0.0042, { sides: 8, cap: 'flat' }));
      for (let y = 0.06; y <= tall; y += 0.1)
        parts.push(rod(kit, wire, [x, y, -0.145], [x, y, 0.145], 0.003, { sides: 6, cap: 'none' }));
    }
    const board = (bay, y, depth = 0.29) =>
      parts.push(
        part(roundedBox(0.778, 0.019, depth, 0.002, 2), boards, {
          position: [bay * 0.8 - 0.4, y + 0.013, (0.29 - depth) / -2],
          along: 'x',
        }),
      );
    for (const y of [0.16, 0.76, 1.16, 1.56]) board(0, y, y > 1.2 ? 0.2 : 0.29);
    for (const y of [0.36, 1.26, 1.66]) board(1, y, y > 1.2 ? 0.2 : 0.29);
    // A cabinet with sliding doors hangs in the second bay.
    const c = [0.4, 0.86];
    parts.push(
      part(roundedBox(0.778, 0.016, 0.29, 0.002, 2), boards, { position: [c[0], 0.685, 0] }),
      part(roundedBox(0.778, 0.016, 0.29, 0.002, 2), boards, { position: [c[0], 1.045, 0] }),
    );
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.016, 0.35, 0.288, 0.002, 2), boards, {
          position: [c[0] + s * 0.381, 0.865, 0],
          along: 'y',
        }),
      );
    parts.push(
      part(roundedBox(0.39, 0.342, 0.012, 0.002, 2), boards, {
        position: [c[0] - 0.184, 0.865, 0.128],
        along: 'x',
      }),
      part(roundedBox(0.39, 0.342, 0.012, 0.002, 2), boards, {
        position: [c[0] + 0.184, 0.865, 0.112],
        along: 'x',
      }),
    );
    parts.push(part(roundedBox(0.76, 0.35, 0.006, 0.001, 1), boards, { position: [c[0], 0.865, -0.138] }));
    for (const s of [-1, 1])
      parts.push(
        part(kit.cylinder(0.013, 0.003, { segments: 24, bevel: 0.0006 }), wire, {
          position: [c[0] + s * 0.31, 0.865, s < 0 ? 0.132 : 0.1165],
          rotation: [Math.PI / 2, 0, 0],
        }),
      );
    return group(parts);
  },
  photos: {
    context: {
      ...tallShot,
      props: (kit) =>
        things(kit, [
          { kind: 'books', x: -0.74, y: 0.783, count: 9 },
          { kind: 'vase', x: -0.2, y: 0.783 },
          { kind: 'stack', x: -0.5, y: 1.183, count: 4, z: -0.02 },
          { kind: 'books', x: -0.7, y: 1.583, count: 7, z: -0.04, depth: 0.17 },
          { kind: 'books', x: 0.34, y: 1.283, count: 10, z: -0.04, depth: 0.17 },
          { kind: 'bowl', x: 0.4, y: 1.055 },
          { kind: 'vase', x: 0.55, y: 1.683, z: -0.04 },
          { kind: 'stack', x: 0.4, y: 0.383, count: 5 },
          { kind: 'books', x: -0.66, y: 0.183, count: 12, height: 0.28, depth: 0.24 },
        ]),
    },
  },
});
