import { bar, stick, surface, tuft } from '../furniture/frame.mjs';
import { tone, variant, words } from '../furniture/palette.mjs';
import { defineProduct } from '../kit/product.mjs';

const trackArm = defineProduct({
  slug: 'noor-track-arm-sofa',
  category: 'sofas',
  name: words('Noor track-arm sofa', 'ספת נור', 'أريكة نور'),
  description: words(
    'A two-and-a-half-seat sofa with straight arms, piped linen cushions and slim oak feet.',
    'ספה לשניים וחצי עם משענות ישרות, כריות פשתן בפסי גימור ורגלי אלון דקות.',
    'أريكة لشخصين ونصف بذراعين مستقيمين ووسائد كتّان بحواف مخيطة وأرجل رفيعة من البلّوط.',
  ),
  priceMinor: 149000,
  massKilograms: 58,
  materials: ['linen', 'oak', 'wood'],
  attributes: { seats: 3, upholstery: 'linen', style: 'track-arm', removableCovers: true },
  variants: [variant('oat', 6), variant('graphite', 4), variant('rust', 3)],
  build(kit, key) {
    const { part, group, roundedBox, boxCushion, cushion, fabric, wood, lathe } = kit;
    const cloth = fabric({ kind: 'linen', colour: tone(key) }, 'upholstery');
    const oak = wood({ species: 'oak' }, 'feet');
    const parts = [part(roundedBox(2.06, 0.2, 0.86, 0.022, 3), cloth, { position: [0, 0.265, 0] })];
    parts.push(
      part(roundedBox(2.16, 0.52, 0.17, 0.04, 4, { divisions: [4, 2, 1] }), cloth, {
        position: [0, 0.5, -0.38],
        rotation: [-0.08, 0, 0],
      }),
    );
    for (const s of [-1, 1]) {
      parts.push(part(roundedBox(0.15, 0.43, 0.92, 0.032, 4), cloth, { position: [s * 1.03, 0.385, 0.01] }));
      for (const z of [-0.36, 0.37])
        parts.push(
          part(
            lathe(
              [
                [0, 0],
                [0.015, 0],
                [0.023, 0.165],
                [0, 0.165],
              ],
              { segments: 20 },
            ),
            oak,
            { position: [s * 0.97, 0, z] },
          ),
        );
      parts.push(
        part(boxCushion(0.945, 0.17, 0.7, { piping: 0.0042, crown: 0.028, sag: 0.012, seed: s + 3 }), cloth, {
          position: [s * 0.475, 0.45, 0.09],
        }),
      );
      parts.push(
        part(cushion(0.93, 0.27, 0.54, { piping: 0.004, seed: s + 7, pinch: 0.05 }), cloth, {
          position: [s * 0.468, 0.7, -0.22 + s * 0.004],
          rotation: [Math.PI / 2 - 0.26, s * 0.02, s * 0.015],
        }),
      );
    }
    return group(parts);
  },
});

/** Position on a U of straight sides and round corners: s in 0..1 from the left arm's front round to the right's. */
function uPath(width, depth, corner) {
  const straight = depth - corner;
  const backLength = width - 2 * corner;
  const arc = (Math.PI / 2) * corner;
  const total = 2 * straight + backLength + 2 * arc;
  const at = (s) => {
    let d = s * total;
    const half = width / 2;
    if (d < straight) return { x: -half, z: depth / 2 - d, n: [-1, 0] };
    d -= straight;
    if (d < arc) {
      const a = d / corner;
      return {
        x: -half + corner - corner * Math.cos(a),
        z: -depth / 2 + corner - corner * Math.sin(a),
        n: [-Math.cos(a), -Math.sin(a)],
      };
    }
    d -= arc;
    if (d < backLength) return { x: -half + corner + d, z: -depth / 2, n: [0, -1] };
    d -= backLength;
    if (d < arc) {
      const a = d / corner;
      return {
        x: half - corner + corner * Math.sin(a),
        z: -depth / 2 + corner - corner * Math.cos(a),
        n: [Math.sin(a), -Math.cos(a)],
      };
    }
    d -= arc;
    return { x: half, z: -depth / 2 + corner + d, n: [1, 0] };
  };
  return { at, total };
}

