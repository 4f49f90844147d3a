import { defineProduct } from '../kit/product.mjs';
import { assemble, once } from '../wear/assemble.mjs';
import { feltHat, strawHat } from '../wear/brimmed-hats.mjs';
import { baseballCap } from '../wear/cap.mjs';
import { cloths, variantsOf } from '../wear/finishes.mjs';
import { beanie, beret, bucketHat } from '../wear/soft-hats.mjs';

const t = (en, he, ar) => ({ en, he, ar });
const photos = {
  hero: { azimuth: 34, elevation: 14, fill: 0.8 },
  second: { azimuth: -62, elevation: 10, fill: 0.8 },
  context: { set: 'table', surface: 'walnut', azimuth: 16, elevation: 24, fill: 0.62, wall: '#cfc6b8' },
};
const strawTones = {
  natural: {
    name: t('Natural', 'טבעי', 'طبيعي'),
    swatch: '#d8b57c',
    colours: ['tan', 'beige'],
    colour: '#dcbc86',
  },
  bleached: {
    name: t('Bleached', 'בהיר', 'فاتح'),
    swatch: '#e9dcc0',
    colours: ['beige', 'white'],
    colour: '#efe3c8',
  },
  tobacco: { name: t('Tobacco', 'טבק', 'تبغي'), swatch: '#9a6f43', colours: ['brown'], colour: '#a2764a' },
};

function hat(p) {
  const parts = once(p.make);
  const table = p.straw ? strawTones : cloths;
  return defineProduct({
    ...p,
    category: 'hats',
    origin: 'as-built',
    photos: { ...photos, ...p.photos },
    attributes: { headCircumferenceMillimetres: 572, ...p.attributes },
    variants: variantsOf(table, p.rows),
    build(kit, key) {
      const { colour } = table[key];
      const cloth = (slot, tone = colour) =>
        p.straw
          ? kit.straw({ kind: 'straw', colour: tone }, slot)
          : kit.fabric({ kind: p.cloth, colour: tone, relief: p.relief ?? 1 }, slot);
      const trim = p.trim?.[key] ?? p.band ?? '#2a2623';
      return assemble(kit, parts(), {
        main: cloth('main'),
        visor: cloth('visor', p.visor?.[key] ?? colour),
        band:
          p.bandKind === 'leather'
            ? kit.leather({ colour: trim }, 'band')
            : kit.fabric({ kind: p.bandKind ?? 'cotton', colour: trim }, 'band'),
        lining: kit.plastic({ colour: p.liningColour ?? '#5d5245', roughness: 0.95 }, 'lining'),
        stitch: kit.plastic({ colour: p.thread?.[key] ?? colour, roughness: 0.9 }, 'stitch'),
        metal: kit.metal({ kind: 'brass', finish: 'polished' }, 'metal'),
        label: kit.leather({ colour: '#8a5b36' }, 'label'),
      });
    },
  });
}

