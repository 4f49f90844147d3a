import { bar, bow, stick, surface } from '../furniture/frame.mjs';
import { tone, variant, words } from '../furniture/palette.mjs';
import { cordSeat, pad, saddle } from '../furniture/seat.mjs';
import { defineProduct } from '../kit/product.mjs';

const windsor = defineProduct({
  slug: 'moshav-windsor-chair',
  category: 'chairs',
  name: words('Moshav Windsor chair', 'כיסא וינדזור מושב', 'كرسي وندسور موشاف'),
  description: words(
    'Nine spindles, a steam-bent bow and a carved ash seat. Stained or oiled.',
    'תשעה חישוקים, קשת מכופפת באדים ומושב מילה חצוב. צבוע או משומן.',
    'تسعة قضبان وقوس محنيّ بالبخار ومقعد منحوت من الدردار. مصبوغ أو مزيّت.',
  ),
  priceMinor: 24500,
  massKilograms: 5.4,
  materials: ['ash', 'wood'],
  attributes: { style: 'Windsor', seatHeightCentimetres: 45 },
  variants: [variant('black', 12), variant('ash', 10), variant('forest', 6)],
  build(kit, key) {
    const { group, part, wood, lacquer, tube } = kit;
    const finish =
      key === 'ash'
        ? wood({ species: 'ash', along: 'z' }, 'wood')
        : lacquer({ colour: tone(key), roughness: 0.42 }, 'wood');
    const parts = [
      part(saddle(kit, 0.44, 0.42, 0.042, { n: 2.7, hollow: 0.016 }), finish, { position: [0, 0.455, 0] }),
    ];
    const arch = (t) => {
      const a = Math.PI * t;
      const x = -0.168 * Math.cos(a) * (1 + 0.12 * Math.sin(a) ** 2);
      const h = Math.sin(a) ** 0.62;
      return [x, 0.44 + 0.5 * h, -0.13 - 0.155 * h ** 0.8];
    };
    const points = [];
    for (let i = 0; i <= 20; i++) points.push(arch(i / 20));
    parts.push(part(tube(points, 0.0115, { segments: 56, sides: 10, cap: 'flat' }), finish));
    for (let i = 0; i < 9; i++) {
      const u = (i - 4) / 4;
      const x = u * 0.135;
      const t = Math.acos(Math.max(-1, Math.min(1, -u * 0.88))) / Math.PI;
      const top = arch(t);
      parts.push(
        stick(kit, finish, [x * 0.96, 0.44, -0.158 + 0.02 * u * u], top, 0.0075, 0.0055, {
          belly: 0.0025,
          sides: 9,
        }),
      );
    }
    const leg = (x, z, sx, sz) => {
      const foot = [x + sx * 0.075, 0.003, z + sz * 0.08];
      const head = [x, 0.43, z];
      const at = (t) => foot.map((f, k) => f + (head[k] - f) * t);
      const shape = (t) =>
        0.0125 +
        0.006 * Math.exp(-(((t - 0.42) / 0.2) ** 2)) +
        0.0045 * Math.exp(-(((t - 0.78) / 0.11) ** 2)) -
        0.003 * Math.exp(-(((t - 0.64) / 0.03) ** 2));
      parts.push(
        part(
          kit.sweep([foot, head], kit.circleSection(1, 14), { taper: shape, segments: 24, cap: 'flat' }),
          finish,
        ),
      );
      return at;
    };
    const fl = leg(-0.145, 0.135, -1, 0.6);
    const fr = leg(0.145, 0.135, 1, 0.6);
    const bl = leg(-0.135, -0.13, -1, -1.1);
    const br = leg(0.135, -0.13, 1, -1.1);
    const spans = [
      [fl(0.4), bl(0.4)],
      [fr(0.4), br(0.4)],
    ];
    for (const [a, b] of spans) parts.push(stick(kit, finish, a, b, 0.008, 0.008, { belly: 0.006 }));
    const mid = spans.map(([a, b]) => a.map((v, k) => (v + b[k]) / 2));
    parts.push(stick(kit, finish, mid[0], mid[1], 0.008, 0.008, { belly: 0.006 }));
    return group(parts, { position: [0, 0, 0.04] });
  },
});

