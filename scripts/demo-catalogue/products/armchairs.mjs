import { bar, bow, stick, surface } from '../furniture/frame.mjs';
import { tone, variant, words } from '../furniture/palette.mjs';
import { defineProduct } from '../kit/product.mjs';

const turnedFoot = (kit, material, x, z, height = 0.14) =>
  kit.part(
    kit.lathe(
      [
        [0, 0],
        [0.016, 0],
        [0.02, 0.012],
        [0.014, 0.03],
        [0.026, height * 0.7],
        [0.022, height],
        [0, height],
      ],
      { segments: 20, bevel: 0.003 },
    ),
    material,
    { position: [x, 0, z] },
  );

const wingback = defineProduct({
  slug: 'hale-wing-armchair',
  category: 'armchairs',
  name: words('Hale wing armchair', 'כורסת כנפיים הייל', 'كرسي هيل المجنّح'),
  description: words(
    'A high back with wings that keep the draught and the noise out. Wool felt, walnut feet.',
    'גב גבוה עם כנפיים ששומרות מרוח ומרעש. לבד צמר, רגלי אגוז.',
    'ظهر عالٍ بجناحين يحجبان الهواء والضجيج. لبّاد صوف وأرجل من الجوز.',
  ),
  priceMinor: 89000,
  massKilograms: 27,
  materials: ['felt', 'wool', 'walnut', 'wood'],
  attributes: { seats: 1, upholstery: 'felt', style: 'wingback' },
  variants: [variant('stone', 5), variant('forest', 4), variant('mustard', 3)],
  build(kit, key) {
    const { part, group, boxCushion, roundedBox, fabric, wood, extrudeBevel, THREE, deform } = kit;
    const cloth = fabric({ kind: 'felt', colour: tone(key) }, 'upholstery');
    const dark = wood({ species: 'walnut' }, 'feet');
    const parts = [];
    const back = deform(
      roundedBox(0.6, 0.86, 0.13, 0.05, 4, { divisions: [6, 8, 1] }),
      (v) => {
        const t = (v.y + 0.43) / 0.86;
        v.z -= 0.12 * t * t;
        if (v.z > -0.14 * t) v.z += 0.025 * (1 - (v.x / 0.3) ** 2) * Math.sin(Math.PI * t);
        v.y -= t > 0.9 ? 0.02 * (v.x / 0.3) ** 2 : 0;
      },
      60,
    );
    parts.push(part(back, cloth, { position: [0, 0.7, -0.25], rotation: [-0.1, 0, 0] }));
    const wing = new THREE.Shape();
    // Side view: x is towards the front, y up.
    wing.moveTo(-0.36, 0.2);
    wing.lineTo(0.33, 0.2);
    wing.bezierCurveTo(0.36, 0.35, 0.37, 0.5, 0.33, 0.575);
    wing.bezierCurveTo(0.3, 0.63, 0.16, 0.6, 0.02, 0.62);
    wing.bezierCurveTo(-0.05, 0.66, 0.0, 0.8, -0.01, 0.93);
    wing.bezierCurveTo(-0.03, 1.05, -0.14, 1.12, -0.27, 1.1);
    wing.bezierCurveTo(-0.42, 1.09, -0.42, 0.9, -0.4, 0.7);
    wing.lineTo(-0.36, 0.2);
    for (const s of [-1, 1]) {
      const g = extrudeBevel(wing, 0.075, 0.032, { segments: 5, curveSegments: 10, crease: 60 });
      const turned = deform(
        g,
        (v) => {
          const flare = Math.max(0, v.y - 0.62);
          v.z += flare * 0.06 + Math.max(0, v.x) * 0.1;
        },
        60,
      );
      parts.push(
        s > 0
          ? part(turned, cloth, {
              position: [0.315, 0, 0],
              rotation: [0, -Math.PI / 2, 0],
              scale: [1, 1, -1],
            })
          : part(turned, cloth, { position: [-0.315, 0, 0], rotation: [0, -Math.PI / 2, 0] }),
      );
      parts.push(turnedFoot(kit, dark, s * 0.3, 0.28, 0.19));
      parts.push(stick(kit, dark, [s * 0.28, 0, -0.42], [s * 0.27, 0.21, -0.3], 0.013, 0.021, { sides: 14 }));
    }
    parts.push(part(roundedBox(0.64, 0.2, 0.66, 0.03, 4), cloth, { position: [0, 0.28, 0.01] }));
    parts.push(
      part(boxCushion(0.57, 0.14, 0.62, { radius: 0.045, crown: 0.035, sag: 0.01, piping: 0.004 }), cloth, {
        position: [0, 0.44, 0.075],
      }),
    );
    return group(parts, { position: [0, 0, 0.05] });
  },
});