const chesterfield = defineProduct({
  slug: 'ashdown-chesterfield',
  category: 'sofas',
  name: words('Ashdown chesterfield', 'ספת צ׳סטרפילד אשדאון', 'أريكة تشسترفيلد أشداون'),
  description: words(
    'Deep-buttoned back and rolled arms in one line, in full-grain leather, on turned feet. Seats three.',
    'גב וידיות מגולגלות בקו אחד עם כפתורים עמוקים, בעור מלא, על רגליים חרוטות. לשלושה.',
    'ظهر وذراعان ملفوفان بخط واحد وأزرار غائرة، من الجلد الطبيعي، على أرجل مخروطة. تتّسع لثلاثة.',
  ),
  priceMinor: 289000,
  massKilograms: 81,
  materials: ['leather', 'wood'],
  attributes: { seats: 3, upholstery: 'leather', style: 'chesterfield' },
  variants: [variant('cognac', 3), variant('espresso', 2), variant('forest', 2)],
  build(kit, key) {
    const { part, group, roundedBox, boxCushion, leather, wood, metal, lathe, sphere } = kit;
    const hide = leather({ colour: tone(key) }, 'upholstery');
    const dark = wood({ species: 'walnut', stain: '#8a7668' }, 'feet');
    const nails = metal({ kind: 'bronze', finish: 'satin' }, 'nails');
    const path = uPath(2.0, 0.82, 0.14);
    const across = 0.155;
    const columns = Math.round(path.total / across);
    const roll = 0.105;
    const top = 0.7;
    // Profile from the seat up the inner face, over the roll and down to the base: [outwards, y, is it padded].
    const profile = [];
    for (let i = 0; i <= 10; i++)
      profile.push([-0.07 + 0.045 * (i / 10) ** 1.6, 0.34 + ((top - 0.06 - 0.34) * i) / 10, 1]);
    for (let i = 1; i <= 14; i++) {
      const a = Math.PI - (i / 14) * Math.PI * 1.42;
      profile.push([0.08 + roll * Math.cos(a), top - 0.05 + roll * Math.sin(a), Math.max(0, 1 - i / 8)]);
    }
    for (let i = 1; i <= 4; i++)
      profile.push([0.06 - 0.01 * i * 0.2, top - 0.15 - ((top - 0.15 - 0.16) * i) / 4, 0]);
    let arc = 0;
    const measured = profile.map((p, i) => {
      if (i) arc += Math.hypot(p[0] - profile[i - 1][0], p[1] - profile[i - 1][1]);
      return { p, arc };
    });
    const place = (s, row) => {
      const { p } = row;
      const on = path.at(s);
      const a = row.arc / 0.15;
      const ends = Math.min(1, Math.min(s, 1 - s) / 0.035);
      const pad = ends * p[2] * 0.034 * tuft(((s * columns) / 2) * 1, a / 1);
      const out = p[0] - pad;
      return [on.x + on.n[0] * out, p[1] + (p[1] > top - 0.02 ? pad * 0.8 : 0), on.z + on.n[1] * out];
    };
    const shell = surface(kit, columns * 4, measured.length - 1, (u, v) =>
      place(u, measured[Math.round(v * (measured.length - 1))]),
    );
    const parts = [part(shell, hide)];
    // Buttons where the folds meet.
    for (let r = 0; r < 5; r++)
      for (let c = 0; c <= columns; c++) {
        const s = (2 * (c / 2 + (r % 2) * 0.5)) / columns;
        const want = (r * 0.5 + 0.5) * 0.15;
        const row = measured.reduce((best, m) =>
          Math.abs(m.arc - want) < Math.abs(best.arc - want) ? m : best,
        );
        if (s > 0.995 || s < 0.005 || c % 2) continue;
        const [x, y, z] = place(s, row);
        parts.push(part(sphere(0.0095, 8), hide, { position: [x, y, z], scale: [1, 1, 1] }));
      }
    // Arm fronts: a scroll disc with nails.
    for (const s of [-1, 1]) {
      const face = profile.map(([o, y]) => [s * (1.0 + o), y]);
      const shape = new kit.THREE.Shape(
        [...face, [s * 0.93, 0.16]].map(([x, y]) => new kit.THREE.Vector2(x, y)),
      );
      parts.push(
        part(kit.extrudeBevel(shape, 0.03, 0.008, { crease: 50 }), hide, { position: [0, 0, 0.405] }),
      );
      for (let i = 10; i < profile.length - 4; i += 1) {
        const [o, y] = profile[i];
        parts.push(
          part(sphere(0.0048, 8), nails, {
            position: [s * (1.0 + 0.08 + (o - 0.08) * 0.86), top - 0.05 + (y - top + 0.05) * 0.86, 0.421],
          }),
        );
      }
      for (const z of [-0.33, 0.34])
        parts.push(
          part(
            lathe(
              [
                [0, 0],
                [0.024, 0],
                [0.03, 0.012],
                [0.022, 0.03],
                [0.042, 0.075],
                [0.036, 0.1],
                [0, 0.1],
              ],
              { segments: 24, bevel: 0.003 },
            ),
            dark,
            { position: [s * 0.96, 0, z] },
          ),
        );
    }
    parts.push(part(roundedBox(2.0, 0.24, 0.78, 0.02, 3), hide, { position: [0, 0.21, 0.0] }));
    for (const i of [-1, 0, 1])
      parts.push(
        part(
          boxCushion(0.612, 0.15, 0.68, {
            crown: 0.03,
            sag: 0.01,
            radius: 0.045,
            seed: i + 5,
            divisions: [8, 3, 8],
          }),
          hide,
          { position: [i * 0.614, 0.41, 0.07] },
        ),
      );
    return group(parts);
  },
});

