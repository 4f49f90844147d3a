import { bar, bow, stick } from '../furniture/frame.mjs';
import { tone, variant, words } from '../furniture/palette.mjs';
import { defineProduct } from '../kit/product.mjs';

const topOf = (kit, material, width, depth, thickness, y, options = {}) =>
  kit.part(
    kit.board(width, depth, thickness, options.edge ?? 0.003, { corner: options.corner ?? 0 }),
    material,
    { position: [0, y - thickness / 2, 0], along: 'x' },
  );

/** Boards side by side, a hair apart, so that a wooden top reads as joined. */
const joined = (kit, material, width, depth, thickness, y, count, edge = 0.0025) => {
  const each = depth / count;
  return Array.from({ length: count }, (_, i) =>
    kit.part(
      kit.roundedBox(width, thickness, each - 0.0006, i === 0 || i === count - 1 ? edge : 0.0007, 2),
      material,
      { position: [0, y - thickness / 2, -depth / 2 + each * (i + 0.5)], along: 'x' },
    ),
  );
};

const trestle = defineProduct({
  slug: 'alon-trestle-table',
  category: 'tables',
  name: words('Alon trestle table', 'שולחן חמורים אלון', 'طاولة ألون بحوامل'),
  description: words(
    'A solid oak top of five boards on two A-frame trestles, held by a wedged beam. Seats eight; comes apart flat.',
    'פלטת אלון מלא מחמישה לוחות על שני חמורי A וקורה עם יתדות. לשמונה סועדים; מתפרק לשטוח.',
    'سطح من البلّوط الصلب من خمسة ألواح على حاملين وعارضة بأوتاد. لثمانية أشخاص؛ تُفكّك مسطّحة.',
  ),
  priceMinor: 118000,
  massKilograms: 52,
  materials: ['oak', 'wood'],
  attributes: { seats: 8, shape: 'rectangular', style: 'trestle' },
  variants: [variant('oak', 6), variant('walnut', 4, 149000), variant('black-oak', 4)],
  build(kit, key) {
    const { group, part, wood, roundedBox } = kit;
    const timber = wood({ species: key, along: 'y' }, 'wood');
    const parts = joined(kit, timber, 2.2, 0.92, 0.034, 0.745, 5, 0.005);
    for (const s of [-1, 1]) {
      const x = s * 0.72;
      for (const z of [-1, 1])
        parts.push(
          bar(kit, timber, [x, 0.045, z * 0.32], [x, 0.675, z * 0.13], 0.052, 0.07, {
            up: [1, 0, 0],
            radius: 0.006,
          }),
        );
      parts.push(
        part(roundedBox(0.07, 0.055, 0.76, 0.008, 3), timber, { position: [x, 0.0275, 0], along: 'z' }),
      );
      parts.push(
        part(roundedBox(0.06, 0.05, 0.7, 0.008, 3), timber, { position: [x, 0.686, 0], along: 'z' }),
      );
      parts.push(
        part(roundedBox(0.045, 0.05, 0.46, 0.006, 3), timber, { position: [x, 0.3, 0], along: 'z' }),
      );
      parts.push(
        part(roundedBox(0.022, 0.11, 0.03, 0.004, 2), timber, {
          position: [s * 0.785, 0.3, 0],
          rotation: [0, 0, s * 0.06],
        }),
      );
    }
    parts.push(part(roundedBox(1.66, 0.075, 0.03, 0.006, 3), timber, { position: [0, 0.3, 0], along: 'x' }));
    return group(parts);
  },
});