const loungeChair = defineProduct({
  slug: 'tamar-lounge-chair',
  category: 'armchairs',
  name: words('Tamar lounge chair', 'כורסת תמר', 'كرسي تمار للاسترخاء'),
  description: words(
    'Walnut paddle arms, a slatted back and two loose wool cushions. Made to sit next to the Tamar sofa.',
    'ידיות אגוז רחבות, גב שלבים ושתי כריות צמר חופשיות. בן זוג לספת תמר.',
    'ذراعان عريضان من الجوز وظهر مضلّع ووسادتا صوف متحرّكتان. رفيق أريكة تمار.',
  ),
  priceMinor: 76000,
  massKilograms: 14,
  materials: ['walnut', 'wood', 'wool'],
  attributes: { seats: 1, upholstery: 'wool', style: 'mid-century' },
  variants: [variant('teal', 6), variant('mustard', 5), variant('stone', 4)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, wood } = kit;
    const cloth = fabric({ kind: 'wool', colour: tone(key) }, 'upholstery');
    const frame = wood({ species: 'walnut', roughness: 0.42 }, 'frame');
    const parts = [];
    for (const s of [-1, 1]) {
      const x = s * 0.335;
      parts.push(stick(kit, frame, [x + s * 0.02, 0, 0.36], [x, 0.55, 0.3], 0.014, 0.021));
      parts.push(stick(kit, frame, [x + s * 0.02, 0, -0.42], [x, 0.54, -0.24], 0.014, 0.021));
      parts.push(
        part(
          kit.sweep(
            [
              [x, 0.572, 0.4],
              [x + s * 0.006, 0.578, 0.2],
              [x, 0.562, -0.08],
              [x, 0.545, -0.34],
            ],
            kit.rectSection(0.074, 0.024, 0.01, 3),
            {
              up: [0, 1, 0],
              segments: 14,
              taper: (t) => [0.8 + 0.42 * Math.sin(Math.PI * Math.min(1, 0.25 + t * 0.9)), 1],
              cap: 'round',
            },
          ),
          frame,
        ),
      );
      parts.push(bar(kit, frame, [x, 0.235, -0.33], [x, 0.335, 0.32], 0.024, 0.05));
      parts.push(
        bow(
          kit,
          frame,
          [
            [s * 0.26, 0.24, -0.3],
            [s * 0.262, 0.5, -0.37],
            [s * 0.264, 0.88, -0.53],
          ],
          0.026,
          0.04,
          { up: [0, 0, 1], segments: 10 },
        ),
      );
    }
    parts.push(bar(kit, frame, [-0.335, 0.31, 0.3], [0.335, 0.31, 0.3], 0.026, 0.055));
    parts.push(bar(kit, frame, [-0.335, 0.24, -0.31], [0.335, 0.24, -0.31], 0.026, 0.05));
    for (let i = 0; i < 6; i++) {
      const t = i / 5;
      const y = 0.4 + 0.46 * t;
      const z = -0.345 - 0.175 * t ** 1.25;
      parts.push(
        bow(
          kit,
          frame,
          [
            [-0.262, y, z],
            [0, y, z - 0.018],
            [0.262, y, z],
          ],
          0.016,
          0.042,
          { segments: 8 },
        ),
      );
    }
    parts.push(
      part(boxCushion(0.585, 0.115, 0.63, { radius: 0.03, crown: 0.03, sag: 0.01, piping: 0.0035 }), cloth, {
        position: [0, 0.365, 0.0],
        rotation: [-0.14, 0, 0],
      }),
    );
    parts.push(
      part(
        boxCushion(0.575, 0.115, 0.55, { radius: 0.035, crown: 0.03, sag: 0, piping: 0.0035, seed: 4 }),
        cloth,
        { position: [0, 0.65, -0.345], rotation: [Math.PI / 2 - 0.37, 0, 0] },
      ),
    );
    return group(parts, { position: [0, 0, 0.07] });
  },
});

