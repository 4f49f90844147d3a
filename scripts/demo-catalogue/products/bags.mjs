import { defineProduct } from '../kit/product.mjs';
import { assemble, once } from '../wear/assemble.mjs';
import { backpack } from '../wear/backpack.mjs';
import { duffel } from '../wear/duffel.mjs';
import { cloths, leathers, variantsOf } from '../wear/finishes.mjs';
import { clutch, crossbody } from '../wear/flap-bags.mjs';
import { bucket, tote } from '../wear/open-bags.mjs';

const t = (en, he, ar) => ({ en, he, ar });
const photos = {
  hero: { azimuth: 28, elevation: 12, fill: 0.82 },
  second: { azimuth: -38, elevation: 8, fill: 0.82 },
  context: {
    set: 'table',
    surface: 'oak',
    azimuth: 12,
    elevation: 10,
    fill: 0.7,
    shift: [0, -0.03],
    wall: '#d8d0c3',
  },
};

function bag(p) {
  const parts = once(p.make);
  const table = p.cloth ? cloths : leathers;
  return defineProduct({
    ...p,
    category: 'bags',
    photos: { ...photos, ...p.photos },
    variants: variantsOf(table, p.rows),
    build(kit, key) {
      const { colour } = table[key];
      const trim = p.trim?.[key] ?? p.trim?.all ?? colour;
      const main = p.cloth
        ? kit.fabric({ kind: p.cloth, colour }, 'main')
        : p.suede
          ? kit.suede({ colour }, 'main')
          : kit.leather({ colour, roughness: p.gloss ?? 0.46 }, 'main');
      if (p.cloth) main.side = 2;
      return assemble(kit, parts(), {
        main,
        leather: kit.leather({ colour: trim }, 'leather'),
        lining: kit.fabric({ kind: 'cotton', colour: p.lining ?? '#cfc3ae' }, 'lining'),
        stitch: kit.plastic({ colour: p.thread ?? '#e3d6bd', roughness: 0.9 }, 'stitch'),
        zip: kit.fabric({ kind: 'cotton', colour: '#2b2826' }, 'zip'),
        cord: kit.leather({ colour: trim }, 'cord'),
        metal: kit.metal({ kind: p.hardware ?? 'brass', finish: 'polished' }, 'metal'),
      });
    },
  });
}

