import { stick, surface } from '../furniture/frame.mjs';
import { tone, variant, words } from '../furniture/palette.mjs';
import { pad, saddle } from '../furniture/seat.mjs';
import { defineProduct } from '../kit/product.mjs';

const barStool = defineProduct({
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

const stacking = defineProduct({
  slug: 'shalosh-stacking-stool',
  category: 'stools',
  name: words('Shalosh stacking stool', 'שרפרף שלוש', 'مقعد شالوش'),
  description: words(
    'A round seat on three bent birch legs. Stacks in a spiral, works as a side table.',
    'מושב עגול על שלוש רגלי לבנה מכופפות. נערם בספירלה ומשמש גם כשולחן צד.',
    'مقعد مستدير على ثلاث أرجل محنيّة من البتولا. يُكدّس حلزونيًا ويصلح طاولة جانبية.',
  ),
  priceMinor: 11900,
  massKilograms: 3.1,
  materials: ['wood', 'ash'],
  attributes: { style: 'stacking', seatHeightCentimetres: 44, stackable: true },
  variants: [variant('natural', 22), variant('black', 16), variant('red', 12)],
  build(kit, key) {
    const { group, part, wood, lacquer, cylinder, bentRod } = kit;
    const birch = wood({ species: 'ash' }, 'legs');
    const top =
      key === 'natural'
        ? wood({ species: 'ash', along: 'x' }, 'seat')
        : lacquer({ colour: tone(key), roughness: 0.3 }, 'seat');
    const band = wood({ species: 'ash', along: 'x' }, 'edge');
    const parts = [
      part(cylinder(0.178, 0.006, { bevel: 0.002, segments: 64 }), top, {
        position: [0, 0.4335, 0],
        along: 'x',
      }),
      part(cylinder(0.18, 0.03, { bevel: 0.003, segments: 64 }), band, { position: [0, 0.405, 0] }),
    ];
    for (let i = 0; i < 3; i++) {
      const a = (i * 2 * Math.PI) / 3 + Math.PI / 6;
      const c = Math.cos(a);
      const d = Math.sin(a);
      const path = bentRod(
        [
          [c * 0.192, 0, d * 0.192],
          [c * 0.182, 0.416, d * 0.182],
          [c * 0.06, 0.395, d * 0.06],
        ].map(([x, y, z], k) => (k === 1 ? [c * 0.186, 0.398, d * 0.186] : [x, y, z])),
        0.05,
      );
      parts.push(
        part(
          kit.sweep(path, kit.rectSection(0.024, 0.052, 0.004, 2), {
            up: [-d, 0, c].map((v) => v),
            segments: 40,
            cap: 'flat',
          }),
          birch,
        ),
      );
      for (const r of [0.09, 0.125])
        parts.push(
          part(
            kit.cylinder(0.005, 0.004, { segments: 14, bevel: 0.001 }),
            kit.metal({ kind: 'steel', finish: 'satin' }, 'screws'),
            { position: [c * r, 0.381, d * r] },
          ),
        );
    }
    return group(parts);
  },
});

const workshop = defineProduct({
  slug: 'melaha-workshop-stool',
  category: 'stools',
  name: words('Melaha workshop stool', 'שרפרף מלאכה', 'مقعد الورشة ملاخا'),
  description: words(
    'A pressed steel seat on a threaded spindle: turn it and it rises from 62 to 78 cm.',
    'מושב פלדה כבוש על בורג הברגה: מסובבים והוא עולה מ־62 ל־78 ס״מ.',
    'مقعد من الفولاذ المضغوط على محور ملولب: أدره فيرتفع من 62 إلى 78 سم.',
  ),
  priceMinor: 18500,
  massKilograms: 9.5,
  materials: ['steel', 'metal'],
  attributes: { style: 'industrial', swivel: true, seatHeightCentimetres: 66 },
  variants: [variant('steel', 8), variant('forest', 7), variant('red', 6)],
  build(kit, key) {
    const { group, part, metal, lacquer, cylinder, torus, lathe, tube } = kit;
    const paint =
      key === 'steel'
        ? metal({ kind: 'steel', finish: 'brushed' }, 'seat')
        : lacquer({ colour: tone(key), roughness: 0.38 }, 'seat');
    const iron = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const shiny = metal({ kind: 'steel', finish: 'satin' }, 'screw');
    const at = (lift) => (u, v) => {
      const a = 2 * Math.PI * u + Math.PI / 2;
      const front = Math.max(0, Math.sin(a));
      const back = Math.max(0, -Math.sin(a));
      const r = v * (0.19 + 0.012 * Math.cos(2 * a) - 0.03 * front ** 6);
      const cleft = 0.018 * Math.exp(-((Math.cos(a) / 0.16) ** 2)) * front * v;
      const thighs = -0.03 * v ** 2 * front * Math.exp(-(((Math.abs(Math.cos(a)) - 0.55) / 0.3) ** 2));
      const y =
        0.66 +
        0.03 * v ** 3 * Math.abs(Math.cos(a)) +
        0.062 * back ** 2 * v ** 2.6 -
        0.016 * (1 - v ** 2) +
        cleft +
        thighs -
        0.012 * Math.max(0, v - 0.93) * 14;
      return [r * Math.cos(a) * 1.06, y + lift, r * Math.sin(a)];
    };
    const parts = [
      part(surface(kit, 64, 16, at(0.0015), { closed: true, flip: true, crease: 70 }), paint),
      part(surface(kit, 64, 16, at(-0.0015), { closed: true, crease: 70 }), paint),
    ];
    const rim = [];
    for (let i = 0; i < 64; i++) rim.push(at(0)(i / 64, 1));
    parts.push(part(kit.sweep(rim, kit.circleSection(0.0035, 6), { closed: true, segments: 96 }), paint));
    const screw = [];
    for (let i = 0; i < 58; i++)
      screw.push([0.0148, 0.37 + i * 0.0046, 0.001], [0.017, 0.3723 + i * 0.0046, 0.001]);
    parts.push(part(lathe([[0, 0.365], ...screw, [0, 0.645]], { segments: 20, bevel: 0 }), shiny));
    parts.push(part(cylinder(0.075, 0.012, { bevel: 0.003 }), iron, { position: [0, 0.63, 0] }));
    parts.push(
      part(
        lathe(
          [
            [0, 0.33],
            [0.026, 0.33],
            [0.03, 0.345],
            [0.03, 0.415],
            [0.02, 0.425],
            [0, 0.425],
          ],
          { segments: 28, bevel: 0.003 },
        ),
        iron,
      ),
    );
    for (let i = 0; i < 4; i++) {
      const a = (i * Math.PI) / 2 + Math.PI / 4;
      const c = Math.cos(a);
      const d = Math.sin(a);
      parts.push(
        part(
          tube(
            [
              [c * 0.235, 0.012, d * 0.235],
              [c * 0.13, 0.28, d * 0.13],
              [c * 0.075, 0.46, d * 0.075],
              [c * 0.02, 0.4, d * 0.02],
            ],
            0.0115,
            { segments: 34, sides: 10 },
          ),
          iron,
        ),
      );
      parts.push(
        part(cylinder(0.018, 0.012, { bevel: 0.003, segments: 18 }), iron, {
          position: [c * 0.235, 0, d * 0.235],
        }),
      );
    }
    parts.push(part(torus(0.168, 0.017, { segments: 64, sides: 12 }), iron, { position: [0, 0.19, 0] }));
    return group(parts);
  },
});

const pouf = defineProduct({
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

const butterfly = defineProduct({
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
    const { group, part, wood, metal, THREE, tube, sphere } = kit;
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
      part(
        tube(
          [
            [-0.075, 0.14, 0],
            [0.075, 0.14, 0],
          ],
          0.005,
          { sides: 10 },
        ),
        brass,
      ),
    ];
    for (const s of [-1, 1]) parts.push(part(sphere(0.009, 14), brass, { position: [s * 0.078, 0.14, 0] }));
    const g = group(parts);
    return group([g], { position: [0, 0.0047, 0] });
  },
});

const counter = defineProduct({
  slug: 'odeon-counter-stool',
  category: 'stools',
  name: words('Odeon counter stool', 'כיסא דלפק אודיאון', 'كرسي كاونتر أوديون'),
  description: words(
    'A velvet pad and a low hugging back on black legs, with a brass footrest. Counter height, 65 cm.',
    'מושב קטיפה וגב נמוך חובק על רגליים שחורות, עם הדום פליז. גובה דלפק, 65 ס״מ.',
    'وسادة مخمل وظهر منخفض ضامّ على أرجل سوداء، مع مسند قدم نحاسي. ارتفاع كاونتر، 65 سم.',
  ),
  priceMinor: 25900,
  massKilograms: 7.2,
  materials: ['velvet', 'steel', 'metal', 'brass'],
  attributes: { style: 'counter', seatHeightCentimetres: 65 },
  variants: [variant('forest', 10), variant('burgundy', 8), variant('stone', 8)],
  build(kit, key) {
    const { group, part, fabric, metal, torus, tube, deform, roundedBox } = kit;
    const cloth = fabric({ kind: 'velvet', colour: tone(key) }, 'upholstery');
    const black = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'brass');
    const parts = [];
    for (const g of pad(kit, 0.43, 0.41, 0.1, { n: 2.5, piping: 0.0045 }))
      parts.push(part(g, cloth, { position: [0, 0.575, 0] }));
    parts.push(part(kit.cylinder(0.17, 0.014, { bevel: 0.003 }), black, { position: [0, 0.565, 0] }));
    const back = deform(
      roundedBox(0.66, 0.17, 0.055, 0.026, 4, { divisions: [26, 2, 1] }),
      (v) => {
        const a = v.x / 0.225;
        const r = 0.225 - v.z;
        v.y -= 0.035 * Math.abs(v.x / 0.33) ** 2.4;
        v.x = r * Math.sin(a);
        v.z = 0.02 - r * Math.cos(a);
      },
      60,
    );
    parts.push(part(back, cloth, { position: [0, 0.8, -0.005] }));
    for (const a of [-0.85, -0.28, 0.28, 0.85])
      parts.push(
        part(
          tube(
            [
              [Math.sin(a) * 0.18, 0.6, -Math.cos(a) * 0.17],
              [Math.sin(a) * 0.222, 0.66, -Math.cos(a) * 0.212],
              [Math.sin(a) * 0.225, 0.76, -Math.cos(a) * 0.212],
            ],
            0.008,
            { segments: 12, sides: 9 },
          ),
          black,
        ),
      );
    for (const s of [-1, 1])
      for (const z of [-1, 1])
        parts.push(
          stick(kit, black, [s * 0.2, 0.002, z * 0.2], [s * 0.12, 0.57, z * 0.12], 0.0085, 0.0125, {
            sides: 14,
          }),
        );
    parts.push(part(torus(0.243, 0.015, { segments: 72, sides: 12 }), brass, { position: [0, 0.21, 0] }));
    return group(parts);
  },
});

const stepStool = defineProduct({
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

export default [barStool, stacking, workshop, pouf, butterfly, counter, stepStool];