const tub = defineProduct({
  slug: 'odeon-tub-chair',
  category: 'armchairs',
  name: words('Odeon tub chair', 'כורסת אודיאון מעוגלת', 'كرسي أوديون المستدير'),
  description: words(
    'A velvet shell on a brass swivel plate; turns all the way round without a sound.',
    'קליפת קטיפה על צלחת פליז מסתובבת; סיבוב מלא בלי רעש.',
    'قوقعة مخملية على قاعدة نحاسية دوّارة؛ تدور دورة كاملة بلا صوت.',
  ),
  priceMinor: 69000,
  massKilograms: 21,
  materials: ['velvet', 'cotton', 'brass', 'metal'],
  attributes: { seats: 1, upholstery: 'velvet', style: 'tub', swivel: true },
  variants: [variant('blush', 5), variant('navy', 5), variant('forest', 4)],
  build(kit, key) {
    const { part, group, fabric, metal, lathe, deform } = kit;
    const cloth = fabric({ kind: 'velvet', colour: tone(key) }, 'upholstery');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'base');
    const R = 0.37;
    const open = 1.02;
    const rise = (u) => 0.5 + 0.25 * Math.sin(Math.PI * u) ** 0.8;
    const ribs = 22;
    const shell = surface(
      kit,
      ribs * 6,
      20,
      (u, v) => {
        const a = -Math.PI + (open - 0) / 2 + 0 + u * (2 * Math.PI - open);
        const top = rise(u);
        const r = 0.05;
        let out;
        let y;
        let amount = 1;
        if (v < 0.35) {
          out = -r - 0.012 * Math.sin((v / 0.35) * Math.PI);
          y = 0.2 + (top - r - 0.2) * (v / 0.35);
        } else if (v < 0.6) {
          const b = Math.PI - ((v - 0.35) / 0.25) * Math.PI;
          out = r * Math.cos(b);
          y = top - r + r * Math.sin(b);
        } else {
          const t = (v - 0.6) / 0.4;
          out = r - 0.055 * t ** 1.5;
          y = top - r - (top - r - 0.075) * t;
          amount = 0;
        }
        const rib = amount * 0.016 * (Math.abs(Math.sin(Math.PI * u * ribs)) ** 0.6 - 0.6);
        const rad = R + out - rib;
        // The opening faces +z; u runs from the left arm round the back to the right.
        const th = a + Math.PI / 2 + Math.PI / 2;
        return [-rad * Math.sin(th) * -1 * 1, y, rad * Math.cos(th)];
      },
      { crease: 70, flip: true },
    );
    const parts = [part(shell, cloth)];
    for (const s of [-1, 1]) {
      const th = (open / 2) * s;
      const cap = lathe(
        [
          [0, 0.085],
          [0.03, 0.085],
          [0.048, 0.12],
          [0.05, 0.45],
          [0.035, 0.487],
          [0, 0.502],
        ],
        { segments: 24, bevel: 0.012 },
      );
      parts.push(part(cap, cloth, { position: [R * Math.sin(th), 0, R * Math.cos(th)] }));
    }
    const seat = deform(
      lathe(
        [
          [0, -0.08],
          [0.3, -0.08],
          [0.325, -0.05],
          [0.325, 0.04],
          [0.29, 0.075],
          [0.15, 0.095],
          [0, 0.1],
        ],
        { segments: 48, bevel: 0.02 },
      ),
      (v) => {
        if (v.z > 0) v.z *= 1.06;
      },
      60,
    );
    parts.push(part(seat, cloth, { position: [0, 0.36, 0.03] }));
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.33, 0],
            [0.338, 0.06],
            [0.345, 0.28],
            [0, 0.28],
          ],
          { segments: 56, bevel: 0.02 },
        ),
        cloth,
        { position: [0, 0.06, 0] },
      ),
    );
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.27, 0],
            [0.27, 0.018],
            [0.06, 0.03],
            [0.055, 0.07],
            [0, 0.07],
          ],
          { segments: 56, bevel: 0.004 },
        ),
        brass,
      ),
    );
    return group(parts);
  },
});

