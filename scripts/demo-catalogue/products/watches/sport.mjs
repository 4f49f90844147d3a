/** Watches for the water, the field and the track. */

const t = (en, he, ar) => ({ en, he, ar });
const name = (en, he, ar, swatch, colours) => ({ name: t(en, he, ar), swatch, colours });
const arabic = ['12', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];

/** Fathom diver watch. */
export const fathom = {
  slug: 'fathom-diver-watch',
  priceMinor: 38900,
  massKilograms: 0.152,
  water: 200,
  movement: 'automatic',
  materials: ['steel', 'glass'],
  accent: '#d9622b',
  name: t('Fathom diver watch', 'שעון צלילה פאתום', 'ساعة غوص فاذوم'),
  description: t(
    'A turning bezel, large glowing markers and a solid link bracelet. Good to two hundred metres.',
    'טבעת מסתובבת, סמנים גדולים זוהרים וצמיד חוליות מלא. עמיד עד מאתיים מטר.',
    'إطار دوّار وعلامات كبيرة مضيئة وسوار حلقات مصمت. تتحمل حتى مئتي متر.',
  ),
  dial: { date: true },
  spec: {
    diameter: 41,
    height: 12,
    bezel: 5,
    diver: true,
    strap: [20, 17],
    bracelet: 'links',
    crown: 3.4,
    index: [
      [1.9, 1.9],
      [1.7, 3.4],
    ],
    skip: [3],
    lumed: true,
    hands: ['sword', 2.6],
  },
  ways: [
    ['blue', name('Blue', 'כחול', 'أزرق', '#1d3357', ['blue', 'silver']), 'blue', 'steel', null, 10],
    ['black', name('Black', 'שחור', 'أسود', '#161615', ['black', 'silver']), 'black', 'steel', null, 14],
    ['green', name('Green', 'ירוק', 'أخضر', '#1f3d31', ['green', 'silver']), 'green', 'steel', null, 7],
  ],
};

/** Acre field watch. */
export const acre = {
  slug: 'acre-field-watch',
  priceMinor: 15900,
  massKilograms: 0.062,
  water: 100,
  movement: 'automatic',
  materials: ['steel', 'canvas', 'glass'],
  cloth: true,
  accent: '#a33a26',
  darkHands: true,
  name: t('Acre field watch', 'שעון שדה אקר', 'ساعة ميدان أكر'),
  description: t(
    'Every hour in plain numerals, a matt steel case and a canvas strap that dries fast.',
    'כל השעות בספרות ברורות, גוף פלדה מט ורצועת קנבס שמתייבשת מהר.',
    'كل الساعات بأرقام واضحة وعلبة فولاذية مطفأة وسوار قماشي يجف بسرعة.',
  ),
  dial: { numerals: arabic, size: 0.115, ring: 0.72 },
  spec: {
    diameter: 38,
    height: 9.6,
    strap: [20, 18],
    crown: 3,
    index: [null, null],
    hands: ['sword', 2.2],
    stitched: false,
  },
  ways: [
    [
      'sand-khaki',
      name('Sand, khaki strap', 'חול, רצועת חאקי', 'رملي بسوار كاكي', '#6b6a48', ['olive', 'beige']),
      'sand',
      'titanium',
      'khaki',
      15,
    ],
    ['black', name('Black', 'שחור', 'أسود', '#1c1b1a', ['black']), 'black', 'steel', 'black', 17],
    [
      'white-navy',
      name('White, navy strap', 'לבן, רצועה כחולה', 'أبيض بسوار كحلي', '#222c45', ['white', 'navy']),
      'white',
      'steel',
      'navy',
      9,
    ],
  ],
};

/** Circuit chronograph. */
export const circuit = {
  slug: 'circuit-chronograph',
  priceMinor: 32900,
  massKilograms: 0.094,
  water: 50,
  movement: 'quartz',
  materials: ['steel', 'leather', 'glass'],
  accent: '#c33b2a',
  name: t('Circuit chronograph', 'כרונוגרף מסלול', 'كرونوغراف سيركت'),
  description: t(
    'Three small dials, two pushers and a tachymeter mood: for timing laps, or pasta.',
    'שלושה לוחות קטנים, שני לחצנים ורוח של מסלול מרוצים: למדידת הקפות, או פסטה.',
    'ثلاثة عدّادات صغيرة وزرّان وروح حلبة السباق: لقياس اللفات، أو المعكرونة.',
  ),
  dial: {
    circles: [
      [-0.43, 0, 0.23],
      [0.43, 0, 0.23],
      [0, -0.43, 0.23],
    ],
    sub: '#22211f',
  },
  spec: {
    diameter: 41,
    height: 11.6,
    strap: [20, 17],
    crown: 2.9,
    pushers: true,
    index: [
      [0.8, 2.6],
      [1.1, 2.6],
    ],
    skip: [3, 6, 9],
    subdials: [
      [-7.9, 0, 40],
      [7.9, 0, 200],
      [0, -7.9, 300],
    ],
    hands: ['baton', 1.9],
    padded: true,
  },
  ways: [
    [
      'white',
      name('White, black strap', 'לבן, רצועה שחורה', 'أبيض بسوار أسود', '#f1efe9', ['white', 'black']),
      'white',
      'steel',
      'black',
      8,
    ],
    [
      'blue',
      name('Blue, tan strap', 'כחול, רצועת קאמל', 'أزرق بسوار عسلي', '#1d3357', ['blue', 'tan']),
      'blue',
      'steel',
      'tan',
      9,
    ],
  ],
};
