import { bothSides } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const canedCantilever = defineProduct({
  slug: 'arc-cane-chair',
  category: 'chairs',
  name: words('Arc cane chair', 'כיסא ארק קליעה', 'كرسي آرك من الخيزران'),
  description: words(
    'Polished tube, no back legs, and hand-woven cane in a beech frame. The classic office and kitchen chair.',
    'צינור מבריק, בלי רגליים אחוריות, וקליעת קש במסגרת אשור. קלאסיקה למטבח ולמשרד.',
    'أنبوب لامع بلا أرجل خلفية، وخيزران منسوج يدويًا في إطار من الزان. كلاسيكي للمطبخ والمكتب.',
  ),
  priceMinor: 28900,
  massKilograms: 6.1,
  materials: ['steel', 'metal', 'rattan', 'wood'],
  attributes: { style: 'cantilever', seatHeightCentimetres: 46 },
  variants: [variant('natural', 12), variant('black', 10), variant('walnut', 5)],
  photos: { context: { gloss: 'studio' } },
  build(kit, key) {
    const { group, part, wood, lacquer, straw, metal, tube, bentRod, roundedBox } = kit;
    const steel = metal({ kind: 'chrome', finish: 'polished' }, 'frame');
    const frame =
      key === 'black'
        ? lacquer({ colour: '#1d1c1b', roughness: 0.4 }, 'wood')
        : wood({ species: key === 'walnut' ? 'walnut' : 'beech', along: 'x' }, 'wood');
    const cane = straw({ kind: 'rattan', colour: '#dcbd86' }, 'cane');
    const half = [
      [0.215, 0.86, -0.28],
      [0.215, 0.47, -0.205],
      [0.215, 0.455, 0.215],
      [0.215, 0.0105, 0.235],
      [0.215, 0.0105, -0.24],
    ];
    const path = bothSides(half);
    const parts = [part(tube(bentRod(path, 0.075), 0.0108, { segments: 150, sides: 12 }), steel)];
    const panel = (w, h, position, rotation) => {
      const edge = 0.036;
      const t = 0.022;
      const g = [];
      for (const s of [-1, 1]) {
        g.push(part(roundedBox(w, t, edge, 0.008, 3), frame, { position: [0, 0, s * (h / 2 - edge / 2)] }));
        g.push(
          part(roundedBox(edge, t, h - edge * 1.2, 0.008, 3), frame, {
            position: [s * (w / 2 - edge / 2), 0, 0],
            along: 'z',
          }),
        );
      }
      g.push(
        part(roundedBox(w - edge * 1.4, 0.006, h - edge * 1.4, 0.001, 1), cane, { position: [0, 0.003, 0] }),
      );
      return group(g, { position, rotation });
    };
    parts.push(panel(0.44, 0.43, [0, 0.475, 0.01], [-0.035, 0, 0]));
    parts.push(panel(0.44, 0.22, [0, 0.745, -0.247], [Math.PI / 2 - 0.19, 0, 0]));
    return group(parts);
  },
});