const chunky = defineProduct({
  slug: 'dubon-boucle-armchair',
  category: 'armchairs',
  name: words('Dubon armchair', 'כורסת דובון', 'كرسي دوبون'),
  description: words(
    'Round all over, in thick boucle, with one cushion for the back and two for the arms.',
    'עגולה מכל כיוון, בבוקלה עבה, עם כרית אחת לגב ושתיים לידיים.',
    'مستدير من كل جهة، من بوكليه سميك، بوسادة للظهر ووسادتين للذراعين.',
  ),
  priceMinor: 94000,
  massKilograms: 29,
  materials: ['boucle', 'wool', 'oak', 'wood'],
  attributes: { seats: 1, upholstery: 'boucle', style: 'rounded' },
  variants: [variant('cream', 5), variant('clay', 3), variant('graphite', 3)],
  build(kit, key) {
    const { part, group, roundedBox, boxCushion, fabric, wood, deform, sphere } = kit;
    const cloth = fabric({ kind: 'boucle', colour: tone(key) }, 'upholstery');
    const oak = wood({ species: 'oak' }, 'feet');
    const parts = [];
    const back = deform(
      roundedBox(0.98, 0.42, 0.27, 0.132, 6, { divisions: [16, 2, 2] }),
      (v) => {
        const t = v.x / 0.49;
        v.z += 0.26 * t * t;
        v.y += 0.035 * (1 - t * t);
        v.z -= 0.12 * Math.max(0, v.y);
      },
      60,
    );
    parts.push(part(back, cloth, { position: [0, 0.6, -0.26], rotation: [-0.08, 0, 0] }));
    for (const s of [-1, 1]) {
      const arm = deform(
        roundedBox(0.24, 0.3, 0.62, 0.115, 6, { divisions: [1, 2, 6] }),
        (v) => {
          v.x += s * 0.03 * (v.z / 0.3);
        },
        60,
      );
      parts.push(part(arm, cloth, { position: [s * 0.385, 0.42, 0.07] }));
      for (const z of [-0.24, 0.26])
        parts.push(part(sphere(0.045, 20), oak, { position: [s * 0.3, 0.045, z] }));
    }
    parts.push(part(roundedBox(0.8, 0.24, 0.72, 0.1, 5), cloth, { position: [0, 0.2, 0.02] }));
    parts.push(
      part(boxCushion(0.58, 0.2, 0.66, { radius: 0.09, crown: 0.035, sag: 0.012, bulge: 0.012 }), cloth, {
        position: [0, 0.375, 0.1],
      }),
    );
    return group(parts);
  },
});

