import { stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const oval = defineProduct({
  slug: 'tamar-oval-table',
  category: 'tables',
  name: words('Tamar oval table', 'שולחן אובלי תמר', 'طاولة تمار البيضاوية'),
  description: words(
    'A soft oval with a knife edge on four turned, splayed legs. Seats six, and nobody at a corner.',
    'אובל רך עם שוליים דקים על ארבע רגליים חרוטות ופשוקות. לשישה, ואף אחד לא בפינה.',
    'شكل بيضاوي ناعم بحافة رفيعة على أربع أرجل مخروطة مائلة. لستة أشخاص ولا أحد عند الزاوية.',
  ),
  priceMinor: 126000,
  massKilograms: 38,
  materials: ['walnut', 'oak', 'wood'],
  attributes: { seats: 6, shape: 'oval', style: 'mid-century' },
  variants: [variant('walnut', 6), variant('oak', 7, 108000), variant('ash', 4, 108000)],
  build(kit, key) {
    const { group, part, wood, superellipse, extrudeBevel, deform, roundedBox } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.42 }, 'wood');
    const slab = extrudeBevel(superellipse(1.9, 1.02, 2.35, 84), 0.03, 0.012, { segments: 3 });
    slab.rotateX(-Math.PI / 2);
    const edge = deform(
      slab,
      (v) => {
        if (v.y < 0) {
          const r = Math.hypot(v.x / 0.95, v.z / 0.51);
          const pull = r > 0.6 ? 0.955 : 1;
          v.x *= pull;
          v.z *= pull;
        }
      },
      40,
    );
    const parts = [part(edge, timber, { position: [0, 0.73, 0], along: 'x' })];
    for (const s of [-1, 1])
      for (const z of [-1, 1])
        parts.push(
          stick(kit, timber, [s * 0.7, 0.004, z * 0.37], [s * 0.585, 0.712, z * 0.285], 0.0135, 0.028, {
            sides: 18,
            segments: 4,
          }),
        );
    for (const z of [-1, 1])
      parts.push(
        part(roundedBox(1.12, 0.06, 0.022, 0.004, 2), timber, { position: [0, 0.684, z * 0.28], along: 'x' }),
      );
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.022, 0.06, 0.54, 0.004, 2), timber, { position: [s * 0.58, 0.684, 0], along: 'z' }),
      );
    return group(parts);
  },
});
