import { surface } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const pouf = defineProduct({
  slug: 'anan-knit-pouf',
  category: 'stools',
  name: words('Anan knitted pouf', 'פוף סרוג ענן', 'بوف محبوك عنان'),
  description: words(
    'A firm cotton pouf in a thick hand-knitted cover. A seat, a footrest, a place for a tray.',
    'פוף כותנה יציב בכיסוי סרוג עבה. מושב, הדום ומקום למגש.',
    'بوف قطن متماسك بغطاء محبوك سميك. مقعد ومسند للقدمين ومكان لصينية.',
  ),
  priceMinor: 9800,
  massKilograms: 5.5,
  materials: ['cotton', 'wool'],
  attributes: { style: 'pouf', washableCover: true },
  variants: [variant('cream', 18), variant('mustard', 12), variant('teal', 12), variant('stone', 14)],
  build(kit, key) {
    const { group, part, fabric } = kit;
    const knit = fabric({ kind: 'wool', colour: tone(key) }, 'cover');
    // Knitted ribs: plaits of the cover run from the top button to the bottom, each stitch a small swelling.
    const ribs = 24;
    const stitches = 16;
    const body = surface(
      kit,
      ribs * 4,
      stitches * 4,
      (u, v) => {
        const a = 2 * Math.PI * u;
        const b = -Math.PI / 2 + Math.PI * v;
        const c = Math.cos(b);
        const s = Math.sin(b);
        const n = 0.72;
        const r = 0.25 * Math.abs(c) ** n;
        const y = 0.175 * Math.sign(s) * Math.abs(s) ** 0.62;
        const side = (u * ribs) % 1;
        const lean = Math.abs(side - 0.5) * 0.9;
        const stitch = Math.abs(Math.sin(Math.PI * (v * stitches + lean)));
        const swell =
          (Math.abs(Math.sin(Math.PI * side)) ** 0.6 * 0.6 + 0.4 * stitch ** 0.7) *
          0.0125 *
          Math.min(1, Math.abs(c) * 2.4);
        const sag = 1 + 0.035 * Math.cos(b) ** 4 - 0.02 * s;
        return [
          (r + swell) * sag * Math.cos(-a),
          0.178 + y * (s > 0 ? 0.97 : 1) + swell * s * 0.7,
          (r + swell) * sag * Math.sin(-a),
        ];
      },
      { closed: true, crease: 80 },
    );
    body.computeBoundingBox();
    body.translate(0, -body.boundingBox.min.y, 0);
    const top = body.boundingBox.max.y - body.boundingBox.min.y;
    return group([
      part(body, knit),
      part(
        kit.lathe(
          [
            [0, -0.01],
            [0.03, -0.006],
            [0.034, 0.004],
            [0.02, 0.012],
            [0, 0.014],
          ],
          { smooth: true, segments: 24 },
        ),
        knit,
        { position: [0, top - 0.006, 0] },
      ),
    ]);
  },
});