const cantilever = defineProduct({
  slug: 'arc-cantilever-lounge',
  category: 'armchairs',
  name: words('Arc cantilever lounge', 'כורסת ארק', 'كرسي آرك المعلّق'),
  description: words(
    'One bent steel tube carries a leather sling; it gives a little when you sit.',
    'צינור פלדה מכופף אחד נושא מושב עור מתוח; קפיצי מעט בישיבה.',
    'أنبوب فولاذي واحد محنيّ يحمل مقعدًا جلديًا مشدودًا؛ يلين قليلًا عند الجلوس.',
  ),
  priceMinor: 64000,
  massKilograms: 11,
  materials: ['leather', 'steel', 'metal'],
  attributes: { seats: 1, upholstery: 'leather', style: 'cantilever' },
  variants: [variant('cognac', 5), variant('black', 6), variant('white', 3)],
  build(kit, key) {
    const { part, group, leather, metal, tube, bentRod } = kit;
    const hide = leather({ colour: tone(key) }, 'sling');
    const steel = metal({ kind: 'chrome', finish: 'polished' }, 'frame');
    const parts = [];
    const side = [
      [0.3, 0.96, -0.42],
      [0.3, 0.4, -0.18],
      [0.3, 0.42, 0.34],
      [0.3, 0.012, 0.34],
      [0.3, 0.012, -0.36],
    ];
    const path = [
      ...side,
      ...side
        .slice()
        .reverse()
        .map(([x, y, z]) => [-x, y, z]),
    ];
    parts.push(part(tube(bentRod(path, 0.09), 0.0125, { segments: 150, sides: 12 }), steel));
    parts.push(
      part(
        tube(
          [
            [-0.3, 0.96, -0.42],
            [0.3, 0.96, -0.42],
          ],
          0.0125,
          { sides: 12 },
        ),
        steel,
      ),
    );
    for (const s of [-1, 1]) {
      const arm = [
        [s * 0.3, 0.62, -0.28],
        [s * 0.325, 0.66, -0.22],
        [s * 0.325, 0.66, 0.2],
        [s * 0.325, 0.63, 0.33],
        [s * 0.3, 0.4, 0.345],
      ];
      parts.push(part(tube(bentRod(arm, 0.06), 0.0105, { segments: 50, sides: 10 }), steel));
      parts.push(
        part(
          kit.sweep(
            [
              [s * 0.325, 0.674, -0.2],
              [s * 0.325, 0.676, 0],
              [s * 0.325, 0.674, 0.2],
            ],
            kit.rectSection(0.05, 0.02, 0.008, 3),
            { up: [0, 1, 0], segments: 4, cap: 'round' },
          ),
          hide,
        ),
      );
    }
    const sling = (from, to, sag, seed) => {
      const thickness = 0.011;
      const loop = [];
      const n = 14;
      const point = (t, lift) => {
        const dip = sag * Math.sin(Math.PI * t);
        const y = from[0] + (to[0] - from[0]) * t;
        const z = from[1] + (to[1] - from[1]) * t;
        const len = Math.hypot(to[0] - from[0], to[1] - from[1]);
        const ny = (to[1] - from[1]) / len;
        const nz = -(to[0] - from[0]) / len;
        return [y + ny * (lift - dip), z + nz * (lift - dip)];
      };
      for (let i = 0; i <= n; i++) loop.push(point(i / n, thickness));
      for (let i = n; i >= 0; i--) loop.push(point(i / n, -thickness));
      const shape = new kit.THREE.Shape(loop.map(([y, z]) => new kit.THREE.Vector2(-z, y)));
      const g = kit.extrudeBevel(shape, 0.575, 0.006, { crease: 50 });
      g.userData.seed = seed;
      return part(g, hide, { rotation: [0, Math.PI / 2, 0] });
    };
    parts.push(sling([0.425, -0.16], [0.435, 0.32], 0.028, 1));
    parts.push(sling([0.5, -0.215], [0.93, -0.4], 0.022, 2));
    for (const t of [0, 1])
      for (const [y, z] of [[0.425 + 0.01 * t, -0.165 + t * 0.49]])
        parts.push(
          part(
            tube(
              [
                [-0.287, y, z],
                [0.287, y, z],
              ],
              0.016,
              { sides: 12 },
            ),
            hide,
          ),
        );
    for (const [y, z] of [
      [0.5, -0.222],
      [0.935, -0.407],
    ])
      parts.push(
        part(
          tube(
            [
              [-0.287, y, z],
              [0.287, y, z],
            ],
            0.016,
            { sides: 12 },
          ),
          hide,
        ),
      );
    return group(parts);
  },
});

