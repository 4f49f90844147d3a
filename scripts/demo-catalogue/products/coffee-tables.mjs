import { bar, stick } from '../furniture/frame.mjs';
import { tone, variant, words } from '../furniture/palette.mjs';
import { defineProduct } from '../kit/product.mjs';

const nesting = defineProduct({
  slug: 'kinneret-nesting-tables',
  category: 'coffee-tables',
  name: words('Kinneret nesting tables', 'שולחנות קינון כנרת', 'طاولات كينيرت المتداخلة'),
  description: words(
    'Two round tray tables, one under the other: 70 and 48 cm across, with a lifted rim.',
    'שני שולחנות מגש עגולים, אחד מתחת לשני: קוטר 70 ו־48 ס״מ, עם שפה מורמת.',
    'طاولتان مستديرتان بصينية، إحداهما تحت الأخرى: بقطر 70 و48 سم وحافة مرتفعة.',
  ),
  priceMinor: 38900,
  massKilograms: 12,
  materials: ['steel', 'metal', 'brass'],
  attributes: { shape: 'round', pieces: 2, style: 'nesting' },
  variants: [variant('black', 9), variant('brass', 7), variant('sage', 6)],
  build(kit, key) {
    const { group, part, metal, lacquer, lathe, tube } = kit;
    const tray =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'brushed' }, 'tray')
        : lacquer({ colour: tone(key), roughness: 0.45 }, 'tray');
    const frame =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'satin' }, 'frame')
        : lacquer({ colour: tone(key), roughness: 0.45 }, 'frame');
    const one = (r, h, turn) => {
      const parts = [
        part(
          lathe(
            [
              [0, h - 0.022],
              [r - 0.006, h - 0.022],
              [r, h - 0.016],
              [r + 0.002, h + 0.012],
              [r - 0.001, h + 0.0125],
              [r - 0.004, h - 0.012],
              [0, h - 0.012],
            ],
            { segments: 88, bevel: 0.0012 },
          ),
          tray,
        ),
      ];
      for (let i = 0; i < 3; i++) {
        const a = turn + (i * 2 * Math.PI) / 3;
        const foot = (d) => [Math.cos(a + d) * (r - 0.045), 0.008, Math.sin(a + d) * (r - 0.045)];
        const head = (d) => [Math.cos(a + d) * (r - 0.035), h - 0.024, Math.sin(a + d) * (r - 0.035)];
        parts.push(part(tube([head(0), foot(0)], 0.008, { sides: 12 }), frame));
      }
      parts.push(
        part(kit.torus(r - 0.045, 0.014, { segments: 72, sides: 10 }), frame, { position: [0, 0.0075, 0] }),
      );
      return parts;
    };
    return group(
      [
        group(one(0.35, 0.4, 0.4), { position: [-0.12, 0, -0.06] }),
        group(one(0.24, 0.31, 1.5), { position: [0.3, 0, 0.14] }),
      ],
      { position: [-0.035, 0, 0.03] },
    );
  },
  photos: { hero: { elevation: 20 }, second: { elevation: 14 } },
});

const sculptural = defineProduct({
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
  photos: { hero: { elevation: 17 }, second: { elevation: 24 } },
});

