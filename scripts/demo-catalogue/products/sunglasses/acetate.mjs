import { templeHeights, tints } from '../../wear/frames.mjs';

/** Sunglasses in acetate. */

const { green, brown, grey } = tints;
const t = (en, he, ar) => ({ en, he, ar });
const temple = templeHeights(0.74, 5.2, 8);

/** Shore sunglasses. */
export const shore = {
  slug: 'shore-sunglasses',
  kind: 'acetate',
  shapeName: 'trapezoid',
  priceMinor: 16900,
  metal: 'silver',
  name: t('Shore sunglasses', 'משקפי שמש חוף', 'نظارة شمسية شاطئ'),
  description: t(
    'The everyday shape: a firm brow line, soft corners and deep green lenses.',
    'הצורה של כל יום: קו גבה ברור, פינות רכות ועדשות ירוק עמוק.',
    'شكل كل يوم: خط حاجب واضح وزوايا ناعمة وعدسات خضراء داكنة.',
  ),
  rows: [
    ['black', 30],
    ['tortoise', 22],
    ['navy', 9],
  ],
  lensOf: (key) => ({ black: green, tortoise: brown, navy: grey })[key],
  frame: {
    shape: 'wayfarer',
    lensWidth: 50,
    lensHeight: 40,
    bridge: 21,
    temple: 148,
    thickness: 4.4,
    rimStyle: 'bold',
    bridgeY: 9.5,
    bridgeHeight: 7,
    endY: 13,
    endHeight: 10.5,
    endReach: 6.5,
    contactY: 4,
    wrapRadius: 200,
    templeHeight: temple(11, 148),
  },
};

/** Siesta cat-eye sunglasses. */
export const siesta = {
  slug: 'siesta-cat-eye-sunglasses',
  kind: 'acetate',
  shapeName: 'cat-eye',
  priceMinor: 15900,
  name: t('Siesta cat-eye sunglasses', 'משקפי שמש חתוליים סיאסטה', 'نظارة شمسية عين القط قيلولة'),
  description: t(
    'A sharp upward corner and a graded tint: dark for the sun, light for the eyes.',
    'פינה חדה כלפי מעלה וגוון מדורג: כהה לשמש, בהיר לעיניים.',
    'زاوية حادة إلى أعلى ولون متدرج: داكن للشمس وفاتح للعين.',
  ),
  rows: [
    ['cream', 10],
    ['black', 18],
    ['terracotta', 7],
  ],
  lensOf: (key) =>
    ({
      cream: { ...brown, opacity: 0.9, fade: 0.5 },
      black: { ...grey, opacity: 0.92, fade: 0.45 },
      terracotta: { ...brown, opacity: 0.9, fade: 0.5 },
    })[key],
  frame: {
    shape: 'catEye',
    lensWidth: 55,
    lensHeight: 40,
    bridge: 17,
    temple: 142,
    thickness: 4.4,
    rimStyle: 'cat',
    bridgeY: 6.5,
    bridgeHeight: 5.5,
    endY: 15.5,
    endHeight: 7,
    endReach: 7,
    contactY: 2.5,
    wrapRadius: 200,
    templeHeight: temple(8, 142),
  },
};

/** Canyon slim sunglasses. */
export const canyon = {
  slug: 'canyon-rectangular-sunglasses',
  kind: 'acetate',
  shapeName: 'rectangular',
  priceMinor: 14500,
  metal: 'silver',
  name: t('Canyon slim sunglasses', 'משקפי שמש צרים קניון', 'نظارة شمسية ضيقة أخدود'),
  description: t(
    'Narrow, flat-topped and dark. A frame from the nineties that came back better made.',
    'צרים, ישרים למעלה וכהים. מסגרת משנות התשעים שחזרה עשויה טוב יותר.',
    'ضيقة ومسطحة من الأعلى وداكنة. إطار من التسعينيات عاد بصنعة أفضل.',
  ),
  rows: [
    ['black', 21],
    ['tortoise', 11],
    ['crystal', 9],
  ],
  lensOf: (key) =>
    ({ black: { ...grey, opacity: 0.92 }, tortoise: brown, crystal: { ...green, opacity: 0.8 } })[key],
  frame: {
    shape: 'rectangular',
    lensWidth: 53,
    lensHeight: 30,
    bridge: 19,
    temple: 145,
    thickness: 4.2,
    rimStyle: 'even',
    bridgeY: 6,
    bridgeHeight: 6,
    endY: 7.5,
    endHeight: 9.5,
    endReach: 6,
    contactY: 2,
    wrapRadius: 180,
    templeHeight: temple(9.5, 145),
  },
};

/** Grand oversized sunglasses. */
export const grand = {
  slug: 'grand-oversized-sunglasses',
  kind: 'acetate',
  shapeName: 'oversized',
  priceMinor: 18900,
  name: t('Grand oversized sunglasses', 'משקפי שמש גדולים גרנד', 'نظارة شمسية كبيرة غراند'),
  description: t(
    'Generous lenses that cover from brow to cheek, with a slow fade from dark to clear.',
    'עדשות נדיבות שמכסות מהגבה עד הלחי, בגוון שנמוג לאט מכהה לבהיר.',
    'عدسات واسعة تغطي من الحاجب إلى الخد، بتدرج هادئ من الداكن إلى الفاتح.',
  ),
  rows: [
    ['tortoise', 12],
    ['black', 14],
    ['burgundy', 6],
  ],
  lensOf: (key) =>
    ({
      tortoise: { ...brown, opacity: 0.92, fade: 0.6 },
      black: { ...grey, opacity: 0.94, fade: 0.55 },
      burgundy: { tint: '#43141f', opacity: 0.88, fade: 0.55 },
    })[key],
  frame: {
    shape: 'butterfly',
    lensWidth: 58,
    lensHeight: 51,
    bridge: 16,
    temple: 140,
    thickness: 4.4,
    rimStyle: 'even',
    bridgeY: 9,
    bridgeHeight: 6,
    endY: 13,
    endHeight: 10,
    endReach: 5.5,
    contactY: 4,
    wrapRadius: 190,
    templeHeight: temple(13, 140),
  },
};

/** Tide clear sunglasses. */
export const tide = {
  slug: 'tide-clear-sunglasses',
  kind: 'acetate',
  shapeName: 'square',
  priceMinor: 14900,
  metal: 'silver',
  name: t('Tide clear sunglasses', 'משקפי שמש שקופים גאות', 'نظارة شمسية شفافة مدّ'),
  description: t(
    'A see-through frame around blue-grey lenses: light on the face, easy with everything.',
    'מסגרת שקופה סביב עדשות אפור כחול: קלה על הפנים ומתאימה לכל דבר.',
    'إطار شفاف حول عدسات زرقاء رمادية: خفيف على الوجه ويناسب كل شيء.',
  ),
  rows: [
    ['crystal', 16],
    ['smoke', 12],
    ['olive', 8],
  ],
  lensOf: (key) =>
    ({
      crystal: { tint: '#2c3f52', opacity: 0.76 },
      smoke: { ...grey, opacity: 0.82 },
      olive: { ...green, opacity: 0.84 },
    })[key],
  frame: {
    shape: 'square',
    lensWidth: 52,
    lensHeight: 44,
    bridge: 19,
    temple: 145,
    thickness: 4.2,
    rimStyle: 'even',
    bridgeY: 9.5,
    bridgeHeight: 6.5,
    endY: 12,
    endHeight: 8.5,
    endReach: 5.5,
    contactY: 4,
    wrapRadius: 200,
    templeHeight: temple(8.5, 145),
  },
};