const canedCantilever = defineProduct({
  slug: 'arc-cane-chair',
  category: 'chairs',
  name: words('Arc cane chair', 'כיסא ארק קליעה', 'كرسي آرك من الخيزران'),
  description: words(
    'Polished tube, no back legs, and hand-woven cane in a beech frame. The classic office and kitchen chair.',
    'צינור מבריק, בלי רגליים אחוריות, וקליעת קש במסגרת אשור. קלאסיקה למטבח ולמשרד.',
    'أنبوب لامع بلا أرجل خلفية، وخيزران منسوج يدويًا في إطار من الزان. كلاسيكي للمطبخ والمكتب.',
  ),
  priceMinor: 28900,
  massKilograms: 6.1,
  materials: ['steel', 'metal', 'rattan', 'wood'],
  attributes: { style: 'cantilever', seatHeightCentimetres: 46 },
  variants: [variant('natural', 12), variant('black', 10), variant('walnut', 5)],
  build(kit, key) {
    const { group, part, wood, lacquer, straw, metal, tube, bentRod, roundedBox } = kit;
    const steel = metal({ kind: 'chrome', finish: 'polished' }, 'frame');
    const frame =
      key === 'black'
        ? lacquer({ colour: '#1d1c1b', roughness: 0.4 }, 'wood')
        : wood({ species: key === 'walnut' ? 'walnut' : 'beech', along: 'x' }, 'wood');
    const cane = straw({ kind: 'rattan', colour: '#dcbd86' }, 'cane');
    const half = [
      [0.215, 0.86, -0.28],
      [0.215, 0.47, -0.205],
      [0.215, 0.455, 0.215],
      [0.215, 0.0105, 0.235],
      [0.215, 0.0105, -0.24],
    ];
    const path = [
      ...half,
      ...half
        .slice()
        .reverse()
        .map(([x, y, z]) => [-x, y, z]),
    ];
    const parts = [part(tube(bentRod(path, 0.075), 0.0108, { segments: 150, sides: 12 }), steel)];
    const panel = (w, h, position, rotation) => {
      const edge = 0.036;
      const t = 0.022;
      const g = [];
      for (const s of [-1, 1]) {
        g.push(part(roundedBox(w, t, edge, 0.008, 3), frame, { position: [0, 0, s * (h / 2 - edge / 2)] }));
        g.push(
          part(roundedBox(edge, t, h - edge * 1.2, 0.008, 3), frame, {
            position: [s * (w / 2 - edge / 2), 0, 0],
            along: 'z',
          }),
        );
      }
      g.push(
        part(roundedBox(w - edge * 1.4, 0.006, h - edge * 1.4, 0.001, 1), cane, { position: [0, 0.003, 0] }),
      );
      return group(g, { position, rotation });
    };
    parts.push(panel(0.44, 0.43, [0, 0.475, 0.01], [-0.035, 0, 0]));
    parts.push(panel(0.44, 0.22, [0, 0.745, -0.247], [Math.PI / 2 - 0.19, 0, 0]));
    return group(parts);
  },
});