const plinths = defineProduct({
  slug: 'negev-plinth-table',
  category: 'coffee-tables',
  name: words('Negev plinth table', 'שולחן נגב', 'طاولة النقب'),
  description: words(
    'A low block and a taller drum of the same stone, filled and honed. They stand together or apart.',
    'בלוק נמוך ותוף גבוה יותר מאותה אבן, ממולאים ומלוטשים. עומדים יחד או בנפרד.',
    'كتلة منخفضة وأسطوانة أعلى من الحجر نفسه، محشوّتان ومصقولتان. تقفان معًا أو كلٌّ على حدة.',
  ),
  priceMinor: 112000,
  massKilograms: 86,
  materials: ['stone', 'marble'],
  attributes: { shape: 'block', pieces: 2, style: 'monolithic' },
  variants: [variant('travertine', 4), variant('marble', 3), variant('concrete', 5, 74000)],
  build(kit, key) {
    const { group, part, stone, extrudeBevel, roundedRect, cylinder, lathe } = kit;
    const rock = stone({ kind: key }, 'stone');
    const block = extrudeBevel(roundedRect(0.86, 0.56, 0.12), 0.27, 0.006, {
      segments: 3,
      curveSegments: 12,
    });
    block.rotateX(-Math.PI / 2);
    const drum = lathe(
      [
        [0.1, 0],
        [0.2, 0],
        [0.2, 0.42],
        [0.193, 0.42],
      ],
      { segments: 72, bevel: 0.006 },
    );
    const lid = cylinder(0.194, 0.01, { bevel: 0.0005, segments: 72 });
    lid.userData.keepUv = false;
    return group(
      [
        part(block, rock, { position: [-0.13, 0.135, 0], along: 'y' }),
        part(drum, rock, { position: [0.46, 0, 0.12], rotation: [0, 2.6, 0] }),
        part(lid, rock, { position: [0.46, 0.41, 0.12], along: 'x' }),
      ],
      { position: [-0.05, 0, -0.02] },
    );
  },
  photos: { hero: { elevation: 19 } },
});

const slatted = defineProduct({
  slug: 'tamar-slat-bench-table',
  category: 'coffee-tables',
  name: words('Tamar slatted table', 'שולחן שלבים תמר', 'طاولة تمار المضلّعة'),
  description: words(
    'Long slats with daylight between them: a coffee table that is also a bench for two.',
    'שלבים ארוכים ואור ביניהם: שולחן קפה שהוא גם ספסל לשניים.',
    'أضلاع طويلة يمرّ الضوء بينها: طاولة قهوة وهي أيضًا مقعد لشخصين.',
  ),
  priceMinor: 54000,
  massKilograms: 18,
  materials: ['walnut', 'oak', 'wood'],
  attributes: { shape: 'rectangular', style: 'slatted' },
  variants: [variant('walnut', 6), variant('oak', 8), variant('black-oak', 5)],
  build(kit, key) {
    const { group, part, wood, roundedBox } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.42 }, 'wood');
    const parts = [];
    const count = 13;
    for (let i = 0; i < count; i++)
      parts.push(
        part(roundedBox(1.26, 0.036, 0.02, 0.003, 2), timber, {
          position: [0, 0.372, -0.216 + i * 0.036],
          along: 'x',
        }),
      );
    for (const x of [-0.46, 0, 0.46])
      parts.push(
        part(roundedBox(0.03, 0.03, 0.42, 0.003, 2), timber, { position: [x, 0.345, 0], along: 'z' }),
      );
    for (const s of [-1, 1]) {
      for (const z of [-1, 1])
        parts.push(
          bar(kit, timber, [s * 0.5, 0, z * 0.2], [s * 0.42, 0.345, z * 0.165], 0.028, 0.032, {
            up: [0, 0, 1],
            radius: 0.004,
            taper: (t) => 0.75 + 0.25 * t,
          }),
        );
      parts.push(
        bar(kit, timber, [s * 0.452, 0.2, -0.182], [s * 0.452, 0.2, 0.182], 0.02, 0.03, { radius: 0.004 }),
      );
    }
    return group(parts);
  },
  photos: { hero: { elevation: 18 } },
});