const modular = defineProduct({
  slug: 'kesem-modular-sofa',
  category: 'sofas',
  name: words('Kesem modular corner', 'פינת ישיבה מודולרית קסם', 'ركنية كيسم المركّبة'),
  description: words(
    'Low boucle blocks that join into a corner: three seats and a chaise, with loose back rolls.',
    'קוביות בוקלה נמוכות שמתחברות לפינה: שלושה מושבים ושזלונג, עם כריות גב חופשיות.',
    'وحدات بوكليه منخفضة تتّصل في زاوية: ثلاثة مقاعد وشيزلونغ، مع وسائد ظهر متحرّكة.',
  ),
  priceMinor: 329000,
  massKilograms: 96,
  materials: ['boucle', 'wool'],
  attributes: { seats: 4, upholstery: 'boucle', style: 'modular', chaise: 'right' },
  variants: [variant('cream', 4), variant('stone', 3), variant('clay', 2)],
  build(kit, key) {
    const { part, group, boxCushion, roundedBox, fabric, lacquer } = kit;
    const cloth = fabric({ kind: 'boucle', colour: tone(key) }, 'upholstery');
    const plinth = lacquer({ colour: '#2a2826', roughness: 0.7 }, 'plinth');
    const parts = [];
    const block = (x, z, w, d, seed) => {
      parts.push(part(roundedBox(w - 0.06, 0.05, d - 0.06, 0.006, 2), plinth, { position: [x, 0.025, z] }));
      parts.push(
        part(
          boxCushion(w - 0.008, 0.2, d - 0.008, {
            radius: 0.05,
            crown: 0.006,
            sag: 0,
            bulge: 0.006,
            seed,
            divisions: [6, 2, 6],
          }),
          cloth,
          { position: [x, 0.15, z] },
        ),
      );
      parts.push(
        part(
          boxCushion(w - 0.012, 0.19, d - 0.012, {
            radius: 0.075,
            crown: 0.026,
            sag: 0.012,
            bulge: 0.012,
            seed: seed + 1,
          }),
          cloth,
          { position: [x, 0.335, z] },
        ),
      );
    };
    const back = (x, z, w, turn, seed) =>
      parts.push(
        part(
          boxCushion(w - 0.01, 0.21, 0.42, {
            radius: 0.09,
            crown: 0.02,
            sag: 0,
            bulge: 0.014,
            wrinkles: 0.004,
            seed,
          }),
          cloth,
          { position: [x, 0.6, z], rotation: [Math.PI / 2 - 0.06, 0, turn] },
        ),
      );
    for (const [i, x] of [-1.0, -0.08].entries()) {
      block(x, 0, 0.92, 0.98, i * 3 + 2);
      back(x, -0.385, 0.91, 0, i + 11);
    }
    block(0.9, 0.26, 1.04, 1.5, 21);
    back(0.9, -0.385, 1.02, 0, 31);
    parts.push(
      part(
        boxCushion(0.21, 0.42, 0.97, { radius: 0.085, crown: 0.012, sag: 0, bulge: 0.012, seed: 41 }),
        cloth,
        { position: [-1.355, 0.47, 0.0] },
      ),
    );
    return group(parts, { position: [0.02, 0, -0.26] });
  },
  photos: {
    hero: { azimuth: -30, elevation: 18 },
    second: { azimuth: 26, elevation: 12 },
    context: { azimuth: -8, elevation: 10 },
  },
});

