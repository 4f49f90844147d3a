import { rod, surface } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const butterfly = defineProduct({
  slug: 'parpar-ply-stool',
  category: 'stools',
  name: words('Parpar ply stool', 'שרפרף פרפר', 'مقعد بربار'),
  description: words(
    'Two mirrored curves of bent plywood held by one brass rod. Light enough to hang on a finger.',
    'שתי עקומות מראה של לבוד מכופף ומוט פליז אחד ביניהן. קל מספיק לשאת באצבע.',
    'منحنيان متقابلان من الخشب الرقائقي يجمعهما قضيب نحاسي واحد. خفيف يُحمل بإصبع.',
  ),
  priceMinor: 27900,
  massKilograms: 2.4,
  materials: ['walnut', 'oak', 'wood', 'brass'],
  attributes: { style: 'bent plywood', seatHeightCentimetres: 39 },
  variants: [variant('walnut', 7), variant('oak', 8), variant('black-oak', 5)],
  build(kit, key) {
    const { group, part, wood, metal, THREE, sphere } = kit;
    const ply = wood({ species: key, along: 'z', roughness: 0.4 }, 'wood');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'brass');
    const curve = new THREE.CatmullRomCurve3(
      [
        [0.2, 0.0, 0],
        [0.165, 0.045, 0],
        [0.085, 0.13, 0],
        [0.035, 0.22, 0],
        [0.008, 0.3, 0],
        [0.03, 0.345, 0],
        [0.1, 0.36, 0],
        [0.175, 0.38, 0],
        [0.215, 0.4, 0],
      ].map((p) => new THREE.Vector3(...p)),
      false,
      'centripetal',
    );
    const half = (s) => {
      const skin = (lift) =>
        surface(
          kit,
          16,
          44,
          (u, v) => {
            const p = curve.getPointAt(v);
            const t = curve.getTangentAt(v);
            const w = 0.155 - 0.04 * Math.sin(Math.PI * Math.min(1, v * 1.35)) ** 2 + 0.012 * v;
            return [s * (p.x + t.y * lift), p.y - t.x * lift, (2 * u - 1) * w];
          },
          { flip: s * lift > 0, crease: 75 },
        );
      const edge = [];
      const w = (v) => 0.155 - 0.04 * Math.sin(Math.PI * Math.min(1, v * 1.35)) ** 2 + 0.012 * v;
      const rim = (v, side) => {
        const p = curve.getPointAt(v);
        return [s * p.x, p.y, side * w(v)];
      };
      for (let i = 0; i <= 30; i++) edge.push(rim(i / 30, -1));
      for (const side of [-0.9, -0.45, 0, 0.45, 0.9]) edge.push(rim(1, side));
      for (let i = 30; i >= 0; i--) edge.push(rim(i / 30, 1));
      for (const side of [0.9, 0.45, 0, -0.45, -0.9]) edge.push(rim(0, side));
      return [
        part(skin(0.0045), ply),
        part(skin(-0.0045), ply),
        part(kit.sweep(edge, kit.circleSection(0.0046, 8), { closed: true, segments: 150 }), ply),
      ];
    };
    const parts = [
      ...half(1),
      ...half(-1),
      rod(kit, brass, [-0.075, 0.14, 0], [0.075, 0.14, 0], 0.005, { sides: 10 }),
    ];
    for (const s of [-1, 1]) parts.push(part(sphere(0.009, 14), brass, { position: [s * 0.078, 0.14, 0] }));
    const g = group(parts);
    return group([g], { position: [0, 0.0047, 0] });
  },
});