const shelfTable = defineProduct({
  slug: 'noor-shelf-table',
  category: 'coffee-tables',
  name: words('Noor coffee table', 'שולחן קפה נור', 'طاولة قهوة نور'),
  description: words(
    'Rounded oak with a woven cane shelf for papers below. Legs screw in; no tools needed.',
    'אלון מעוגל עם מדף קליעה לעיתונים מתחת. הרגליים מתברגות ביד, בלי כלים.',
    'بلّوط مستدير الزوايا برفّ من الخيزران للمجلات في الأسفل. تُركّب الأرجل باليد بلا أدوات.',
  ),
  priceMinor: 46000,
  massKilograms: 15,
  materials: ['oak', 'walnut', 'wood', 'rattan'],
  attributes: { shape: 'rectangular', shelf: true, style: 'mid-century' },
  variants: [variant('oak', 10), variant('walnut', 7), variant('black-oak', 6)],
  build(kit, key) {
    const { group, part, wood, straw, roundedRect, extrudeBevel, roundedBox } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.45 }, 'wood');
    const cane = straw({ kind: 'rattan', colour: '#d9ba82' }, 'cane');
    const top = extrudeBevel(roundedRect(1.1, 0.6, 0.14), 0.026, 0.009, { segments: 3, curveSegments: 12 });
    top.rotateX(-Math.PI / 2);
    const parts = [part(top, timber, { position: [0, 0.407, 0], along: 'x' })];
    for (const s of [-1, 1])
      for (const z of [-1, 1])
        parts.push(
          stick(kit, timber, [s * 0.46, 0.004, z * 0.235], [s * 0.425, 0.4, z * 0.205], 0.0125, 0.021, {
            sides: 16,
          }),
        );
    for (const z of [-1, 1])
      parts.push(stick(kit, timber, [-0.447, 0.16, z * 0.223], [0.447, 0.16, z * 0.223], 0.009, 0.009));
    for (const s of [-1, 1])
      parts.push(stick(kit, timber, [s * 0.447, 0.16, -0.223], [s * 0.447, 0.16, 0.223], 0.009, 0.009));
    parts.push(part(roundedBox(0.888, 0.006, 0.44, 0.002, 1), cane, { position: [0, 0.162, 0] }));
    return group(parts);
  },
  photos: { hero: { elevation: 16 } },
});

const fluted = defineProduct({
  slug: 'odeon-fluted-drum',
  category: 'coffee-tables',
  name: words('Odeon fluted drum', 'שולחן תוף אודיאון', 'طاولة أوديون الأسطوانية'),
  description: words(
    'A drum of half-round staves with an inset marble top, 72 cm across. A hidden door opens at the back.',
    'תוף של מוטות חצי עגולים ופלטת שיש שקועה, קוטר 72 ס״מ. דלת נסתרת נפתחת מאחור.',
    'أسطوانة من أضلاع نصف دائرية بسطح رخام غائر، قطر 72 سم. باب مخفيّ في الخلف.',
  ),
  priceMinor: 86000,
  massKilograms: 44,
  materials: ['oak', 'walnut', 'wood', 'marble'],
  attributes: { shape: 'round', storage: true, style: 'fluted' },
  variants: [variant('walnut', 5), variant('oak', 6), variant('sage', 4)],
  build(kit, key) {
    const { group, part, wood, lacquer, stone, lathe, outlineSection, sweep, metal } = kit;
    const timber =
      key === 'sage'
        ? lacquer({ colour: tone('sage'), roughness: 0.45 }, 'wood')
        : wood({ species: key, along: 'y' }, 'wood');
    const marble = stone({ kind: 'marble' }, 'top');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'rim');
    const staves = 60;
    const outline = [];
    for (let i = 0; i < staves; i++)
      for (let k = 0; k < 5; k++) {
        const a = ((i + k / 5) * 2 * Math.PI) / staves;
        const r = 0.342 + 0.0165 * Math.sqrt(Math.max(0, Math.sin((k / 5) * Math.PI)));
        outline.push([r * Math.cos(a), r * Math.sin(a)]);
      }
    const wall = sweep(
      [
        [0, 0.02, 0],
        [0, 0.345, 0],
      ],
      outlineSection(outline),
      { segments: 1, cap: 'flat' },
    );
    const disc = lathe(
      [
        [0, 0],
        [0.338, 0],
        [0.338, 0.014],
        [0, 0.014],
      ],
      { segments: 80, bevel: 0.002 },
    );
    disc.userData.keepUv = false;
    return group([
      part(
        lathe(
          [
            [0, 0],
            [0.325, 0],
            [0.325, 0.022],
            [0, 0.022],
          ],
          { segments: 64 },
        ),
        brass,
      ),
      part(wall, timber),
      part(
        lathe(
          [
            [0, 0.343],
            [0.362, 0.343],
            [0.364, 0.347],
            [0.364, 0.362],
            [0.36, 0.366],
            [0.339, 0.366],
            [0.338, 0.35],
            [0, 0.35],
          ],
          { segments: 80, bevel: 0.0015 },
        ),
        timber,
        { along: 'x' },
      ),
      part(disc, marble, { position: [0, 0.3505, 0], along: 'x' }),
    ]);
  },
  photos: { hero: { elevation: 20 } },
});

