import { stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { saddle } from '../../furniture/seat.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const barStool = defineProduct({
  slug: 'tsafon-bar-stool',
  category: 'stools',
  name: words('Tsafon bar stool', 'שרפרף בר צפון', 'مقعد بار تسافون'),
  description: words(
    'A carved saddle seat on four splayed legs with a brass-capped footrest. Bar height, 75 cm.',
    'מושב אוכף חצוב על ארבע רגליים פשוקות והדום מצופה פליז. גובה בר, 75 ס״מ.',
    'مقعد محفور على أربع أرجل مفتوحة ومسند قدم مغطّى بالنحاس. ارتفاع بار، 75 سم.',
  ),
  priceMinor: 21500,
  massKilograms: 4.8,
  materials: ['oak', 'walnut', 'wood', 'brass'],
  attributes: { style: 'saddle', seatHeightCentimetres: 75 },
  variants: [variant('walnut', 9), variant('oak', 12), variant('black-oak', 8)],
  build(kit, key) {
    const { group, part, wood, metal } = kit;
    const frame = wood({ species: key }, 'wood');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'brass');
    const parts = [
      part(saddle(kit, 0.42, 0.33, 0.045, { n: 3.2, hollow: 0.02 }), frame, {
        position: [0, 0.765, 0],
        along: 'x',
      }),
    ];
    const legs = {};
    for (const s of [-1, 1])
      for (const z of [-1, 1]) {
        const foot = [s * 0.2, 0.003, z * 0.185];
        const head = [s * 0.13, 0.735, z * 0.1];
        parts.push(
          part(
            kit.sweep([foot, head], kit.circleSection(1, 14), {
              taper: (t) => 0.0135 + 0.0075 * Math.sin(Math.PI * Math.min(1, 0.15 + t * 0.8)),
              segments: 10,
              cap: 'flat',
            }),
            frame,
          ),
        );
        legs[`${s}${z}`] = (t) => foot.map((f, k) => f + (head[k] - f) * t);
      }
    const rail = (a, b, t, material, r) =>
      parts.push(
        stick(kit, material, legs[a](t), legs[b](t), r, r, { belly: material === brass ? 0 : 0.003 }),
      );
    rail('-11', '11', 0.32, frame, 0.0095);
    rail('-1-1', '1-1', 0.32, frame, 0.0095);
    rail('-1-1', '-11', 0.43, frame, 0.0095);
    rail('1-1', '11', 0.43, frame, 0.0095);
    const a = legs['-11'](0.32);
    const b = legs['11'](0.32);
    parts.push(
      stick(kit, brass, [a[0] * 0.8, a[1], a[2]], [b[0] * 0.8, b[1], b[2]], 0.0136, 0.0136, { sides: 18 }),
    );
    return group(parts);
  },
});