const midCentury = defineProduct({
  slug: 'tamar-spindle-sofa',
  category: 'sofas',
  name: words('Tamar spindle sofa', 'ספת תמר', 'أريكة تمار'),
  description: words(
    'A light walnut frame with spindle sides and loose wool cushions. Looks as good from behind.',
    'שלד אגוז קליל עם חישוקי עץ בצדדים וכריות צמר חופשיות. יפה גם מאחור.',
    'هيكل خفيف من الجوز بقضبان جانبية ووسائد صوف متحرّكة. جميلة من الخلف أيضًا.',
  ),
  priceMinor: 174000,
  massKilograms: 37,
  materials: ['walnut', 'wood', 'wool'],
  attributes: { seats: 3, upholstery: 'wool', style: 'mid-century' },
  variants: [variant('mustard', 5), variant('teal', 4), variant('stone', 4)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, wood } = kit;
    const cloth = fabric({ kind: 'wool', colour: tone(key) }, 'upholstery');
    const frame = wood({ species: 'walnut', roughness: 0.42 }, 'frame');
    const parts = [];
    for (const s of [-1, 1]) {
      const x = s * 0.94;
      parts.push(
        stick(kit, frame, [x + s * 0.035, 0.014, 0.37], [x, 0.56, 0.33], 0.014, 0.022, { cap: 'round' }),
      );
      parts.push(
        stick(kit, frame, [x + s * 0.035, 0.014, -0.42], [x, 0.56, -0.3], 0.014, 0.022, { cap: 'round' }),
      );
      parts.push(
        part(
          kit.sweep(
            [
              [x, 0.575, 0.4],
              [x, 0.582, 0.2],
              [x, 0.575, -0.1],
              [x, 0.565, -0.36],
            ],
            kit.rectSection(0.062, 0.026, 0.011, 3),
            {
              up: [0, 1, 0],
              segments: 14,
              taper: (t) => [0.72 + 0.5 * Math.sin(Math.PI * Math.min(1, t * 1.2)), 1],
              cap: 'round',
            },
          ),
          frame,
        ),
      );
      parts.push(bar(kit, frame, [x, 0.27, -0.36], [x, 0.3, 0.345], 0.026, 0.05));
      for (let i = 0; i < 8; i++) {
        const z = -0.24 + i * 0.069;
        parts.push(stick(kit, frame, [x, 0.3, z], [x, 0.57, z], 0.007, 0.0065, { sides: 8 }));
      }
      parts.push(
        stick(kit, frame, [s * 0.93, 0.28, -0.33], [s * 0.93, 0.8, -0.47], 0.02, 0.015, { cap: 'round' }),
      );
    }
    for (const z of [0.335, -0.34])
      parts.push(
        bar(kit, frame, [-0.94, z > 0 ? 0.295 : 0.265, z], [0.94, z > 0 ? 0.295 : 0.265, z], 0.028, 0.062),
      );
    for (const [y, z] of [
      [0.79, -0.465],
      [0.42, -0.37],
    ])
      parts.push(bar(kit, frame, [-0.94, y, z], [0.94, y, z], 0.024, 0.045));
    for (let i = 0; i < 19; i++) {
      const x = -0.87 + (i * 1.74) / 18;
      parts.push(stick(kit, frame, [x, 0.42, -0.37], [x, 0.79, -0.465], 0.0075, 0.0075, { sides: 8 }));
    }
    for (let i = 0; i < 6; i++)
      parts.push(
        bar(kit, frame, [-0.7 + i * 0.28, 0.288, -0.33], [-0.7 + i * 0.28, 0.302, 0.33], 0.05, 0.014),
      );
    for (const i of [-1, 0, 1]) {
      parts.push(
        part(
          boxCushion(0.606, 0.115, 0.66, {
            radius: 0.03,
            crown: 0.02,
            sag: 0.008,
            seed: i + 4,
            divisions: [8, 2, 8],
          }),
          cloth,
          { position: [i * 0.61, 0.375, 0.03], rotation: [-0.045, 0, 0] },
        ),
      );
      parts.push(
        part(
          boxCushion(0.6, 0.12, 0.46, {
            radius: 0.04,
            crown: 0.024,
            sag: 0,
            seed: i + 14,
            divisions: [8, 2, 8],
          }),
          cloth,
          { position: [i * 0.61, 0.62, -0.31], rotation: [Math.PI / 2 - 0.29, 0, 0] },
        ),
      );
    }
    return group(parts);
  },
  photos: { second: { azimuth: 152, elevation: 12 } },
});

