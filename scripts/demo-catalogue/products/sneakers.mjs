import { sneaker } from '../wear/footwear.mjs';

const t = (en, he, ar) => ({ en, he, ar });

export default [
  {
    slug: 'plaza-court-sneakers',
    style: 'court',
    made: ['leather', 'leather', 'leather'],
    priceMinor: 12900,
    massKilograms: 0.86,
    materials: ['leather', 'rubber'],
    name: t('Plaza court sneakers', 'סניקרס פלאזה נמוכות', 'حذاء بلازا الرياضي المنخفض'),
    description: t(
      'A plain leather low-top on a stitched cup sole. The pair that goes with the rest of the wardrobe.',
      'נעל עור נמוכה וחלקה על סוליה תפורה. הזוג שהולך עם כל הארון.',
      'حذاء جلدي منخفض بسيط على نعل مخيط، يناسب كل ما في الخزانة.',
    ),
    rows: [
      ['forest', 18],
      ['chalk', 22],
      ['ink', 15],
    ],
  },
  {
    slug: 'terrace-suede-sneakers',
    style: 'terrace',
    made: ['suede', 'suede', 'leather'],
    priceMinor: 11900,
    massKilograms: 0.78,
    materials: ['suede', 'rubber'],
    name: t('Terrace suede sneakers', 'סניקרס זמש מרפסת', 'حذاء تراس من الشامواه'),
    description: t(
      'Slim suede with a low profile and a swept side panel, from the days of indoor football.',
      'זמש דק בפרופיל נמוך עם פאנל צד מעוגל, מימי הכדורגל באולמות.',
      'شامواه رفيع بهيئة منخفضة ولوح جانبي منساب، من أيام كرة الصالات.',
    ),
    rows: [
      ['navy', 14],
      ['brick', 10],
      ['sand', 12],
    ],
  },
  {
    slug: 'stride-running-shoes',
    style: 'running',
    made: ['mesh', 'suede', 'leather'],
    priceMinor: 13900,
    massKilograms: 0.54,
    materials: ['mesh', 'rubber'],
    name: t('Stride running shoes', 'נעלי ריצה סטרייד', 'حذاء جري ستريد'),
    description: t(
      'A breathing knit upper on springy foam with a rocker at the toe. Made for easy kilometres.',
      'סריג נושם על קצף קפיצי עם עיגול בבוהן. לקילומטרים נוחים.',
      'نسيج محبوك يتنفس على رغوة مرنة بمقدمة مقوّسة، لكيلومترات مريحة.',
    ),
    rows: [
      ['storm', 16],
      ['coral', 11],
      ['ink', 17],
    ],
  },
  {
    slug: 'depot-high-top-sneakers',
    style: 'high',
    made: ['canvas', 'canvas', 'canvas'],
    priceMinor: 8900,
    massKilograms: 0.82,
    materials: ['canvas', 'rubber'],
    name: t('Depot high-top sneakers', 'סניקרס גבוהות דיפו', 'حذاء ديبو عالي الرقبة'),
    description: t(
      'Heavy canvas to the ankle, metal eyelets, a rubber toe and a single painted line.',
      'קנבס עבה עד הקרסול, לולאות מתכת, חרטום גומי ופס צבוע אחד.',
      'قماش سميك حتى الكاحل وحلقات معدنية ومقدمة مطاطية وخط ملوّن واحد.',
    ),
    rows: [
      ['brick', 15],
      ['ink', 24],
      ['navy', 13],
    ],
  },
  {
    slug: 'jetty-slip-on-sneakers',
    style: 'slipOn',
    made: ['canvas', 'canvas', 'canvas'],
    priceMinor: 6900,
    massKilograms: 0.66,
    materials: ['canvas', 'rubber'],
    name: t('Jetty slip-on sneakers', 'סניקרס בלי שרוכים מזח', 'حذاء رصيف بلا أربطة'),
    description: t(
      'No laces, two elastic sides and a thick rubber edge. On in a second, good all summer.',
      'בלי שרוכים, שני צדדים אלסטיים ושוליים עבים מגומי. ננעלות בשנייה וטובות לכל הקיץ.',
      'بلا أربطة، بجانبين مطاطيين وحافة سميكة. يُلبس في ثانية ويدوم الصيف كله.',
    ),
    rows: [
      ['sand', 17],
      ['navy', 14],
      ['ink', 16],
    ],
  },
  {
    slug: 'summit-chunky-sneakers',
    style: 'chunky',
    made: ['mesh', 'suede', 'leather'],
    priceMinor: 14900,
    massKilograms: 1.02,
    materials: ['mesh', 'suede', 'rubber'],
    name: t('Summit chunky sneakers', 'סניקרס מגושמות פסגה', 'حذاء سميك قمّة'),
    description: t(
      'Layers of suede and mesh on a tall sculpted sole. Loud in shape, calm in colour.',
      'שכבות זמש ורשת על סוליה גבוהה ומפוסלת. צורה רועשת, צבע רגוע.',
      'طبقات من الشامواه والشبك على نعل عالٍ منحوت. شكل صاخب ولون هادئ.',
    ),
    rows: [
      ['oat', 11],
      ['storm', 9],
      ['coral', 8],
    ],
  },
  {
    slug: 'ridge-trail-shoes',
    style: 'trail',
    made: ['mesh', 'suede', 'leather'],
    priceMinor: 15500,
    massKilograms: 0.74,
    materials: ['mesh', 'rubber'],
    name: t('Ridge trail shoes', 'נעלי שטח רכס', 'حذاء مسارات سلسلة الجبال'),
    description: t(
      'Deep lugs, a rubber rail all round and cord laces. Grip for wet stone and loose soil.',
      'בליטות עמוקות, פס גומי מסביב ושרוכי חבל. אחיזה על אבן רטובה ואדמה תחוחה.',
      'نتوءات عميقة وحزام مطاطي حول الحذاء وأربطة من الحبل. تماسك على الحجر الرطب والتراب.',
    ),
    rows: [
      ['olive', 13],
      ['storm', 12],
      ['ink', 10],
    ],
  },
].map(sneaker);
