import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const sculptural = defineProduct({
  slug: 'yam-glass-table',
  category: 'coffee-tables',
  name: words('Yam glass table', 'שולחן זכוכית ים', 'طاولة يام الزجاجية'),
  description: words(
    'A pebble of 15 mm glass resting on two curved walnut fins. No screws: the weight holds it.',
    'חלוק של זכוכית 15 מ״מ מונח על שני סנפירי אגוז מעוגלים. בלי ברגים: המשקל מחזיק.',
    'حصاة من زجاج 15 مم ترتكز على زعنفتين من الجوز. بلا براغٍ: الوزن يثبّتها.',
  ),
  priceMinor: 79000,
  massKilograms: 41,
  materials: ['glass', 'walnut', 'wood'],
  attributes: { shape: 'organic', style: 'sculptural' },
  variants: [variant('walnut', 5), variant('black-oak', 4), variant('ash', 4)],
  build(kit, key) {
    const { group, part, glass, wood, THREE, extrudeBevel } = kit;
    const clear = glass({ tint: '#cfe6dc', thickness: 0.015, density: 0.25, roughness: 0 }, 'glass');
    const timber = wood({ species: key, along: 'x', roughness: 0.38 }, 'wood');
    const outline = [];
    for (let i = 0; i < 72; i++) {
      const a = (2 * Math.PI * i) / 72;
      const r = 1 + 0.1 * Math.cos(3 * a + 0.6) + 0.03 * Math.cos(2 * a + 1);
      outline.push(new THREE.Vector2(0.58 * r * Math.cos(a), 0.42 * r * Math.sin(a)));
    }
    const slab = extrudeBevel(new THREE.Shape(outline), 0.015, 0.0035, { segments: 2 });
    slab.rotateX(-Math.PI / 2);
    const fin = new THREE.Shape();
    fin.moveTo(-0.36, 0);
    fin.bezierCurveTo(-0.3, 0, -0.12, 0, -0.06, 0.03);
    fin.bezierCurveTo(0.0, 0.075, 0.1, 0.08, 0.2, 0.02);
    fin.bezierCurveTo(0.24, 0, 0.28, 0, 0.3, 0.0);
    fin.bezierCurveTo(0.38, 0.02, 0.36, 0.1, 0.3, 0.16);
    fin.bezierCurveTo(0.24, 0.22, 0.24, 0.3, 0.3, 0.36);
    fin.bezierCurveTo(0.33, 0.39, 0.3, 0.4, 0.26, 0.395);
    fin.bezierCurveTo(0.08, 0.33, -0.02, 0.22, -0.1, 0.16);
    fin.bezierCurveTo(-0.2, 0.09, -0.34, 0.1, -0.37, 0.05);
    fin.bezierCurveTo(-0.39, 0.02, -0.38, 0.0, -0.36, 0);
    const blade = extrudeBevel(fin, 0.05, 0.02, { segments: 4, curveSegments: 14, crease: 50 });
    return group([
      part(blade, timber, { position: [0.02, 0, 0.05], rotation: [0, 0.55, 0] }),
      part(blade, timber, { position: [-0.02, 0, -0.05], rotation: [0, 0.55 + Math.PI, 0] }),
      part(slab, clear, { position: [0, 0.405, 0] }),
    ]);
  },
  photos: { hero: { elevation: 17 }, second: { elevation: 24 }, context: { gloss: 'studio', edges: 0.15 } },
});