export default [
  {
    slug: 'market-canvas-tote',
    cloth: 'canvas',
    priceMinor: 7900,
    massKilograms: 0.52,
    materials: ['canvas', 'leather'],
    trim: { all: '#7a4526' },
    name: t('Market canvas tote', 'תיק קנבס שוק', 'حقيبة سوق من القماش'),
    description: t(
      'Heavy canvas on a leather base, with long handles that sit on the shoulder.',
      'קנבס עבה על בסיס עור, עם ידיות ארוכות שיושבות על הכתף.',
      'قماش سميك على قاعدة جلدية بمقبضين طويلين يستقران على الكتف.',
    ),
    rows: [
      ['oat', 24],
      ['olive', 15],
      ['navy', 17],
    ],
    attributes: { volumeLitres: 14, handleDropMillimetres: 190 },
    make: () => tote({ w: 0.36, d: 0.13, h: 0.31, grip: 0.15, rise: 0.19, strap: 0.026, base: 0.07 }),
  },
  {
    slug: 'studio-leather-tote',
    priceMinor: 18900,
    massKilograms: 0.86,
    materials: ['leather'],
    name: t('Studio leather tote', 'תיק עור סטודיו', 'حقيبة يد جلدية ستوديو'),
    description: t(
      'Full-grain leather that stands on its own. Fits a laptop, a notebook and lunch.',
      'עור מלא שעומד בזכות עצמו. נכנסים בו מחשב נייד, מחברת וארוחת צהריים.',
      'جلد طبيعي يقف وحده، ويتسع لحاسوب محمول ودفتر وغداء.',
    ),
    rows: [
      ['tan', 13],
      ['black', 18],
      ['burgundy', 8],
    ],
    attributes: { volumeLitres: 16, laptopInches: 14 },
    make: () =>
      tote({
        w: 0.39,
        d: 0.12,
        h: 0.29,
        grip: 0.17,
        rise: 0.17,
        strap: 0.022,
        flare: 1.02,
        sag: 0.002,
        pinch: 0.1,
        seed: 6,
      }),
  },
  {
    slug: 'trailhead-backpack',
    cloth: 'canvas',
    priceMinor: 12900,
    massKilograms: 0.94,
    materials: ['canvas', 'leather', 'brass'],
    trim: { all: '#6b3d22' },
    name: t('Trailhead backpack', 'תרמיל ראש השביל', 'حقيبة ظهر رأس الدرب'),
    description: t(
      'A waxed canvas daypack with a zipped front pocket, padded straps and brass buckles.',
      'תרמיל יום מקנבס משועווה עם כיס קדמי ברוכסן, רצועות מרופדות ואבזמי פליז.',
      'حقيبة يومية من القماش المشمّع بجيب أمامي بسحّاب وحزامين مبطنين وأبازيم نحاسية.',
    ),
    rows: [
      ['olive', 16],
      ['charcoal', 20],
      ['sand', 11],
    ],
    attributes: { volumeLitres: 18, laptopInches: 15 },
    make: () => backpack({ w: 0.29, d: 0.14, h: 0.42 }),
    photos: { second: { azimuth: 148, elevation: 12, fill: 0.82 } },
  },
  {
    slug: 'orchard-saddle-bag',
    priceMinor: 14900,
    massKilograms: 0.48,
    materials: ['leather', 'brass'],
    name: t('Orchard saddle bag', 'תיק אוכף פרדס', 'حقيبة سرج بستان'),
    description: t(
      'A rounded flap, a turn lock and a strap that adjusts from shoulder to crossbody.',
      'דש מעוגל, סגר סיבובי ורצועה שמתכווננת מכתף לאלכסון.',
      'غطاء مستدير وقفل دوّار وحزام يُضبط من الكتف إلى الجانب.',
    ),
    rows: [
      ['burgundy', 11],
      ['tan', 16],
      ['black', 19],
      ['olive', 7],
    ],
    attributes: { volumeLitres: 3 },
    make: () => crossbody({ w: 0.235, d: 0.075, h: 0.165, rise: 0.26, round: true }),
  },
  {
    slug: 'gather-bucket-bag',
    priceMinor: 15900,
    massKilograms: 0.55,
    materials: ['suede', 'leather'],
    suede: true,
    trim: { tan: '#6b3d22', cream: '#8a5a36', navy: '#3b2a20' },
    name: t('Gather bucket bag', 'תיק דלי קשור', 'حقيبة دلو مجمّعة'),
    description: t(
      'Soft suede gathered by a leather cord, on a firm base that keeps it upright.',
      'זמש רך שנאסף בשרוך עור, על בסיס קשיח ששומר אותו זקוף.',
      'شامواه ناعم يُجمع بحبل جلدي على قاعدة متينة تبقيه واقفًا.',
    ),
    rows: [
      ['cream', 10],
      ['tan', 14],
      ['navy', 8],
    ],
    attributes: { volumeLitres: 8 },
    make: () => bucket({ r: 0.105, h: 0.27, rise: 0.2 }),
  },
  {
    slug: 'letter-envelope-clutch',
    priceMinor: 8900,
    massKilograms: 0.26,
    materials: ['leather', 'brass'],
    gloss: 0.36,
    name: t('Letter envelope clutch', 'פאוץ׳ מעטפה מכתב', 'حقيبة ظرف رسالة'),
    description: t(
      'Folded like an envelope and closed with one round stud. A loop for the wrist.',
      'מקופל כמו מעטפה ונסגר בכפתור עגול אחד. לולאה לפרק היד.',
      'مطوية كظرف وتُغلق بزر دائري واحد، مع حلقة للمعصم.',
    ),
    rows: [
      ['navy', 12],
      ['burgundy', 10],
      ['black', 17],
      ['cream', 8],
    ],
    attributes: { volumeLitres: 1 },
    make: () => clutch({ w: 0.27, h: 0.165, d: 0.028, wrist: true }),
  },
  {
    slug: 'weekend-duffel',
    cloth: 'canvas',
    priceMinor: 16900,
    massKilograms: 1.24,
    materials: ['canvas', 'leather', 'brass'],
    trim: { all: '#6a3a1f' },
    name: t('Weekend duffel', 'תיק סוף שבוע', 'حقيبة نهاية الأسبوع'),
    description: t(
      'Two days of clothes, one long zip and handles that wrap all the way under.',
      'בגדים ליומיים, רוכסן ארוך אחד וידיות שעוטפות את התיק מלמטה.',
      'ملابس يومين وسحّاب طويل واحد ومقبضان يلتفان حول الحقيبة كلها.',
    ),
    rows: [
      ['navy', 13],
      ['olive', 12],
      ['charcoal', 15],
    ],
    attributes: { volumeLitres: 24, cabinSize: true },
    make: () => duffel({ length: 0.48, r: 0.125 }),
  },
].map(bag);
