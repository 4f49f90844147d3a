import { bar } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { tallShot, things } from '../../furniture/shelf-things.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const leaning = defineProduct({
  slug: 'sulam-leaning-shelf',
  category: 'shelves',
  name: words('Sulam leaning shelf', 'מדף סולם נשען', 'رفّ سولام المائل'),
  description: words(
    'Five trays that get deeper towards the floor; it leans on the wall and needs two screws, not tools.',
    'חמישה מגשים שמעמיקים כלפי מטה; נשען על הקיר וצריך שני ברגים בלבד.',
    'خمس صواني تزداد عمقًا نحو الأرض؛ يستند إلى الحائط ولا يحتاج سوى برغيَّين.',
  ),
  priceMinor: 32900,
  massKilograms: 13,
  materials: ['ash', 'oak', 'wood'],
  attributes: { shelves: 5, style: 'ladder' },
  variants: [variant('oak', 10), variant('black-oak', 9), variant('white', 8)],
  build(kit, key) {
    const { group, part, wood, lacquer, roundedBox } = kit;
    const timber =
      key === 'white'
        ? lacquer({ colour: '#eceae4', roughness: 0.45 }, 'wood')
        : wood({ species: key, along: 'y' }, 'wood');
    const parts = [];
    const tall = 1.9;
    const lean = (y) => 0.25 - (0.4 * y) / tall;
    for (const s of [-1, 1]) {
      const x = s * 0.34;
      parts.push(
        bar(kit, timber, [x, 0, lean(0)], [x, tall, lean(tall)], 0.024, 0.042, {
          up: [1, 0, 0],
          radius: 0.005,
        }),
      );
      parts.push(
        bar(kit, timber, [x, 0, -0.165], [x, tall - 0.02, -0.165], 0.024, 0.03, {
          up: [1, 0, 0],
          radius: 0.005,
        }),
      );
    }
    for (const [i, y] of [0.22, 0.6, 0.97, 1.33, 1.67].entries()) {
      const front = lean(y) + 0.012;
      const back = -0.15;
      const d = front - back;
      const z = (front + back) / 2;
      parts.push(part(roundedBox(0.655, 0.018, d, 0.002, 2), timber, { position: [0, y, z], along: 'x' }));
      parts.push(
        part(roundedBox(0.655, 0.05, 0.014, 0.004, 2), timber, {
          position: [0, y + 0.016, back + 0.007],
          along: 'x',
        }),
      );
      for (const s of [-1, 1])
        parts.push(
          part(roundedBox(0.014, 0.05, d, 0.004, 2), timber, {
            position: [s * 0.321, y + 0.016, z],
            along: 'z',
          }),
        );
      if (i === 0) parts.push(bar(kit, timber, [-0.34, 0.08, -0.165], [0.34, 0.08, -0.165], 0.018, 0.03));
    }
    return group(parts, { position: [0, 0, -0.045] });
  },
  photos: {
    context: {
      ...tallShot,
      props: (kit) =>
        things(kit, [
          { kind: 'stack', x: 0.1, y: 0.229, count: 5, z: 0 },
          { kind: 'bowl', x: -0.15, y: 0.609, z: -0.04 },
          { kind: 'books', x: 0.02, y: 0.609, count: 8, z: -0.06, depth: 0.22 },
          { kind: 'books', x: -0.29, y: 0.979, count: 9, z: -0.09, depth: 0.2 },
          { kind: 'vase', x: 0.16, y: 1.339, z: -0.11 },
          { kind: 'stack', x: -0.12, y: 1.679, count: 2, z: -0.13 },
        ]),
    },
  },
});