const yBack = defineProduct({
  slug: 'keshet-y-back-chair',
  category: 'chairs',
  name: words('Keshet Y-back chair', 'כיסא קשת', 'كرسي كيشيت'),
  description: words(
    'A bent rail carries back and arms on a Y-shaped splat; the seat is 120 m of paper cord.',
    'מסילה מכופפת אחת לגב ולידיים על משענת Y; המושב קלוע מ־120 מ׳ חבל נייר.',
    'عارضة محنيّة واحدة للظهر والذراعين على مسند بشكل Y؛ المقعد منسوج من 120 م من حبل الورق.',
  ),
  priceMinor: 46500,
  massKilograms: 5.2,
  materials: ['oak', 'walnut', 'wood', 'paper'],
  attributes: { style: 'wishbone', seatHeightCentimetres: 45 },
  variants: [variant('oak', 9), variant('walnut', 6, 52500), variant('black-oak', 6)],
  build(kit, key) {
    const { group, part, wood, straw, tube, THREE, extrudeBevel, deform } = kit;
    const frame = wood({ species: key, along: 'y', roughness: 0.48 }, 'wood');
    const cord = straw({ kind: 'straw', colour: '#e0cba0' }, 'cord');
    const parts = [];
    const rail = (t) => {
      const a = Math.PI * (t - 0.5) * 1.06;
      return [0.27 * Math.sin(a), 0.69 + 0.065 * Math.cos(a) ** 2, 0.02 - 0.25 * Math.cos(a)];
    };
    const points = [];
    for (let i = 0; i <= 20; i++) points.push(rail(i / 20));
    parts.push(
      part(
        kit.sweep(points, kit.ellipseSection(0.014, 0.0155, 12), {
          segments: 56,
          up: [0, 1, 0],
          taper: (t) => {
            const e = Math.min(t, 1 - t);
            return [1.0 + 0.25 * Math.exp(-((e - 0.1) ** 2) / 0.006), 1];
          },
          cap: 'round',
        }),
        frame,
      ),
    );
    for (const s of [-1, 1]) {
      parts.push(
        part(
          tube(
            [
              [s * 0.235, 0, 0.235],
              [s * 0.237, 0.25, 0.225],
              [s * 0.236, 0.45, 0.21],
            ],
            (t) => 0.0125 + 0.0065 * t,
            { segments: 8, sides: 14 },
          ),
          frame,
        ),
      );
      parts.push(
        part(
          tube(
            [
              [s * 0.205, 0, -0.245],
              [s * 0.2, 0.2, -0.205],
              [s * 0.205, 0.42, -0.19],
              [s * 0.245, 0.58, -0.12],
              [s * 0.262, 0.69, -0.02],
            ],
            (t) => 0.012 + 0.007 * Math.sin(Math.PI * Math.min(1, t * 1.15)),
            { segments: 24, sides: 14 },
          ),
          frame,
        ),
      );
      parts.push(
        bar(kit, frame, [s * 0.203, 0.425, -0.19], [s * 0.235, 0.43, 0.21], 0.02, 0.034, { radius: 0.008 }),
      );
      parts.push(
        stick(kit, frame, [s * 0.201, 0.3, -0.198], [s * 0.236, 0.3, 0.222], 0.0085, 0.0085, {
          belly: 0.0035,
        }),
      );
    }
    parts.push(bar(kit, frame, [-0.235, 0.43, 0.21], [0.235, 0.43, 0.21], 0.02, 0.036, { radius: 0.008 }));
    parts.push(
      bar(kit, frame, [-0.203, 0.425, -0.19], [0.203, 0.425, -0.19], 0.02, 0.034, { radius: 0.008 }),
    );
    parts.push(
      stick(kit, frame, [-0.236, 0.27, 0.224], [0.236, 0.27, 0.224], 0.0085, 0.0085, { belly: 0.004 }),
    );
    // The Y: two arms that leave a stem.
    const y = new THREE.Shape();
    y.moveTo(-0.026, 0);
    y.bezierCurveTo(-0.026, 0.09, -0.03, 0.12, -0.06, 0.18);
    y.bezierCurveTo(-0.085, 0.235, -0.095, 0.26, -0.098, 0.315);
    y.lineTo(-0.066, 0.325);
    y.bezierCurveTo(-0.062, 0.27, -0.05, 0.235, -0.028, 0.195);
    y.bezierCurveTo(-0.012, 0.165, 0.012, 0.165, 0.028, 0.195);
    y.bezierCurveTo(0.05, 0.235, 0.062, 0.27, 0.066, 0.325);
    y.lineTo(0.098, 0.315);
    y.bezierCurveTo(0.095, 0.26, 0.085, 0.235, 0.06, 0.18);
    y.bezierCurveTo(0.03, 0.12, 0.026, 0.09, 0.026, 0);
    const splat = deform(
      extrudeBevel(y, 0.011, 0.004, { curveSegments: 10 }),
      (v) => {
        const t = v.y / 0.32;
        v.z += -0.055 * t ** 1.3 + 1.6 * v.x * v.x;
      },
      40,
    );
    parts.push(part(splat, frame, { position: [0, 0.425, -0.188] }));
    parts.push(group(cordSeat(kit, cord, 0.43, 0.4, { front: 1.1 }), { position: [0, 0.452, 0.01] }));
    return group(parts);
  },
});