const curved = defineProduct({
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

const channel = defineProduct({
  slug: 'odeon-channel-sofa',
  category: 'sofas',
  name: words('Odeon channel sofa', 'ספת אודיאון', 'أريكة أوديون'),
  description: words(
    'Vertical channels in cotton velvet wrap back and arms in one shell, lifted on brass legs.',
    'תעלות אנכיות בקטיפת כותנה עוטפות גב וצדדים בקליפה אחת, על רגלי פליז.',
    'أخاديد عمودية من مخمل القطن تلفّ الظهر والجانبين في قوقعة واحدة، على أرجل نحاسية.',
  ),
  priceMinor: 198000,
  massKilograms: 52,
  materials: ['velvet', 'cotton', 'brass', 'metal'],
  attributes: { seats: 2, upholstery: 'velvet', style: 'art deco' },
  variants: [variant('forest', 4), variant('burgundy', 4), variant('navy', 3)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, metal } = kit;
    const cloth = fabric({ kind: 'velvet', colour: tone(key) }, 'upholstery');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'legs');
    const path = uPath(1.62, 0.74, 0.36);
    const channels = 30;
    const rise = (s) => 0.6 + 0.2 * Math.sin(Math.PI * Math.min(1, Math.max(0, (s - 0.08) / 0.84))) ** 1.2;
    // Profile: inside from the seat up, over a round top, down outside.
    const steps = 22;
    const profile = (s, v) => {
      const top = rise(s);
      const r = 0.058;
      if (v < 0.4) return [-r - 0.02 + 0.05 * (v / 0.4), 0.2 + (top - r - 0.2) * (v / 0.4), 1];
      if (v < 0.64) {
        const a = Math.PI - ((v - 0.4) / 0.24) * Math.PI;
        return [0.03 + r * Math.cos(a), top - r + r * Math.sin(a), 1];
      }
      const t = (v - 0.64) / 0.36;
      return [0.03 + r - 0.03 * t, top - r - (top - r - 0.16) * t, 0.55];
    };
    const shell = surface(
      kit,
      channels * 6,
      steps,
      (u, v) => {
        const on = path.at(u);
        const [out, y, amount] = profile(u, v);
        const c = Math.abs(Math.sin(Math.PI * u * channels)) ** 0.55;
        const pad = 0.02 * amount * (c - 0.5);
        const inner = v < 0.5 ? -1 : 1;
        const o = out + inner * pad;
        return [on.x + on.n[0] * o, y + (v > 0.4 && v < 0.64 ? pad : 0), on.z + on.n[1] * o];
      },
      { crease: 70 },
    );
    const parts = [part(shell, cloth)];
    for (const s of [0, 1]) {
      const outline = [];
      for (let i = 0; i <= steps; i++) {
        const [o, y] = profile(s, i / steps);
        outline.push(new kit.THREE.Vector2((s ? 1 : -1) * (0.81 + o), y));
      }
      parts.push(
        part(kit.extrudeBevel(new kit.THREE.Shape(outline), 0.03, 0.01, { crease: 50 }), cloth, {
          position: [0, 0, 0.365],
        }),
      );
    }
    const seat = (w, h, d, y, seed, options) =>
      part(boxCushion(w, h, d, { seed, ...options }), cloth, { position: [0, y, 0.045] });
    parts.push(seat(1.58, 0.16, 0.72, 0.235, 3, { crown: 0, sag: 0, bulge: 0.01 }));
    parts.push(
      part(
        boxCushion(1.5, 0.15, 0.68, {
          radius: 0.05,
          crown: 0.035,
          sag: 0.01,
          piping: 0.004,
          seed: 6,
          divisions: [16, 3, 8],
        }),
        cloth,
        { position: [0, 0.38, 0.06] },
      ),
    );
    for (const s of [-1, 1])
      for (const z of [-0.26, 0.3])
        parts.push(
          stick(kit, brass, [s * 0.74, 0.008, z * 1.08], [s * 0.7, 0.17, z], 0.008, 0.014, {
            cap: 'round',
            sides: 14,
          }),
        );
    return group(parts);
  },
});

