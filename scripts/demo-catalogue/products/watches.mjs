import { defineProduct } from '../kit/product.mjs';
import { assemble, once } from '../wear/assemble.mjs';
import { pillow } from '../wear/bust.mjs';
import { leathers, metals } from '../wear/finishes.mjs';
import { slab, together } from '../wear/stages.mjs';
import { drawDial, watch } from '../wear/watches.mjs';

const t = (en, he, ar) => ({ en, he, ar });
const stand = pillow({ width: 0.039, height: 0.0545, length: 0.046, z: -0.0015 });
const photos = {
  all: { look: 'tent', exposure: 0.86, standOnProps: true, props: stand },
  hero: { azimuth: 26, elevation: 14, fill: 0.76 },
  second: { azimuth: 4, elevation: 10, fill: 0.8 },
  context: {
    azimuth: -40,
    elevation: 22,
    fill: 0.6,
    props: together(stand, slab('plaster', { round: true, grow: 2.2, thick: 0.14 })),
  },
};

const dials = {
  ivory: { ground: '#efe9da', ink: '#3a352c' },
  white: { ground: '#f3f2ee', ink: '#22211f' },
  black: { ground: '#161615', ink: '#e9e6de' },
  blue: { ground: '#1d3357', ink: '#eef0f3', sunburst: true },
  green: { ground: '#1f3d31', ink: '#eef0ea', sunburst: true },
  grey: { ground: '#5c5f62', ink: '#f2f2f0', sunburst: true },
  salmon: { ground: '#d9a588', ink: '#33271f', sunburst: true },
  sand: { ground: '#d8c7a4', ink: '#2c2822' },
};
const straps = { ...leathers, khaki: { colour: '#6b6a48' } };
const name = (en, he, ar, swatch, colours) => ({ name: t(en, he, ar), swatch, colours });

/** Ways a watch comes: [key, words, dial, metal, strap, stock]. */
function timepiece(p) {
  const parts = once(() => watch(p.spec));
  return defineProduct({
    ...p,
    category: 'watches',
    origin: 'as-built',
    photos,
    attributes: {
      caseDiameterMillimetres: p.spec.diameter,
      caseThicknessMillimetres: p.spec.height,
      lugWidthMillimetres: p.spec.strap[0],
      waterResistanceMetres: p.water,
      movement: p.movement,
    },
    variants: p.ways.map(([key, words, , , , stock]) => ({ key, ...words, stock })),
    build(kit, key) {
      const [, , dialKey, metalKey, strapKey] = p.ways.find((w) => w[0] === key);
      const dial = dials[dialKey];
      const own = metals[metalKey];
      const metal = (slot, finish = 'polished') =>
        kit.metal({ kind: own.kind, colour: own.colour, finish }, slot);
      const strap = p.cloth
        ? kit.fabric({ kind: 'canvas', colour: straps[strapKey]?.colour ?? '#333333' }, 'strap')
        : kit.leather({ colour: straps[strapKey]?.colour ?? '#333333' }, 'strap');
      const thread = dialKey === 'black' || strapKey === 'black' ? '#4a4642' : '#d9cbb0';
      return assemble(kit, parts(), {
        metal: metal('metal', p.spec.bracelet === 'links' ? 'satin' : 'polished'),
        bright: metal('bright'),
        dial: kit.print(
          {
            width: 512,
            height: 512,
            name: `dial-${p.slug}-${dialKey}`,
            roughness: 0.42,
            draw: drawDial({ ...p.dial, ...dial }),
          },
          'dial',
        ),
        hands:
          p.darkHands && dialKey !== 'black'
            ? kit.lacquer({ colour: '#1f1e1c', roughness: 0.25 }, 'hands')
            : metal('hands'),
        seconds: kit.lacquer({ colour: p.accent ?? '#8c2f24', roughness: 0.3 }, 'seconds'),
        lume: kit.lacquer({ colour: '#e6ead8', roughness: 0.5 }, 'lume'),
        insert: kit.lacquer(
          {
            colour: dialKey === 'blue' ? '#182a49' : dialKey === 'green' ? '#1a3529' : '#141414',
            roughness: 0.18,
            clearcoat: 1,
          },
          'insert',
        ),
        crystal: kit.lens({}, 'crystal'),
        strap,
        stitch: kit.plastic({ colour: thread, roughness: 0.9 }, 'stitch'),
      });
    },
  });
}

const arabic = ['12', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];

export default [
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
].map(timepiece);
