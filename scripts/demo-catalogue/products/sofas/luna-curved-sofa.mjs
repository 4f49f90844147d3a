import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const curved = defineProduct({
  slug: 'luna-curved-sofa',
  category: 'sofas',
  name: words('Luna curved sofa', 'ספה מעוגלת לונה', 'أريكة لونا المنحنية'),
  description: words(
    'A soft crescent with no corners, made for the middle of a room. Dense boucle over a hidden base.',
    'סהר רך בלי פינות, שנועד לעמוד במרכז החדר. בוקלה צפוף על בסיס נסתר.',
    'هلال ناعم بلا زوايا، مصمّم لوسط الغرفة. بوكليه كثيف فوق قاعدة مخفيّة.',
  ),
  priceMinor: 265000,
  massKilograms: 74,
  materials: ['boucle', 'wool'],
  attributes: { seats: 3, upholstery: 'boucle', style: 'curved' },
  variants: [variant('cream', 3), variant('sage', 3), variant('blush', 2)],
  build(kit, key) {
    const { part, group, roundedBox, fabric, lacquer, bend, deform } = kit;
    const cloth = fabric({ kind: 'boucle', colour: tone(key) }, 'upholstery');
    const base = lacquer({ colour: '#23211f', roughness: 0.8 }, 'plinth');
    const radius = 1.75;
    const curl = (g, width) => bend(g, width / radius, { axis: 'x', towards: 'z' });
    const lump = (w, h, d, r, y, z, shape) => {
      const g = roundedBox(w, h, d, r, 5, { divisions: [20, 3, 4] });
      const moved = deform(g, (v) => shape?.(v), 60);
      moved.translate(0, y, z);
      return curl(moved, w);
    };
    const parts = [part(lump(2.1, 0.06, 0.6, 0.02, 0.03, 0.02), base)];
    const w = 2.36;
    parts.push(
      part(
        lump(w, 0.37, 0.86, 0.15, 0.245, 0, (v) => {
          const end = Math.abs(v.x) / (w / 2);
          v.z *= 1 - 0.16 * end ** 4;
          if (v.y > 0) v.y += 0.016 * (1 - end ** 4) - 0.012 * Math.max(0, v.z);
        }),
        cloth,
      ),
    );
    const bw = 2.2;
    parts.push(
      part(
        lump(bw, 0.56, 0.27, 0.13, 0.5, -0.3, (v) => {
          const end = Math.abs(v.x) / (bw / 2);
          const lower = 0.2 * end ** 2.6;
          if (v.y > 0) v.y -= lower * (v.y / 0.28);
          v.z -= 0.09 * Math.max(0, v.y) * 1.2;
        }),
        cloth,
      ),
    );
    return group(parts, { position: [0, 0, -0.16] });
  },
});