const tulip = defineProduct({
  slug: 'tsivoni-pedestal-chair',
  category: 'chairs',
  name: words('Tsivoni pedestal chair', 'כיסא צבעוני', 'كرسي تسيفوني'),
  description: words(
    'One stem, one shell, one cushion. Turns on its foot; the wool pad comes off for cleaning.',
    'גבעול אחד, קליפה אחת, כרית אחת. מסתובב על רגלו; כרית הצמר נשלפת לניקוי.',
    'ساق واحدة وقوقعة واحدة ووسادة واحدة. يدور على قاعدته؛ وسادة الصوف قابلة للنزع.',
  ),
  priceMinor: 39500,
  massKilograms: 8.2,
  materials: ['plastic', 'aluminium', 'wool'],
  attributes: { style: 'tulip', swivel: true, seatHeightCentimetres: 47 },
  variants: [variant('red', 6), variant('stone', 8), variant('mustard', 5)],
  build(kit, key) {
    const { group, part, lacquer, fabric, lathe } = kit;
    const white = lacquer({ colour: '#efece5', roughness: 0.28, clearcoat: 0.3 }, 'shell');
    const cloth = fabric({ kind: 'wool', colour: tone(key) }, 'cushion');
    const parts = [
      part(
        lathe(
          [
            [0, 0],
            [0.245, 0.002],
            [0.225, 0.014],
            [0.12, 0.032],
            [0.05, 0.075],
            [0.029, 0.17],
            [0.03, 0.27],
            [0.055, 0.345],
            [0.11, 0.385],
            [0, 0.39],
          ],
          { smooth: true, divisions: 44, segments: 56 },
        ),
        white,
      ),
    ];
    const shell = (lift) =>
      surface(
        kit,
        64,
        16,
        (u, v) => {
          const a = 2 * Math.PI * u + Math.PI / 2;
          const back = Math.max(0, -Math.sin(a));
          const front = Math.max(0, Math.sin(a));
          const rim = 0.09 + 0.3 * back ** 1.6 + 0.025 * (1 - front);
          const r =
            0.02 +
            0.235 * Math.sin((v * Math.PI) / 2) ** 0.9 * (1 - 0.1 * back * v * v) +
            0.02 * v * (1 - back);
          const k = 1 - (1 - v) ** 0.5;
          const y = rim * (v > 0.35 ? ((v - 0.35) / 0.65) ** 1.55 : 0) + 0.03 * k;
          return [
            r * Math.cos(a) * (1.02 - lift * 2),
            0.39 + y + lift,
            r * Math.sin(a) * (1 - lift * 2) - 0.05 * back * v,
          ];
        },
        { closed: true, flip: lift > 0, crease: 60 },
      );
    parts.push(part(shell(0), white), part(shell(0.009), white));
    const rimPoints = [];
    for (let i = 0; i < 48; i++) {
      const a = (2 * Math.PI * i) / 48 + Math.PI / 2;
      const back = Math.max(0, -Math.sin(a));
      const front = Math.max(0, Math.sin(a));
      const rim = 0.09 + 0.3 * back ** 1.6 + 0.025 * (1 - front);
      const r = 0.255 * 1 - 0.0235 * back + 0.02 * (1 - back);
      rimPoints.push([r * Math.cos(a) * 1.01, 0.424 + rim, r * Math.sin(a) * 0.99 - 0.05 * back]);
    }
    parts.push(
      part(kit.sweep(rimPoints, kit.circleSection(0.0068, 8), { closed: true, segments: 96 }), white),
    );
    for (const g of pad(kit, 0.4, 0.39, 0.045, { n: 2.2 }))
      parts.push(part(g, cloth, { position: [0, 0.425, 0.005] }));
    return group(parts);
  },
});

