import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const cafe = defineProduct({
  slug: 'viola-bentwood-chair',
  category: 'chairs',
  name: words('Viola bentwood chair', 'כיסא קפה ויולה', 'كرسي المقهى فيولا'),
  description: words(
    'The café chair: two hoops of steam-bent beech and a round cane seat. Six screws, no glue.',
    'כיסא בית הקפה: שני חישוקי אשור מכופפים באדים ומושב קליעה עגול. שישה ברגים, בלי דבק.',
    'كرسي المقاهي: حلقتان من الزان المحنيّ بالبخار ومقعد خيزران مستدير. ستة براغٍ وبلا غراء.',
  ),
  priceMinor: 19800,
  massKilograms: 3.9,
  materials: ['wood', 'rattan'],
  attributes: { style: 'bentwood', seatHeightCentimetres: 46, stackable: false },
  variants: [variant('walnut', 14), variant('natural', 12), variant('black', 12)],
  build(kit, key) {
    const { group, part, wood, lacquer, straw, tube, ring, rectSection, lathe } = kit;
    const bent =
      key === 'black'
        ? lacquer({ colour: '#1c1b1a', roughness: 0.35 }, 'wood')
        : wood({ species: key === 'walnut' ? 'walnut' : 'beech', roughness: 0.38 }, 'wood');
    const cane = straw({ kind: 'rattan', colour: '#dfc18b' }, 'cane');
    const parts = [];
    const outer = [
      [-0.195, 0, -0.235],
      [-0.19, 0.25, -0.2],
      [-0.186, 0.46, -0.19],
      [-0.178, 0.7, -0.225],
      [-0.13, 0.85, -0.262],
      [0, 0.905, -0.275],
      [0.13, 0.85, -0.262],
      [0.178, 0.7, -0.225],
      [0.186, 0.46, -0.19],
      [0.19, 0.25, -0.2],
      [0.195, 0, -0.235],
    ];
    parts.push(part(tube(outer, 0.0145, { segments: 96, sides: 12, cap: 'flat' }), bent));
    const inner = [
      [-0.105, 0.455, -0.182],
      [-0.115, 0.6, -0.205],
      [-0.1, 0.73, -0.232],
      [0, 0.79, -0.25],
      [0.1, 0.73, -0.232],
      [0.115, 0.6, -0.205],
      [0.105, 0.455, -0.182],
    ];
    parts.push(part(tube(inner, 0.0115, { segments: 60, sides: 10, cap: 'flat' }), bent));
    parts.push(part(ring(0.196, rectSection(0.032, 0.036, 0.01, 3), 56), bent, { position: [0, 0.458, 0] }));
    parts.push(
      part(ring(0.178, rectSection(0.016, 0.018, 0.007, 3), 56), bent, { position: [0, 0.31, 0.0] }),
    );
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.186, 0.004],
            [0.186, 0.008],
            [0, 0.002],
          ],
          { segments: 40 },
        ),
        cane,
        { position: [0, 0.466, 0], along: 'x' },
      ),
    );
    for (const s of [-1, 1])
      parts.push(
        part(
          tube(
            [
              [s * 0.185, 0, 0.2],
              [s * 0.165, 0.2, 0.165],
              [s * 0.15, 0.45, 0.135],
            ],
            (t) => 0.0115 + 0.004 * t,
            { segments: 10, sides: 12 },
          ),
          bent,
        ),
      );
    return group(parts, { position: [0, 0, 0.02] });
  },
});