const pedestal = defineProduct({
  slug: 'tsivoni-pedestal-table',
  category: 'tables',
  name: words('Tsivoni round table', 'שולחן עגול צבעוני', 'طاولة تسيفوني المستديرة'),
  description: words(
    'A bevelled stone top, 120 cm across, on one cast trumpet foot. Nothing for knees to meet.',
    'פלטת אבן עם שוליים משופעים, קוטר 120 ס״מ, על רגל חצוצרה יצוקה אחת. שום דבר לא מפריע לברכיים.',
    'سطح حجري مشطوف الحافة قطره 120 سم على قاعدة مصبوبة واحدة. لا شيء يعيق الركبتين.',
  ),
  priceMinor: 139000,
  massKilograms: 68,
  materials: ['marble', 'stone', 'aluminium', 'metal'],
  attributes: { seats: 5, shape: 'round', style: 'tulip' },
  variants: [variant('marble', 5), variant('terrazzo', 4), variant('walnut', 5, 112000)],
  build(kit, key) {
    const { group, part, stone, wood, lacquer, lathe } = kit;
    const top =
      key === 'walnut'
        ? wood({ species: 'walnut', along: 'x', roughness: 0.38 }, 'top')
        : stone({ kind: key }, 'top');
    const white = lacquer({ colour: '#edeae3', roughness: 0.26, clearcoat: 0.3 }, 'foot');
    const slab = lathe(
      [
        [0, 0],
        [0.545, 0],
        [0.6, 0.016, 0.002],
        [0.597, 0.021],
        [0, 0.021],
      ],
      { segments: 96, bevel: 0.003 },
    );
    slab.userData.keepUv = false;
    const foot = lathe(
      [
        [0.0, 0],
        [0.3, 0.0],
        [0.305, 0.006],
        [0.26, 0.02],
        [0.14, 0.05],
        [0.072, 0.12],
        [0.048, 0.24],
        [0.046, 0.4],
        [0.06, 0.55],
        [0.115, 0.66],
        [0.2, 0.708],
        [0.22, 0.716],
        [0, 0.717],
      ],
      { smooth: true, divisions: 56, segments: 64 },
    );
    return group([part(foot, white), part(slab, top, { position: [0, 0.717, 0], along: 'x' })]);
  },
  photos: { all: { elevation: 12 } },
});

const farmhouse = defineProduct({
  slug: 'yokneam-farmhouse-table',
  category: 'tables',
  name: words('Yokneam farmhouse table', 'שולחן איכרים יקנעם', 'طاولة ريفية يقنعام'),
  description: words(
    'Turned legs under a deep apron and a scrubbed pine top with breadboard ends. Seats six.',
    'רגליים חרוטות מתחת לסינר עמוק ופלטת אורן עם קצוות קרש חוצים. לשישה.',
    'أرجل مخروطة تحت إطار عميق وسطح من الصنوبر بأطراف متعامدة. لستة أشخاص.',
  ),
  priceMinor: 84000,
  massKilograms: 46,
  materials: ['pine', 'wood'],
  attributes: { seats: 6, shape: 'rectangular', style: 'farmhouse' },
  variants: [variant('white', 6), variant('sage', 5), variant('navy', 4)],
  build(kit, key) {
    const { group, part, wood, lacquer, lathe, roundedBox } = kit;
    const pine = wood({ species: 'pine', along: 'x', roughness: 0.55 }, 'top');
    const paint = lacquer({ colour: tone(key), roughness: 0.55 }, 'base');
    const parts = joined(kit, pine, 1.58, 0.88, 0.036, 0.76, 6);
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.11, 0.036, 0.885, 0.004, 2), pine, { position: [s * 0.846, 0.742, 0], along: 'z' }),
      );
    for (const s of [-1, 1])
      for (const z of [-1, 1]) {
        const leg = lathe(
          [
            [0, 0],
            [0.026, 0],
            [0.034, 0.02],
            [0.03, 0.045],
            [0.022, 0.06],
            [0.036, 0.085],
            [0.041, 0.2],
            [0.044, 0.34],
            [0.034, 0.43],
            [0.024, 0.465],
            [0.039, 0.48],
            [0.039, 0.5],
            [0.026, 0.515],
            [0.043, 0.545],
            [0.043, 0.565],
            [0, 0.57],
          ],
          { segments: 30, bevel: 0.004 },
        );
        parts.push(part(leg, paint, { position: [s * 0.79, 0, z * 0.36] }));
        parts.push(
          part(roundedBox(0.088, 0.165, 0.088, 0.004, 2), paint, { position: [s * 0.79, 0.642, z * 0.36] }),
        );
      }
    for (const z of [-1, 1])
      parts.push(part(roundedBox(1.5, 0.115, 0.024, 0.003, 2), paint, { position: [0, 0.662, z * 0.375] }));
    for (const s of [-1, 1])
      parts.push(part(roundedBox(0.024, 0.115, 0.64, 0.003, 2), paint, { position: [s * 0.805, 0.662, 0] }));
    return group(parts);
  },
});