const cafe = defineProduct({
  slug: 'viola-bentwood-chair',
  category: 'chairs',
  name: words('Viola bentwood chair', 'כיסא קפה ויולה', 'كرسي المقهى فيولا'),
  description: words(
    'The café chair: two hoops of steam-bent beech and a round cane seat. Six screws, no glue.',
    'כיסא בית הקפה: שני חישוקי אשור מכופפים באדים ומושב קליעה עגול. שישה ברגים, בלי דבק.',
    'كرسي المقاهي: حلقتان من الزان المحنيّ بالبخار ومقعد خيزران مستدير. ستة براغٍ وبلا غراء.',
  ),
  priceMinor: 19800,
  massKilograms: 3.9,
  materials: ['wood', 'rattan'],
  attributes: { style: 'bentwood', seatHeightCentimetres: 46, stackable: false },
  variants: [variant('walnut', 14), variant('natural', 12), variant('black', 12)],
  build(kit, key) {
    const { group, part, wood, lacquer, straw, tube, ring, rectSection, lathe } = kit;
    const bent =
      key === 'black'
        ? lacquer({ colour: '#1c1b1a', roughness: 0.35 }, 'wood')
        : wood({ species: key === 'walnut' ? 'walnut' : 'beech', roughness: 0.38 }, 'wood');
    const cane = straw({ kind: 'rattan', colour: '#dfc18b' }, 'cane');
    const parts = [];
    const outer = [
      [-0.195, 0, -0.235],
      [-0.19, 0.25, -0.2],
      [-0.186, 0.46, -0.19],
      [-0.178, 0.7, -0.225],
      [-0.13, 0.85, -0.262],
      [0, 0.905, -0.275],
      [0.13, 0.85, -0.262],
      [0.178, 0.7, -0.225],
      [0.186, 0.46, -0.19],
      [0.19, 0.25, -0.2],
      [0.195, 0, -0.235],
    ];
    parts.push(part(tube(outer, 0.0145, { segments: 96, sides: 12, cap: 'flat' }), bent));
    const inner = [
      [-0.105, 0.455, -0.182],
      [-0.115, 0.6, -0.205],
      [-0.1, 0.73, -0.232],
      [0, 0.79, -0.25],
      [0.1, 0.73, -0.232],
      [0.115, 0.6, -0.205],
      [0.105, 0.455, -0.182],
    ];
    parts.push(part(tube(inner, 0.0115, { segments: 60, sides: 10, cap: 'flat' }), bent));
    parts.push(part(ring(0.196, rectSection(0.032, 0.036, 0.01, 3), 56), bent, { position: [0, 0.458, 0] }));
    parts.push(
      part(ring(0.178, rectSection(0.016, 0.018, 0.007, 3), 56), bent, { position: [0, 0.31, 0.0] }),
    );
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.186, 0.004],
            [0.186, 0.008],
            [0, 0.002],
          ],
          { segments: 40 },
        ),
        cane,
        { position: [0, 0.466, 0], along: 'x' },
      ),
    );
    for (const s of [-1, 1])
      parts.push(
        part(
          tube(
            [
              [s * 0.185, 0, 0.2],
              [s * 0.165, 0.2, 0.165],
              [s * 0.15, 0.45, 0.135],
            ],
            (t) => 0.0115 + 0.004 * t,
            { segments: 10, sides: 12 },
          ),
          bent,
        ),
      );
    return group(parts, { position: [0, 0, 0.02] });
  },
});

const shellChair = defineProduct({
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
      parts.push(
        part(
          tube(
            [
              [s * 0.15, 0.4, 0.12],
              [s * 0.15, 0.4, -0.1],
            ],
            0.006,
            { sides: 8 },
          ),
          wire,
        ),
      );
    parts.push(
      part(
        tube(
          [
            [-0.15, 0.4, 0.12],
            [0.15, 0.4, 0.12],
          ],
          0.006,
          { sides: 8 },
        ),
        wire,
      ),
      part(
        tube(
          [
            [-0.15, 0.4, -0.1],
            [0.15, 0.4, -0.1],
          ],
          0.006,
          { sides: 8 },
        ),
        wire,
      ),
    );
    return group(parts);
  },
});