const daybed = defineProduct({
  slug: 'arava-daybed',
  category: 'sofas',
  name: words('Arava daybed', 'מיטת יום ערבה', 'سرير نهاري عربة'),
  description: words(
    'A solid oak daybed with a buttoned mattress and two bolsters held by leather straps.',
    'מיטת יום מאלון מלא עם מזרן מכופתר ושני בולסטרים ברצועות עור.',
    'سرير نهاري من البلّوط الصلب بمرتبة مزرّرة ووسادتين أسطوانيتين بأحزمة جلدية.',
  ),
  priceMinor: 136000,
  massKilograms: 41,
  materials: ['oak', 'wood', 'canvas', 'leather'],
  attributes: { seats: 3, upholstery: 'canvas', style: 'daybed', mattressCentimetres: '195 × 80' },
  variants: [variant('oat', 4), variant('navy', 3), variant('forest', 2)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, wood, leather, lathe, roundedBox, sphere, deform } = kit;
    const cloth = fabric({ kind: 'canvas', colour: tone(key) }, 'upholstery');
    const oak = wood({ species: 'oak', along: 'x' }, 'frame');
    const strap = leather({ colour: '#7d4a28' }, 'straps');
    const parts = [];
    for (const z of [-0.39, 0.39])
      parts.push(bar(kit, oak, [-1.0, 0.26, z], [1.0, 0.26, z], 0.032, 0.095, { radius: 0.006 }));
    for (const x of [-0.985, 0.985])
      parts.push(bar(kit, oak, [x, 0.26, -0.38], [x, 0.26, 0.38], 0.03, 0.095, { radius: 0.006 }));
    for (const x of [-0.9, 0.9])
      for (const z of [-0.375, 0.375])
        parts.push(
          part(
            kit.lathe(
              [
                [0, 0],
                [0.017, 0],
                [0.027, 0.3],
                [0, 0.3],
              ],
              { segments: 20 },
            ),
            oak,
            { position: [x, 0, z] },
          ),
        );
    for (let i = 0; i < 9; i++)
      parts.push(
        part(roundedBox(0.07, 0.016, 0.76, 0.004, 2), oak, {
          position: [-0.88 + i * 0.22, 0.29, 0],
          along: 'z',
        }),
      );
    const columns = 7;
    const rows = 3;
    const pad = boxCushion(1.95, 0.13, 0.8, {
      radius: 0.03,
      crown: 0.012,
      sag: 0,
      bulge: 0.006,
      piping: 0.0045,
      divisions: [42, 2, 18],
    });
    const buttoned = deform(
      pad,
      (v) => {
        if (v.y < 0.02) return;
        let dip = 0;
        for (let i = 0; i < columns; i++)
          for (let j = 0; j < rows; j++) {
            const dx = v.x - (-0.81 + (i * 1.62) / (columns - 1));
            const dz = v.z - (-0.25 + j * 0.25);
            dip = Math.max(dip, Math.exp(-(dx * dx + dz * dz) / 0.0032));
          }
        v.y -= 0.022 * dip;
      },
      70,
    );
    parts.push(part(buttoned, cloth, { position: [0, 0.368, 0] }));
    for (let i = 0; i < columns; i++)
      for (let j = 0; j < rows; j++)
        parts.push(
          part(sphere(0.011, 10), strap, {
            position: [-0.81 + (i * 1.62) / (columns - 1), 0.427, -0.25 + j * 0.25],
            scale: [1, 0.6, 1],
          }),
        );
    for (const s of [-1, 1]) {
      const roll = lathe(
        [
          [0, -0.37],
          [0.085, -0.37],
          [0.098, -0.345],
          [0.103, 0],
          [0.098, 0.345],
          [0.085, 0.37],
          [0, 0.37],
        ],
        { segments: 32, bevel: 0.012 },
      );
      parts.push(part(roll, cloth, { position: [s * 0.855, 0.53, 0], rotation: [Math.PI / 2, 0, 0] }));
      for (const z of [-0.2, 0.2])
        parts.push(
          part(kit.ring(0.1035, kit.rectSection(0.003, 0.028, 0.001), 40), strap, {
            position: [s * 0.855, 0.53, z],
            rotation: [Math.PI / 2, 0, 0],
          }),
        );
    }
    return group(parts);
  },
  photos: { hero: { azimuth: 34, elevation: 18 } },
});

export default [trackArm, chesterfield, modular, midCentury, curved, channel, daybed];