const oval = defineProduct({
  slug: 'tamar-oval-table',
  category: 'tables',
  name: words('Tamar oval table', 'שולחן אובלי תמר', 'طاولة تمار البيضاوية'),
  description: words(
    'A soft oval with a knife edge on four turned, splayed legs. Seats six, and nobody at a corner.',
    'אובל רך עם שוליים דקים על ארבע רגליים חרוטות ופשוקות. לשישה, ואף אחד לא בפינה.',
    'شكل بيضاوي ناعم بحافة رفيعة على أربع أرجل مخروطة مائلة. لستة أشخاص ولا أحد عند الزاوية.',
  ),
  priceMinor: 126000,
  massKilograms: 38,
  materials: ['walnut', 'oak', 'wood'],
  attributes: { seats: 6, shape: 'oval', style: 'mid-century' },
  variants: [variant('walnut', 6), variant('oak', 7, 108000), variant('ash', 4, 108000)],
  build(kit, key) {
    const { group, part, wood, superellipse, extrudeBevel, deform, roundedBox } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.42 }, 'wood');
    const slab = extrudeBevel(superellipse(1.9, 1.02, 2.35, 84), 0.03, 0.012, { segments: 3 });
    slab.rotateX(-Math.PI / 2);
    const edge = deform(
      slab,
      (v) => {
        if (v.y < 0) {
          const r = Math.hypot(v.x / 0.95, v.z / 0.51);
          const pull = r > 0.6 ? 0.955 : 1;
          v.x *= pull;
          v.z *= pull;
        }
      },
      40,
    );
    const parts = [part(edge, timber, { position: [0, 0.73, 0], along: 'x' })];
    for (const s of [-1, 1])
      for (const z of [-1, 1])
        parts.push(
          stick(kit, timber, [s * 0.7, 0.004, z * 0.37], [s * 0.585, 0.712, z * 0.285], 0.0135, 0.028, {
            sides: 18,
            segments: 4,
          }),
        );
    for (const z of [-1, 1])
      parts.push(
        part(roundedBox(1.12, 0.06, 0.022, 0.004, 2), timber, { position: [0, 0.684, z * 0.28], along: 'x' }),
      );
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.022, 0.06, 0.54, 0.004, 2), timber, { position: [s * 0.58, 0.684, 0], along: 'z' }),
      );
    return group(parts);
  },
});