const ladder = defineProduct({
  slug: 'galil-ladder-back-chair',
  category: 'chairs',
  name: words('Galil ladder-back chair', 'כיסא סולם גליל', 'كرسي الجليل السلّمي'),
  description: words(
    'Four bent slats, turned posts and a rush seat, the way village chairs have always been made.',
    'ארבעה שלבים מכופפים, עמודים חרוטים ומושב קנים, כמו כיסאות הכפר מאז ומתמיד.',
    'أربع عوارض محنيّة وقوائم مخروطة ومقعد من القش، كما صُنعت كراسي القرى دائمًا.',
  ),
  priceMinor: 22900,
  massKilograms: 4.4,
  materials: ['oak', 'wood', 'straw'],
  attributes: { style: 'ladder-back', seatHeightCentimetres: 44 },
  variants: [variant('oak', 10), variant('blue', 6), variant('black-oak', 7)],
  build(kit, key) {
    const { group, part, wood, lacquer, straw, lathe } = kit;
    const frame =
      key === 'blue'
        ? lacquer({ colour: tone('blue'), roughness: 0.5 }, 'wood')
        : wood({ species: key }, 'wood');
    const rush = straw({ kind: 'straw', colour: '#cfae74' }, 'rush');
    const parts = [];
    for (const s of [-1, 1]) {
      parts.push(
        part(
          kit.tube(
            [
              [s * 0.19, 0, -0.2],
              [s * 0.19, 0.42, -0.185],
              [s * 0.192, 0.96, -0.26],
            ],
            (t) => 0.0145 + 0.003 * Math.sin(Math.PI * t),
            { segments: 16, sides: 14 },
          ),
          frame,
        ),
      );
      parts.push(
        part(
          lathe(
            [
              [0, 0],
              [0.009, 0.004],
              [0.016, 0.018],
              [0.012, 0.034],
              [0.007, 0.046],
              [0, 0.05],
            ],
            { smooth: true, segments: 16, divisions: 14 },
          ),
          frame,
          { position: [s * 0.192, 0.955, -0.26] },
        ),
      );
      parts.push(
        part(
          kit.tube(
            [
              [s * 0.215, 0, 0.2],
              [s * 0.215, 0.22, 0.2],
              [s * 0.215, 0.455, 0.2],
            ],
            (t) => 0.0125 + 0.0055 * t,
            { segments: 8, sides: 14 },
          ),
          frame,
        ),
      );
      for (const y of [0.14, 0.27])
        parts.push(
          stick(kit, frame, [s * 0.19, y, -0.193], [s * 0.215, y, 0.2], 0.008, 0.008, { belly: 0.003 }),
        );
    }
    for (const y of [0.17, 0.3])
      parts.push(stick(kit, frame, [-0.215, y, 0.2], [0.215, y, 0.2], 0.0085, 0.0085, { belly: 0.0035 }));
    parts.push(
      stick(kit, frame, [-0.19, 0.22, -0.192], [0.19, 0.22, -0.192], 0.008, 0.008, { belly: 0.003 }),
    );
    for (let i = 0; i < 4; i++) {
      const y = 0.545 + i * 0.115;
      const z = -0.185 - 0.075 * ((y - 0.42) / 0.54);
      const h = 0.055 + (i === 3 ? 0.016 : 0);
      parts.push(
        bow(
          kit,
          frame,
          [
            [-0.188, y, z],
            [-0.1, y + 0.012, z - 0.022],
            [0, y + 0.016, z - 0.03],
            [0.1, y + 0.012, z - 0.022],
            [0.188, y, z],
          ],
          0.011,
          h,
          { radius: 0.004, taper: (t) => [1, 0.78 + 0.3 * Math.sin(Math.PI * t)] },
        ),
      );
    }
    parts.push(
      group(cordSeat(kit, rush, 0.39, 0.375, { front: 1.13, rows: 18, thickness: 0.034 }), {
        position: [0, 0.452, 0.01],
      }),
    );
    return group(parts);
  },
});

export default [windsor, canedCantilever, yBack, tulip, cafe, shellChair, ladder];
