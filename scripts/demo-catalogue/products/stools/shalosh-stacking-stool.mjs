import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const stacking = defineProduct({
  slug: 'shalosh-stacking-stool',
  category: 'stools',
  name: words('Shalosh stacking stool', 'שרפרף שלוש', 'مقعد شالوش'),
  description: words(
    'A round seat on three bent birch legs. Stacks in a spiral, works as a side table.',
    'מושב עגול על שלוש רגלי לבנה מכופפות. נערם בספירלה ומשמש גם כשולחן צד.',
    'مقعد مستدير على ثلاث أرجل محنيّة من البتولا. يُكدّس حلزونيًا ويصلح طاولة جانبية.',
  ),
  priceMinor: 11900,
  massKilograms: 3.1,
  materials: ['wood', 'ash'],
  attributes: { style: 'stacking', seatHeightCentimetres: 44, stackable: true },
  variants: [variant('natural', 22), variant('black', 16), variant('red', 12)],
  build(kit, key) {
    const { group, part, wood, lacquer, cylinder, bentRod } = kit;
    const birch = wood({ species: 'ash' }, 'legs');
    const top =
      key === 'natural'
        ? wood({ species: 'ash', along: 'x' }, 'seat')
        : lacquer({ colour: tone(key), roughness: 0.3 }, 'seat');
    const band = wood({ species: 'ash', along: 'x' }, 'edge');
    const parts = [
      part(cylinder(0.178, 0.006, { bevel: 0.002, segments: 64 }), top, {
        position: [0, 0.4335, 0],
        along: 'x',
      }),
      part(cylinder(0.18, 0.03, { bevel: 0.003, segments: 64 }), band, { position: [0, 0.405, 0] }),
    ];
    for (let i = 0; i < 3; i++) {
      const a = (i * 2 * Math.PI) / 3 + Math.PI / 6;
      const c = Math.cos(a);
      const d = Math.sin(a);
      const path = bentRod(
        [
          [c * 0.192, 0, d * 0.192],
          [c * 0.182, 0.416, d * 0.182],
          [c * 0.06, 0.395, d * 0.06],
        ].map(([x, y, z], k) => (k === 1 ? [c * 0.186, 0.398, d * 0.186] : [x, y, z])),
        0.05,
      );
      parts.push(
        part(
          kit.sweep(path, kit.rectSection(0.024, 0.052, 0.004, 2), {
            up: [-d, 0, c].map((v) => v),
            segments: 40,
            cap: 'flat',
          }),
          birch,
        ),
      );
      for (const r of [0.09, 0.125])
        parts.push(
          part(
            kit.cylinder(0.005, 0.004, { segments: 14, bevel: 0.001 }),
            kit.metal({ kind: 'steel', finish: 'satin' }, 'screws'),
            { position: [c * r, 0.381, d * r] },
          ),
        );
    }
    return group(parts);
  },
});
