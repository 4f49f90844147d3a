/** Watches for the evening and the office. */

const t = (en, he, ar) => ({ en, he, ar });
const name = (en, he, ar, swatch, colours) => ({ name: t(en, he, ar), swatch, colours });

/** Atrium dress watch. */
export const atrium = {
  slug: 'atrium-dress-watch',
  priceMinor: 24900,
  massKilograms: 0.048,
  water: 30,
  movement: 'quartz',
  materials: ['steel', 'leather', 'glass'],
  darkHands: false,
  name: t('Atrium dress watch', 'שעון ערב אטריום', 'ساعة أتريوم الرسمية'),
  description: t(
    'A slim case, applied markers and two leaf hands on a warm ivory dial.',
    'גוף דק, סמנים מוצמדים ושני מחוגי עלה על לוח שנהב חם.',
    'علبة نحيلة وعلامات بارزة وعقربان ورقيان على مينا عاجي دافئ.',
  ),
  dial: { track: true },
  spec: {
    diameter: 38,
    height: 7.4,
    strap: [20, 16],
    crown: 2.5,
    index: [
      [0.8, 3.2],
      [1.3, 3.6],
    ],
    hands: ['leaf', 1.9],
    padded: true,
    seconds: false,
    dome: 0.3,
  },
  ways: [
    [
      'gold-ivory',
      name('Gold, brown strap', 'זהב, רצועה חומה', 'ذهبي بسوار بني', '#d9b35a', ['gold', 'brown']),
      'ivory',
      'gold',
      'brown',
      9,
    ],
    [
      'steel-black',
      name('Steel, black strap', 'פלדה, רצועה שחורה', 'فولاذي بسوار أسود', '#23211f', ['silver', 'black']),
      'black',
      'steel',
      'black',
      12,
    ],
    [
      'steel-salmon',
      name('Salmon dial, tan strap', 'לוח סלמון, רצועת קאמל', 'مينا سلموني بسوار عسلي', '#d9a588', [
        'pink',
        'tan',
      ]),
      'salmon',
      'steel',
      'tan',
      6,
    ],
  ],
};

/** Quad square watch. */
export const quad = {
  slug: 'quad-square-watch',
  priceMinor: 19900,
  massKilograms: 0.052,
  water: 30,
  movement: 'quartz',
  materials: ['steel', 'leather', 'glass'],
  darkHands: true,
  name: t('Quad square watch', 'שעון מרובע קוואד', 'ساعة مربعة كواد'),
  description: t(
    'A soft square with a blue-black strap. It reads like a small building.',
    'ריבוע רך עם רצועה כהה. נקרא כמו בניין קטן.',
    'مربع ناعم بسوار داكن، كأنها مبنى صغير.',
  ),
  dial: {
    numerals: ['12', '', '', '3', '', '', '6', '', '', '9', '', ''],
    size: 0.13,
    ring: 0.7,
    squareTrack: true,
  },
  spec: {
    diameter: 32,
    height: 7.6,
    square: 6,
    strap: [20, 17],
    crown: 2.4,
    lug: 2.6,
    index: [[0.8, 2.6], null],
    hands: ['baton', 1.6],
    padded: true,
    seconds: false,
  },
  ways: [
    [
      'silver-navy',
      name('Silver, navy strap', 'כסף, רצועה כחולה', 'فضي بسوار كحلي', '#222c45', ['silver', 'navy']),
      'white',
      'steel',
      'navy',
      11,
    ],
    [
      'gold-burgundy',
      name('Gold, burgundy strap', 'זהב, רצועת בורדו', 'ذهبي بسوار خمري', '#5d2129', ['gold', 'burgundy']),
      'ivory',
      'gold',
      'burgundy',
      8,
    ],
  ],
};

/** Nil minimal watch. */
export const nil = {
  slug: 'nil-minimal-watch',
  priceMinor: 13900,
  massKilograms: 0.058,
  water: 30,
  movement: 'quartz',
  materials: ['steel', 'glass'],
  accent: '#b9822c',
  name: t('Nil minimal watch', 'שעון מינימלי ניל', 'ساعة بسيطة نِل'),
  description: t(
    'Four marks, three hands and a woven steel band. Nothing else to look at.',
    'ארבעה סמנים, שלושה מחוגים ורצועת פלדה ארוגה. אין על מה עוד להסתכל.',
    'أربع علامات وثلاثة عقارب وسوار فولاذي منسوج. لا شيء آخر يشغل العين.',
  ),
  dial: { track: false },
  spec: {
    diameter: 39,
    height: 7,
    strap: [20, 18],
    bracelet: 'mesh',
    crown: 2.2,
    index: [null, [0.6, 3.4]],
    hands: ['baton', 1],
  },
  ways: [
    [
      'steel-grey',
      name('Steel, grey dial', 'פלדה, לוח אפור', 'فولاذي بمينا رمادي', '#5c5f62', ['silver', 'grey']),
      'grey',
      'steel',
      null,
      13,
    ],
    [
      'rose-white',
      name('Rose gold, white dial', 'זהב אדום, לוח לבן', 'ذهبي وردي بمينا أبيض', '#dba78e', [
        'copper',
        'white',
      ]),
      'white',
      'rose',
      null,
      10,
    ],
    ['black', name('Black', 'שחור', 'أسود', '#1e1d1c', ['black']), 'black', 'black', null, 12],
  ],
};