const rattan = defineProduct({
  slug: 'sirena-rattan-armchair',
  category: 'armchairs',
  name: words('Sirena rattan armchair', 'כורסת ראטן סירנה', 'كرسي سيرينا من الروطان'),
  description: words(
    'A hand-bent rattan basket with a wide round back and a cotton seat pad. For indoors and dry balconies.',
    'סל ראטן מכופף ביד עם גב עגול ורחב וכרית כותנה. לפנים הבית ולמרפסת יבשה.',
    'سلّة من الروطان محنيّة يدويًا بظهر مستدير عريض ووسادة قطن. للداخل والشرفات الجافة.',
  ),
  priceMinor: 42000,
  massKilograms: 7.5,
  materials: ['rattan', 'cotton'],
  attributes: { seats: 1, upholstery: 'cotton', style: 'rattan' },
  variants: [variant('cream', 8), variant('sage', 6), variant('rust', 4)],
  build(kit, key) {
    const { part, group, fabric, wood, tube, boxCushion, torus, deform, lathe } = kit;
    const cane = wood({ species: 'bamboo', stain: '#d6a768', roughness: 0.48 }, 'rattan');
    const cloth = fabric({ kind: 'cotton', colour: tone(key) }, 'cushion');
    const parts = [];
    // Rim: from the left front over the back to the right front.
    const rim = (t, spread, lift) => {
      const a = Math.PI * (t - 0.5) * 1.34;
      const h = Math.max(0, Math.cos(a * 0.75)) ** 1.5;
      return [
        Math.sin(a) * (0.37 * spread),
        0.5 + 0.42 * h * lift,
        0.06 - Math.cos(a) * (0.36 * spread) - 0.06 * h,
      ];
    };
    const loop = (spread, lift, radius) => {
      const points = [];
      for (let i = 0; i <= 26; i++) points.push(rim(i / 26, spread, lift));
      return part(tube(points, radius, { segments: 60, sides: 9 }), cane);
    };
    parts.push(loop(1, 1, 0.014), loop(0.955, 0.955, 0.009));
    const seatY = 0.385;
    const ring = (radius, y, thickness) =>
      part(torus(radius, thickness, { segments: 48, sides: 9 }), cane, { position: [0, y, 0] });
    parts.push(ring(0.3, seatY, 0.026), ring(0.25, 0.2, 0.018), ring(0.3, seatY - 0.03, 0.014));
    for (let i = 0; i <= 26; i++) {
      const t = i / 26;
      const top = rim(t, 0.98, 0.98);
      const a = Math.PI * (t - 0.5) * 1.34;
      const foot = [Math.sin(a) * 0.3, seatY, -Math.cos(a) * 0.3];
      const middle = [
        (top[0] * 1.1 + foot[0]) / 2.05,
        (top[1] + foot[1]) / 2,
        (top[2] * 1.08 + foot[2]) / 2.04,
      ];
      parts.push(part(tube([foot, middle, top], 0.0056, { segments: 7, sides: 6, cap: 'flat' }), cane));
    }
    for (const level of [0.35, 0.62]) {
      const points = [];
      for (let i = 0; i <= 26; i++) {
        const t = i / 26;
        const top = rim(t, 0.98, 0.98);
        const a = Math.PI * (t - 0.5) * 1.34;
        const foot = [Math.sin(a) * 0.3, seatY, -Math.cos(a) * 0.3];
        points.push(foot.map((f, k) => f + (top[k] - f) * level + (k === 1 ? 0 : (f + top[k]) * 0.018)));
      }
      parts.push(part(tube(points, 0.0062, { segments: 50, sides: 6 }), cane));
    }
    for (const s of [-1, 1]) {
      parts.push(
        part(
          tube([rim(s < 0 ? 0 : 1, 1, 1), [s * 0.34, 0.42, 0.22], [s * 0.235, seatY - 0.01, 0.2]], 0.013, {
            segments: 16,
            sides: 9,
          }),
          cane,
        ),
      );
      for (const z of [-0.2, 0.2])
        parts.push(stick(kit, cane, [s * 0.265, 0, z * 1.28], [s * 0.215, seatY, z], 0.014, 0.014));
    }
    for (let i = 0; i < 4; i++) {
      const a = (i * Math.PI) / 2 + Math.PI / 4;
      const b = a + Math.PI / 2;
      parts.push(
        part(
          tube(
            [
              [Math.cos(a) * 0.29, 0.06, Math.sin(a) * 0.29],
              [Math.cos((a + b) / 2) * 0.2, 0.33, Math.sin((a + b) / 2) * 0.2],
              [Math.cos(b) * 0.29, 0.06, Math.sin(b) * 0.29],
            ],
            0.008,
            { segments: 14, sides: 7 },
          ),
          cane,
        ),
      );
    }
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.29, 0],
            [0.29, 0.012],
            [0, 0.012],
          ],
          { segments: 40 },
        ),
        cane,
        { position: [0, seatY - 0.008, 0] },
      ),
    );
    const pad = deform(
      lathe(
        [
          [0, -0.035],
          [0.26, -0.035],
          [0.29, 0],
          [0.26, 0.035],
          [0.1, 0.045],
          [0, 0.045],
        ],
        { segments: 44, bevel: 0.02 },
      ),
      (v) => {
        if (v.z < 0) v.z *= 0.97;
      },
      60,
    );
    parts.push(part(pad, cloth, { position: [0, seatY + 0.045, 0.005] }));
    parts.push(
      part(boxCushion(0.4, 0.1, 0.3, { radius: 0.045, crown: 0.03, sag: 0 }), cloth, {
        position: [0, 0.62, -0.25],
        rotation: [Math.PI / 2 - 0.28, 0, 0],
      }),
    );
    return group(parts, { position: [0, 0, 0.06] });
  },
});

export default [wingback, loungeChair, tub, chunky, cantilever, rattan];