const desk = defineProduct({
  slug: 'sofer-writing-desk',
  category: 'tables',
  name: words('Sofer writing desk', 'שולחן כתיבה סופר', 'مكتب كتابة سوفير'),
  description: words(
    'Two drawers with brass pulls under a rolled gallery, on slim black steel. 130 cm wide, fits a laptop and a lamp.',
    'שתי מגירות עם ידיות פליז מתחת לגלריה נמוכה, על פלדה שחורה דקה. רוחב 130 ס״מ, מקום למחשב ולמנורה.',
    'درجان بمقابض نحاسية تحت حافة مرتفعة، على فولاذ أسود رفيع. عرض 130 سم، يتّسع لحاسوب ومصباح.',
  ),
  priceMinor: 69000,
  massKilograms: 29,
  materials: ['walnut', 'oak', 'wood', 'steel', 'brass'],
  attributes: { drawers: 2, shape: 'rectangular', style: 'desk' },
  variants: [variant('walnut', 7), variant('oak', 8), variant('black-oak', 5)],
  build(kit, key) {
    const { group, part, wood, metal, tube, bentRod, roundedBox, capsule } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.44 }, 'wood');
    const steel = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'pulls');
    const parts = [topOf(kit, timber, 1.3, 0.6, 0.02, 0.75, { edge: 0.003 })];
    parts.push(
      part(roundedBox(1.3, 0.07, 0.016, 0.006, 3), timber, { position: [0, 0.783, -0.292], along: 'x' }),
    );
    for (const s of [-1, 1]) {
      parts.push(
        part(roundedBox(0.016, 0.07, 0.22, 0.006, 3), timber, {
          position: [s * 0.642, 0.783, -0.185],
          along: 'z',
        }),
      );
      parts.push(
        part(roundedBox(0.016, 0.12, 0.58, 0.003, 2), timber, {
          position: [s * 0.642, 0.672, 0],
          along: 'z',
        }),
      );
      parts.push(
        part(roundedBox(0.62, 0.108, 0.018, 0.0025, 2), timber, {
          position: [s * 0.3165, 0.672, 0.284],
          along: 'x',
        }),
      );
      parts.push(
        part(capsule(0.0055, 0.13, 14), brass, {
          position: [s * 0.3165, 0.672, 0.312],
          rotation: [0, 0, Math.PI / 2],
        }),
      );
      for (const d of [-0.045, 0.045])
        parts.push(
          part(kit.cylinder(0.004, 0.018, { segments: 12 }), brass, {
            position: [s * 0.3165 + d, 0.672, 0.294],
            rotation: [Math.PI / 2, 0, 0],
          }),
        );
      parts.push(
        part(
          tube(
            bentRod(
              [
                [s * 0.6, 0.606, 0.25],
                [s * 0.6, 0.01, 0.265],
                [s * 0.6, 0.01, -0.265],
                [s * 0.6, 0.606, -0.25],
              ],
              0.035,
            ),
            0.0095,
            { segments: 90, sides: 10 },
          ),
          steel,
        ),
      );
    }
    parts.push(
      part(roundedBox(0.012, 0.12, 0.57, 0.002, 2), timber, { position: [0, 0.672, -0.005], along: 'z' }),
    );
    parts.push(
      part(roundedBox(1.28, 0.012, 0.58, 0.002, 2), timber, { position: [0, 0.612, 0], along: 'x' }),
    );
    parts.push(
      part(roundedBox(1.28, 0.12, 0.014, 0.002, 2), timber, { position: [0, 0.672, -0.285], along: 'x' }),
    );
    parts.push(
      part(
        tube(
          [
            [-0.6, 0.2, -0.262],
            [0.6, 0.2, -0.262],
          ],
          0.007,
          { sides: 10 },
        ),
        steel,
      ),
    );
    return group(parts);
  },
  photos: { hero: { elevation: 17 } },
});