export default [
  {
    slug: 'wren-felt-fedora',
    cloth: 'felt',
    bandKind: 'velvet',
    priceMinor: 11900,
    massKilograms: 0.14,
    materials: ['felt', 'wool'],
    name: t('Wren felt fedora', 'פדורה לבד גדרון', 'قبعة فيدورا من اللباد'),
    description: t(
      'Wool felt with a pinched crown and a ribbon that was tied by hand.',
      'לבד צמר עם כתר צבוט וסרט שנקשר ביד.',
      'لباد صوفي بتاج مقروص وشريط معقود باليد.',
    ),
    rows: [
      ['camel', 14],
      ['charcoal', 12],
      ['forest', 7],
    ],
    trim: { camel: '#3a2a1e', charcoal: '#17161a', forest: '#1c2a20' },
    attributes: { brimMillimetres: 62, crownMillimetres: 128 },
    make: () =>
      feltHat({
        height: 0.128,
        taper: 0.16,
        brim: 0.062,
        dent: 0.034,
        dentWidth: 0.026,
        pinch: 0.014,
        rise: 0.006,
        curl: 0.02,
        curlPower: 1.6,
        snapFront: -0.014,
        snapBack: 0.012,
        bandHeight: 0.036,
      }),
  },
  {
    slug: 'drizzle-bucket-hat',
    cloth: 'canvas',
    priceMinor: 4500,
    massKilograms: 0.09,
    materials: ['canvas', 'cotton'],
    name: t('Drizzle bucket hat', 'כובע דלי טפטוף', 'قبعة دلو رذاذ'),
    description: t(
      'Washed cotton canvas with rows of stitching round the brim. Folds into a pocket.',
      'קנבס כותנה שטוף עם שורות תפר סביב השוליים. מתקפל לכיס.',
      'قماش قطني مغسول بصفوف خياطة حول الحافة، يُطوى في الجيب.',
    ),
    rows: [
      ['sage', 20],
      ['sand', 22],
      ['navy', 16],
      ['black', 18],
    ],
    thread: { sage: '#c9cfbb', sand: '#efe2c8', navy: '#8d97ad', black: '#6a6763' },
    attributes: { brimMillimetres: 50 },
    make: () => bucketHat(),
  },
  {
    slug: 'harbour-rib-beanie',
    cloth: 'knit',
    priceMinor: 3500,
    massKilograms: 0.08,
    materials: ['wool'],
    name: t('Harbour rib beanie', 'כובע גרב צלעות נמל', 'قبعة صوفية مضلّعة ميناء'),
    description: t(
      'A deep cuff and wide ribs in soft merino: the one you do not take off indoors.',
      'קיפול עמוק וצלעות רחבות במרינו רך: הכובע שלא מורידים גם בבית.',
      'ثنية عميقة وأضلاع عريضة من صوف المرينو الناعم: لا تُخلع حتى في البيت.',
    ),
    rows: [
      ['mustard', 17],
      ['charcoal', 25],
      ['navy', 19],
      ['oat', 14],
    ],
    attributes: { cuffMillimetres: 62 },
    make: () => beanie(),
    photos: {
      hero: { azimuth: 24, elevation: 8, fill: 0.7 },
      second: { azimuth: -50, elevation: 14, fill: 0.7 },
    },
  },
  {
    slug: 'infield-baseball-cap',
    cloth: 'canvas',
    priceMinor: 3900,
    massKilograms: 0.09,
    materials: ['cotton', 'canvas'],
    name: t('Infield baseball cap', 'כובע מצחייה אינפילד', 'قبعة بيسبول إنفيلد'),
    description: t(
      'Six panels, a curved visor and a cloth strap with a small brass slide.',
      'שישה פאנלים, מצחייה מעוקלת ורצועת בד עם אבזם פליז קטן.',
      'ست قطع وحافة مقوّسة وشريط قماشي بمشبك نحاسي صغير.',
    ),
    rows: [
      ['forest', 20],
      ['navy', 24],
      ['sand', 18],
      ['black', 26],
    ],
    visor: { sand: '#5f432e' },
    thread: { forest: '#8fa593', navy: '#8d97ad', sand: '#f0e3ca', black: '#6a6763' },
    liningColour: '#d9d0c0',
    attributes: { visorMillimetres: 70 },
    make: () => baseballCap(),
    photos: {
      hero: { azimuth: 38, elevation: 10, fill: 0.78 },
      second: { azimuth: 160, elevation: 16, fill: 0.74 },
    },
  },
  {
    slug: 'marina-straw-sun-hat',
    straw: true,
    priceMinor: 6900,
    massKilograms: 0.12,
    materials: ['straw'],
    name: t('Marina straw sun hat', 'כובע קש רחב מרינה', 'قبعة شمس من القش مارينا'),
    description: t(
      'A wide, slightly waved brim of woven straw that shades the shoulders too.',
      'שוליים רחבים וגליים מקש שזור שמצלים גם על הכתפיים.',
      'حافة عريضة مموّجة قليلًا من القش المنسوج تظلل الكتفين أيضًا.',
    ),
    rows: [
      ['natural', 21],
      ['bleached', 13],
      ['tobacco', 9],
    ],
    band: '#23201d',
    attributes: { brimMillimetres: 115 },
    make: () => strawHat({ height: 0.105, brim: 0.115, wave: 0.012, droop: 0.012, bandHeight: 0.024 }),
  },
  {
    slug: 'regatta-boater',
    straw: true,
    priceMinor: 7500,
    massKilograms: 0.13,
    materials: ['straw'],
    name: t('Regatta boater', 'כובע בוטר רגאטה', 'قبعة قش مسطحة ريغاتا'),
    description: t(
      'A flat crown, a straight brim and a broad navy ribbon, stiff as a summer collar.',
      'כתר שטוח, שוליים ישרים וסרט כחול רחב, זקוף כמו צווארון קיץ.',
      'تاج مسطح وحافة مستقيمة وشريط كحلي عريض، متماسكة كياقة صيفية.',
    ),
    rows: [
      ['bleached', 12],
      ['natural', 15],
    ],
    band: '#1f2b48',
    attributes: { brimMillimetres: 58, crownMillimetres: 85 },
    make: () => strawHat({ height: 0.085, brim: 0.058, wave: 0.001, flat: true, bandHeight: 0.04 }),
  },
  {
    slug: 'atelier-wool-beret',
    cloth: 'felt',
    bandKind: 'leather',
    priceMinor: 4900,
    massKilograms: 0.09,
    materials: ['wool', 'felt'],
    name: t('Atelier wool beret', 'ברט צמר אטלייה', 'بيريه صوفي أتيلييه'),
    description: t(
      'Boiled wool, a thin leather edge and a small stalk on top. Wear it to one side.',
      'צמר מבושל, שולי עור דקים וגבעול קטן למעלה. חובשים אותו בצד.',
      'صوف مغلي وحافة جلدية رفيعة وساق صغيرة في الأعلى. تُلبس مائلة.',
    ),
    rows: [
      ['burgundy', 14],
      ['black', 18],
      ['camel', 11],
    ],
    band: '#231f1d',
    attributes: { diameterMillimetres: 262 },
    make: () => beret(),
    photos: { hero: { azimuth: 20, elevation: 20, fill: 0.8 } },
  },
  {
    slug: 'mesa-western-hat',
    cloth: 'felt',
    bandKind: 'leather',
    priceMinor: 13900,
    massKilograms: 0.2,
    materials: ['felt', 'leather', 'brass'],
    name: t('Mesa western hat', 'כובע מערבי מסה', 'قبعة غربية ميسا'),
    description: t(
      'A tall creased crown, a brim rolled at the sides and a leather band with a brass buckle.',
      'כתר גבוה עם קפל, שוליים מגולגלים בצדדים ורצועת עור עם אבזם פליז.',
      'تاج عالٍ مثني وحافة ملفوفة على الجانبين وحزام جلدي بإبزيم نحاسي.',
    ),
    rows: [
      ['sand', 10],
      ['brown', 12],
      ['black', 9],
    ],
    band: '#4a2c1a',
    attributes: { brimMillimetres: 88, crownMillimetres: 130 },
    make: () =>
      feltHat({
        height: 0.13,
        taper: 0.14,
        brim: 0.088,
        dent: 0.036,
        dentWidth: 0.02,
        pinch: 0.018,
        rise: 0.012,
        curl: 0.085,
        curlPower: 1.7,
        snapFront: -0.02,
        snapBack: -0.014,
        narrow: 0.22,
        bandHeight: 0.016,
        buckle: true,
      }),
  },
].map(hat);
