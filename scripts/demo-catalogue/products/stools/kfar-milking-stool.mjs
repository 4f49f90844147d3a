import { stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const stepStool = defineProduct({
  slug: 'kfar-milking-stool',
  category: 'stools',
  name: words('Kfar three-legged stool', 'שרפרף כפר', 'مقعد كفار ثلاثي الأرجل'),
  description: words(
    'A thick round of oak with a handle cut through it and three wedged legs. It never rocks.',
    'עיגול אלון עבה עם ידית חרוצה ושלוש רגליים ביתדות. אף פעם לא מתנדנד.',
    'قرص سميك من البلّوط بمقبض محفور وثلاث أرجل مثبّتة بأوتاد. لا يتأرجح أبدًا.',
  ),
  priceMinor: 8900,
  massKilograms: 2.9,
  materials: ['oak', 'wood'],
  attributes: { style: 'three-legged', seatHeightCentimetres: 42 },
  variants: [variant('oak', 16), variant('walnut', 8), variant('black-oak', 9)],
  build(kit, key) {
    const { group, part, wood, THREE, extrudeBevel, cylinder, roundedBox } = kit;
    const timber = wood({ species: key, along: 'x' }, 'wood');
    const dark = wood({ species: 'walnut' }, 'wedges');
    const shape = new THREE.Shape();
    shape.absarc(0, 0, 0.165, 0, Math.PI * 2, false);
    const slot = new THREE.Path();
    slot.absarc(-0.035, 0, 0.014, Math.PI / 2, (3 * Math.PI) / 2, false);
    slot.absarc(0.035, 0, 0.014, -Math.PI / 2, Math.PI / 2, false);
    slot.closePath();
    shape.holes.push(slot);
    const top = extrudeBevel(shape, 0.042, 0.007, { segments: 3, curveSegments: 36 });
    top.rotateX(-Math.PI / 2);
    const parts = [part(top, timber, { position: [0, 0.4, 0] })];
    for (let i = 0; i < 3; i++) {
      const a = (i * 2 * Math.PI) / 3 + Math.PI / 2;
      const c = Math.cos(a);
      const d = Math.sin(a);
      parts.push(
        stick(kit, timber, [c * 0.185, 0.004, d * 0.185], [c * 0.105, 0.39, d * 0.105], 0.0145, 0.0185, {
          belly: 0.004,
          sides: 14,
        }),
      );
      parts.push(
        part(cylinder(0.0165, 0.003, { segments: 20, bevel: 0.0008 }), timber, {
          position: [c * 0.1, 0.4195, d * 0.1],
        }),
      );
      parts.push(
        part(roundedBox(0.03, 0.004, 0.0045, 0.001, 1), dark, {
          position: [c * 0.1, 0.4215, d * 0.1],
          rotation: [0, -a, 0],
        }),
      );
    }
    return group(parts);
  },
});