const crossLeg = defineProduct({
  slug: 'haifa-cross-leg-table',
  category: 'tables',
  name: words('Haifa cross-leg table', 'שולחן חיפה', 'طاولة حيفا'),
  description: words(
    'A cast top on crossed flat steel, bolted with four visible screws. For the kitchen, the terrace or a studio.',
    'פלטה יצוקה על פלדה שטוחה מצולבת, מחוברת בארבעה ברגים גלויים. למטבח, למרפסת או לסטודיו.',
    'سطح مصبوب على فولاذ مسطّح متقاطع بأربعة براغٍ ظاهرة. للمطبخ أو الشرفة أو المرسم.',
  ),
  priceMinor: 97000,
  massKilograms: 74,
  materials: ['concrete', 'stone', 'steel', 'metal'],
  attributes: { seats: 6, shape: 'rectangular', style: 'industrial', outdoor: true },
  variants: [variant('concrete', 5), variant('terrazzo', 4), variant('travertine', 3, 128000)],
  build(kit, key) {
    const { group, part, stone, metal, cylinder } = kit;
    const slab = stone({ kind: key }, 'top');
    const steel = metal({ kind: 'blackened', finish: 'satin' }, 'frame');
    const bolts = metal({ kind: 'steel', finish: 'satin' }, 'bolts');
    const parts = [
      part(kit.board(1.8, 0.86, 0.03, 0.004, { corner: 0.02 }), slab, {
        position: [0, 0.735, 0],
        along: 'x',
      }),
    ];
    for (const s of [-1, 1]) {
      const x = s * 0.66;
      for (const d of [-1, 1])
        parts.push(
          bar(kit, steel, [x + d * 0.006, 0.008, d * 0.33], [x + d * 0.006, 0.712, -d * 0.3], 0.011, 0.062, {
            up: [1, 0, 0],
            radius: 0.002,
          }),
        );
      parts.push(part(kit.roundedBox(0.07, 0.008, 0.72, 0.002, 2), steel, { position: [x, 0.715, 0] }));
      parts.push(part(kit.roundedBox(0.07, 0.008, 0.74, 0.002, 2), steel, { position: [x, 0.004, 0] }));
      for (const side of [-1, 1])
        parts.push(
          part(cylinder(0.012, 0.008, { segments: 6, bevel: 0.0015 }), bolts, {
            position: [x + side * 0.011, 0.372, 0.008],
            rotation: [0, 0, (-side * Math.PI) / 2],
          }),
        );
    }
    parts.push(bar(kit, steel, [-0.66, 0.372, 0.008], [0.66, 0.372, 0.008], 0.02, 0.02, { radius: 0.006 }));
    return group(parts);
  },
});

const console_ = defineProduct({
  slug: 'keshet-console-table',
  category: 'tables',
  name: words('Keshet console', 'קונסולה קשת', 'كونسول كيشيت'),
  description: words(
    'Three arches of bent oak under a shallow top: 32 cm deep, for a hall or the back of a sofa.',
    'שלוש קשתות אלון מכופף מתחת לפלטה רדודה: עומק 32 ס״מ, למסדרון או לגב הספה.',
    'ثلاثة أقواس من البلّوط المحنيّ تحت سطح ضحل: عمق 32 سم، للممرّ أو خلف الأريكة.',
  ),
  priceMinor: 57000,
  massKilograms: 17,
  materials: ['oak', 'walnut', 'wood'],
  attributes: { shape: 'rectangular', style: 'arched' },
  variants: [variant('oak', 7), variant('walnut', 5), variant('black-oak', 5)],
  build(kit, key) {
    const { group, wood } = kit;
    const timber = wood({ species: key, along: 'y' }, 'wood');
    const parts = [topOf(kit, timber, 1.26, 0.32, 0.022, 0.8, { edge: 0.006, corner: 0.05 })];
    for (const z of [-0.125, 0.125])
      for (let i = 0; i < 3; i++) {
        const x0 = -0.6 + i * 0.4;
        const points = [
          [x0, 0, z],
          [x0, 0.3, z],
          [x0, 0.56, z],
        ];
        for (let k = 1; k < 10; k++) {
          const a = Math.PI - (k / 10) * Math.PI;
          points.push([x0 + 0.2 + 0.2 * Math.cos(a), 0.575 + 0.188 * Math.sin(a), z]);
        }
        points.push([x0 + 0.4, 0.56, z], [x0 + 0.4, 0.3, z], [x0 + 0.4, 0, z]);
        parts.push(bow(kit, timber, points, 0.026, 0.03, { up: [0, 0, 1], segments: 64, radius: 0.007 }));
      }
    for (let i = 0; i < 4; i++)
      parts.push(
        bar(kit, timber, [-0.6 + i * 0.4, 0.12, -0.125], [-0.6 + i * 0.4, 0.12, 0.125], 0.018, 0.024, {
          radius: 0.005,
        }),
      );
    return group(parts);
  },
});

export default [trestle, pedestal, farmhouse, oval, desk, crossLeg, console_];
