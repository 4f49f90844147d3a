import { tints } from '../../wear/frames.mjs';

/** Sunglasses with metal rims. */

const { green, brown, grey } = tints;
const t = (en, he, ar) => ({ en, he, ar });

/** Meridian aviator sunglasses. */
export const meridian = {
  slug: 'meridian-aviator-sunglasses',
  kind: 'wire',
  shapeName: 'aviator',
  priceMinor: 17500,
  name: t('Meridian aviator sunglasses', 'משקפי טייסים קו רוחב', 'نظارة طيّار خط الزوال'),
  description: t(
    'A double bridge, teardrop lenses and a tint that fades towards the cheek.',
    'גשר כפול, עדשות בצורת טיפה וגוון שנמוג כלפי הלחי.',
    'جسر مزدوج وعدسات على شكل دمعة ولون يتلاشى نحو الخد.',
  ),
  rows: [
    ['gold', 24],
    ['silver', 15],
    ['black', 12],
  ],
  lensOf: (key) =>
    ({
      gold: { tint: '#1d2a1f', opacity: 0.92, fade: 0.62 },
      silver: { tint: '#1f2633', opacity: 0.92, fade: 0.62 },
      black: { ...grey, opacity: 0.92 },
    })[key],
  frame: {
    shape: 'aviator',
    lensWidth: 58,
    lensHeight: 50,
    bridge: 14,
    temple: 140,
    wire: 0.85,
    bridges: [
      [150, 1.2, 1.4],
      [116, 0.6, 1.2],
    ],
    endDegrees: 30,
    contactY: 3,
    wrapRadius: 190,
  },
};

/** Orbit round sunglasses. */
export const orbit = {
  slug: 'orbit-round-sunglasses',
  kind: 'wire',
  shapeName: 'round',
  priceMinor: 14900,
  name: t('Orbit round sunglasses', 'משקפי שמש עגולים מסלול', 'نظارة شمسية مستديرة مدار'),
  description: t(
    'Small round lenses in a fine wire frame, tinted the brown of strong tea.',
    'עדשות עגולות קטנות במסגרת מתכת דקה, בגוון חום של תה חזק.',
    'عدسات مستديرة صغيرة في إطار سلكي رفيع بلون الشاي الثقيل.',
  ),
  rows: [
    ['gold', 17],
    ['silver', 13],
    ['rose', 8],
  ],
  lensOf: (key) =>
    ({
      gold: { ...brown, opacity: 0.72 },
      silver: { tint: '#24405c', opacity: 0.72 },
      rose: { tint: '#6d3038', opacity: 0.62 },
    })[key],
  frame: {
    shape: 'round',
    lensWidth: 50,
    lensHeight: 49,
    bridge: 20,
    temple: 145,
    wire: 0.85,
    bridges: [[155, 3.4, 2.2]],
    endDegrees: 16,
    contactY: 3,
    wrapRadius: 200,
  },
};

/** Boulevard browline sunglasses. */
export const boulevard = {
  slug: 'boulevard-browline-sunglasses',
  kind: 'brow',
  shapeName: 'browline',
  priceMinor: 16500,
  name: t('Boulevard browline sunglasses', 'משקפי שמש שדרה', 'نظارة شمسية جادّة'),
  description: t(
    'A strong acetate brow over fine metal rims and solid green lenses.',
    'גבה חזקה מאצטט מעל מסגרת מתכת דקה ועדשות ירוקות מלאות.',
    'حاجب قوي من الأسيتات فوق حافة معدنية رفيعة وعدسات خضراء كاملة.',
  ),
  rows: [
    ['tortoise', 13],
    ['black', 16],
  ],
  lensOf: (key) => ({ tortoise: brown, black: green })[key],
  frame: {
    shape: 'wayfarer',
    lensWidth: 51,
    lensHeight: 42,
    bridge: 21,
    temple: 145,
    wire: 0.8,
    bridges: [[152, 2.4, 1.8]],
    endDegrees: 33,
    contactY: 3,
    endReach: 4.5,
    wrapRadius: 200,
    brow: {
      degrees: [10, 166],
      height: [
        [0, 5.6],
        [0.2, 7.8],
        [0.6, 5.4],
        [1, 3],
      ],
      depth: 5,
    },
  },
};
