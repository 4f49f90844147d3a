import { rod, stick, surface } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const shellChair = defineProduct({
  slug: 'gal-shell-chair',
  category: 'chairs',
  name: words('Gal shell chair', 'כיסא קליפה גל', 'كرسي غال الصدفي'),
  description: words(
    'A moulded shell with a soft edge on oak dowel legs and a black steel brace. Made from recycled polypropylene.',
    'קליפה יצוקה עם שוליים רכים על רגלי מקלות אלון ומשבצת פלדה שחורה. מפוליפרופילן ממוחזר.',
    'صدفة مصبوبة بحافة ناعمة على أرجل من البلّوط ودعامة فولاذية سوداء. من البولي بروبيلين المعاد تدويره.',
  ),
  priceMinor: 15900,
  massKilograms: 4.6,
  materials: ['plastic', 'oak', 'wood', 'steel'],
  attributes: { style: 'shell', seatHeightCentimetres: 45 },
  variants: [variant('white', 20), variant('sage', 16), variant('rust', 14), variant('black', 18)],
  build(kit, key) {
    const { group, part, plastic, wood, metal, tube } = kit;
    const shellMaterial = plastic({ colour: tone(key), roughness: 0.42 }, 'shell');
    const oak = wood({ species: 'oak' }, 'legs');
    const wire = metal({ kind: 'blackened', finish: 'satin' }, 'brace');
    // Side profile: from the front lip over the seat and up the back. [z, y, half width]
    const spine = new kit.THREE.CatmullRomCurve3(
      [
        [0.215, 0.415, 0.2],
        [0.2, 0.438, 0.222],
        [0.1, 0.432, 0.232],
        [-0.06, 0.42, 0.232],
        [-0.15, 0.45, 0.226],
        [-0.2, 0.55, 0.222],
        [-0.235, 0.68, 0.215],
        [-0.265, 0.79, 0.185],
        [-0.272, 0.815, 0.15],
      ].map(([z, y, w]) => new kit.THREE.Vector3(w, y, z)),
    );
    const at = (lift) => (u, v) => {
      const p = spine.getPoint(v);
      const q = spine.getTangent(v);
      const l = Math.hypot(q.y, q.z);
      const ny = -q.z / l;
      const nz = q.y / l;
      const side = 2 * u - 1;
      const dish = 0.055 * Math.abs(side) ** 3.2 * Math.sin(Math.PI * Math.min(1, v * 0.9 + 0.12));
      const x = p.x * Math.sin((side * Math.PI) / 2) ** 1 * (1 - 0.02 * lift);
      return [x, p.y + ny * (dish + lift), p.z + nz * (dish + lift)];
    };
    const parts = [
      part(surface(kit, 26, 34, at(0.004), { flip: false, crease: 80 }), shellMaterial),
      part(surface(kit, 26, 34, at(-0.004), { flip: true, crease: 80 }), shellMaterial),
    ];
    const edge = [];
    const mid = at(0);
    for (let i = 0; i < 26; i++) edge.push(mid(i / 26, 0));
    for (let i = 0; i < 34; i++) edge.push(mid(1, i / 34));
    for (let i = 26; i > 0; i--) edge.push(mid(i / 26, 1));
    for (let i = 34; i > 0; i--) edge.push(mid(0, i / 34));
    parts.push(
      part(
        kit.sweep(
          edge.filter((_, i) => i % 2 === 0),
          kit.circleSection(0.0058, 7),
          { closed: true, segments: 120 },
        ),
        shellMaterial,
      ),
    );
    const feet = [];
    for (const s of [-1, 1])
      for (const [z, top] of [
        [0.22, 0.12],
        [-0.24, -0.1],
      ]) {
        parts.push(
          stick(kit, oak, [s * 0.235, 0.004, z], [s * 0.15, 0.4, top], 0.0115, 0.0165, { sides: 14 }),
        );
        feet.push([s * 0.195, 0.2, (z + top) / 2]);
      }
    for (const [a, b] of [
      [0, 3],
      [1, 2],
      [0, 2],
      [1, 3],
    ]) {
      const p = feet[a];
      const q = feet[b];
      parts.push(
        part(
          tube([p, [(p[0] + q[0]) / 2, 0.365, (p[2] + q[2]) / 2], q], 0.0038, { segments: 14, sides: 7 }),
          wire,
        ),
      );
    }
    for (const s of [-1, 1])
      parts.push(rod(kit, wire, [s * 0.15, 0.4, 0.12], [s * 0.15, 0.4, -0.1], 0.006, { sides: 8 }));
    parts.push(
      rod(kit, wire, [-0.15, 0.4, 0.12], [0.15, 0.4, 0.12], 0.006, { sides: 8 }),
      rod(kit, wire, [-0.15, 0.4, -0.1], [0.15, 0.4, -0.1], 0.006, { sides: 8 }),
    );
    return group(parts);
  },
});