const folding = defineProduct({
  slug: 'shuk-tray-table',
  category: 'coffee-tables',
  name: words('Shuk tray table', 'שולחן מגש שוק', 'طاولة صينية شوك'),
  description: words(
    'A hammered tray on folding walnut legs. Lift the tray, fold the stand, and it hides behind a door.',
    'מגש מרוקע על רגלי אגוז מתקפלות. מרימים את המגש, מקפלים את הכן, והוא נעלם מאחורי דלת.',
    'صينية مطروقة على أرجل جوز قابلة للطيّ. ارفع الصينية واطوِ الحامل ليختفي خلف باب.',
  ),
  priceMinor: 29900,
  massKilograms: 6.2,
  materials: ['brass', 'copper', 'metal', 'walnut', 'wood'],
  attributes: { shape: 'round', folds: true, style: 'tray' },
  variants: [variant('brass', 9), variant('steel', 7), variant('black', 6)],
  build(kit, key) {
    const { group, part, metal, wood, lathe, roughen } = kit;
    const sheet =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'satin' }, 'tray')
        : key === 'steel'
          ? metal({ kind: 'steel', finish: 'satin' }, 'tray')
          : metal({ kind: 'blackened', finish: 'satin' }, 'tray');
    const timber = wood({ species: 'walnut' }, 'legs');
    const pins = metal({ kind: 'brass', finish: 'satin' }, 'pins');
    const rows = [];
    for (let i = 0; i <= 12; i++) rows.push([(0.29 * i) / 12, 0.004, 0]);
    const tray = roughen(
      lathe(
        [
          ...rows.map(([r]) => [r, 0, 0]),
          [0.3, 0.004],
          [0.312, 0.022],
          [0.318, 0.025],
          [0.317, 0.0275],
          [0.309, 0.0255],
          [0.298, 0.0075],
          ...rows.reverse().map(([r]) => [r, 0.0035, 0]),
        ],
        { segments: 84, bevel: 0.001 },
      ),
      0.0009,
      0.028,
      5,
    );
    const parts = [part(tray, sheet, { position: [0, 0.462, 0] })];
    // Six legs: three crossing pairs that turn on pins.
    for (let i = 0; i < 3; i++) {
      const a = (i * 2 * Math.PI) / 3;
      const at = (angle, r, y) => [Math.cos(angle) * r, y, Math.sin(angle) * r];
      const spread = 0.62;
      parts.push(
        stick(kit, timber, at(a - spread, 0.235, 0.004), at(a + spread, 0.225, 0.458), 0.0115, 0.0105, {
          belly: 0.003,
        }),
      );
      parts.push(
        stick(kit, timber, at(a + spread, 0.262, 0.004), at(a - spread, 0.252, 0.458), 0.0115, 0.0105, {
          belly: 0.003,
        }),
      );
      const p = at(a, 0.2, 0.231);
      parts.push(part(kit.capsule(0.0042, 0.05, 10), pins, { position: p, rotation: [0, -a, Math.PI / 2] }));
    }
    return group(parts);
  },
  photos: { hero: { elevation: 20 } },
});

export default [nesting, sculptural, plinths, slatted, shelfTable, fluted, folding];
