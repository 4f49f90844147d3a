import { defineProduct } from '../kit/product.mjs';
import { variant } from '../kit/swatches.mjs';
import * as floorLampsCloth from './forms/floor-lamps-cloth.mjs';
import * as floorLampsMetal from './forms/floor-lamps-metal.mjs';
import * as props from './forms/props.mjs';

/** The room photo: lights low but not out, the lamp's own light on wall and table. */
const evening = (y, { intensity, ...place }) => ({
  exposure: 0.64,
  props: props.lit(y, { intensity: intensity * 1.6, ...place }),
});

/** One light over the cone that faces the ceiling, one under the cone that faces the page. */
const twoCones = (intensity) =>
  props.together(props.lit(1.6, { intensity }), props.lit(0.74, { intensity, x: 0.17, z: 0.05 }));

export default [
  defineProduct({
    slug: 'arc-floor-lamp',
    category: 'floor-lamps',
    name: { en: 'Arc floor lamp', he: 'מנורת קשת', ar: 'مصباح قوسي' },
    description: {
      en: 'A steel arc that reaches over a sofa or a table, held by a heavy round marble base. The dome turns to aim the light.',
      he: 'קשת פלדה שמגיעה מעל הספה או השולחן, על בסיס שיש עגול וכבד. הכיפה מסתובבת כדי לכוון את האור.',
      ar: 'قوس فولاذي يصل فوق الأريكة أو الطاولة، تثبّته قاعدة رخامية مستديرة ثقيلة. تدور القبّة لتوجيه الضوء.',
    },
    priceMinor: 32900,
    colours: ['black'],
    materials: ['marble', 'steel', 'metal'],
    attributes: { bulb: 'E27', maxWatts: 15, cableMetres: 2.2, dimmable: true },
    massKilograms: 14.5,
    stock: 21,
    variants: [variant('black', 9), variant('brass', 7), variant('chrome', 5)],
    photos: {
      all: { props: props.lit(1.5, { intensity: 0.8, x: 0.5 }), exposure: 0.8 },
      context: { ...evening(1.5, { intensity: 0.8, x: 0.5 }), azimuth: 6, wall: '#cfc6b6' },
    },
    build: floorLampsMetal.arc,
    seed: 1301,
  }),
  defineProduct({
    slug: 'tripod-floor-lamp',
    category: 'floor-lamps',
    name: { en: 'Tripod floor lamp', he: 'מנורת עמידה שלוש רגליים', ar: 'مصباح أرضي ثلاثي القوائم' },
    description: {
      en: 'Three turned oak legs and a wide linen drum. Warm light at eye level, without glare.',
      he: 'שלוש רגלי אלון ואהיל פשתן רחב. אור חם בגובה העיניים, בלי סנוור.',
      ar: 'ثلاث قوائم من السنديان وغطاء كتّاني واسع. ضوء دافئ بمستوى العين بلا وهج.',
    },
    priceMinor: 18900,
    colours: ['beige', 'brown'],
    materials: ['oak', 'wood', 'linen'],
    attributes: { bulb: 'E27', maxWatts: 15, cableMetres: 2.0, shade: 'linen' },
    massKilograms: 4.2,
    stock: 29,
    variants: [variant('linen', 14), variant('charcoal', 9), variant('mustard', 6)],
    photos: {
      all: { props: props.lit(1.28, { intensity: 0.9 }), exposure: 0.8 },
      context: { ...evening(1.28, { intensity: 0.9 }), wall: '#c9c0ae' },
      second: { azimuth: -24, elevation: 2 },
    },
    build: floorLampsCloth.tripod,
    seed: 1302,
  }),
  defineProduct({
    slug: 'reading-floor-lamp',
    category: 'floor-lamps',
    name: { en: 'Reading floor lamp', he: 'מנורת קריאה עומדת', ar: 'مصباح قراءة أرضي' },
    description: {
      en: 'A thin stem with a counterweighted arm and a small conical head that goes where the book is.',
      he: 'מוט דק, זרוע עם משקולת נגדית וראש חרוטי קטן שמגיע בדיוק אל הספר.',
      ar: 'ساق نحيلة وذراع بثقل موازن ورأس مخروطي صغير يصل إلى حيث الكتاب.',
    },
    priceMinor: 14900,
    colours: ['black'],
    materials: ['steel', 'metal'],
    attributes: { light: 'LED', watts: 8, kelvin: 2700, cableMetres: 2.0, dimmable: true },
    massKilograms: 5.1,
    stock: 35,
    variants: [variant('black', 16), variant('white', 11), variant('olive', 8)],
    photos: {
      all: { props: props.lit(1.25, { intensity: 0.5, x: 0.3 }), exposure: 0.8 },
      context: { ...evening(1.25, { intensity: 0.5, x: 0.3 }), wall: '#b9b8a6' },
    },
    build: floorLampsMetal.reading,
    seed: 1303,
  }),
  defineProduct({
    slug: 'paper-column-floor-lamp',
    category: 'floor-lamps',
    name: { en: 'Paper column floor lamp', he: 'מנורת עמוד נייר', ar: 'مصباح عمود ورقي' },
    description: {
      en: 'A tall lantern of ribbed paper over thin wire. It glows evenly from floor to top.',
      he: 'עששית גבוהה מנייר על חישוקי תיל דקים. מאירה באופן אחיד מהרצפה ועד למעלה.',
      ar: 'فانوس طويل من الورق المضلّع على أسلاك دقيقة، يتوهّج بالتساوي من الأرض إلى الأعلى.',
    },
    priceMinor: 8900,
    colours: ['white'],
    materials: ['paper', 'steel'],
    attributes: { bulb: 'E27', maxWatts: 11, cableMetres: 2.0, shade: 'rice paper' },
    massKilograms: 1.4,
    stock: 38,
    variants: [variant('white', 38)],
    photos: {
      all: { props: props.lit(0.7, { intensity: 0.9 }), exposure: 0.8 },
      context: { ...evening(0.7, { intensity: 0.9 }), wall: '#cbbfb0' },
    },
    build: floorLampsCloth.column,
    seed: 1304,
  }),
  defineProduct({
    slug: 'opal-globe-floor-lamp',
    category: 'floor-lamps',
    name: { en: 'Opal globe floor lamp', he: 'מנורת עמידה כדור אופל', ar: 'مصباح أرضي بكرة حليبية' },
    description: {
      en: 'An opal glass globe on a slim brass stem, with a ring of brass where the two meet.',
      he: 'כדור זכוכית אופל על מוט פליז דק, עם טבעת פליז במקום שבו הם נפגשים.',
      ar: 'كرة من الزجاج الحليبي على ساق نحاسية رفيعة، مع حلقة نحاسية عند ملتقاهما.',
    },
    priceMinor: 21900,
    colours: ['gold', 'white'],
    materials: ['brass', 'glass', 'metal'],
    attributes: { bulb: 'E27', maxWatts: 11, cableMetres: 2.0, shade: 'opal glass' },
    massKilograms: 5.8,
    stock: 27,
    variants: [variant('brass', 12), variant('black', 9), variant('chrome', 6)],
    photos: {
      all: { props: props.lit(1.36, { intensity: 0.9 }), exposure: 0.8 },
      context: { ...evening(1.36, { intensity: 0.9 }), wall: '#bfc3bc' },
    },
    build: floorLampsMetal.globe,
    seed: 1305,
  }),
  defineProduct({
    slug: 'pleated-shade-floor-lamp',
    category: 'floor-lamps',
    name: { en: 'Pleated shade floor lamp', he: 'מנורת עמידה עם אהיל פליסה', ar: 'مصباح أرضي بغطاء مطويّ' },
    description: {
      en: 'A deep pleated shade over a stem of stacked wooden beads. A soft, old-fashioned light.',
      he: 'אהיל פליסה עמוק על עמוד של חרוזי עץ גדולים. אור רך של פעם.',
      ar: 'غطاء عميق بطيّات دقيقة فوق ساق من خرز خشبي كبير. ضوء ناعم من زمن مضى.',
    },
    priceMinor: 19900,
    colours: ['beige', 'brown'],
    materials: ['walnut', 'wood', 'cotton'],
    attributes: { bulb: 'E27', maxWatts: 15, cableMetres: 2.0, shade: 'pleated cotton' },
    massKilograms: 6.3,
    stock: 25,
    variants: [variant('cream', 10), variant('sage', 8), variant('rust', 7)],
    photos: {
      all: { props: props.lit(1.3, { intensity: 0.9 }), exposure: 0.8 },
      context: { ...evening(1.3, { intensity: 0.9 }), wall: '#c4b5a2' },
      second: { azimuth: -24, elevation: -4 },
    },
    build: floorLampsCloth.pleated,
    seed: 1306,
  }),
  defineProduct({
    slug: 'twin-cone-floor-lamp',
    category: 'floor-lamps',
    name: { en: 'Twin cone floor lamp', he: 'מנורת עמידה שני חרוטים', ar: 'مصباح أرضي بمخروطين' },
    description: {
      en: 'Two lacquered cones on one stem, each on its own joint: one for the ceiling, one for the page.',
      he: 'שני חרוטי מתכת צבועים על מוט אחד, כל אחד על ציר משלו: אחד לתקרה ואחד לדף.',
      ar: 'مخروطان مطليّان على ساق واحدة، لكل منهما مفصل: واحد للسقف وآخر للصفحة.',
    },
    priceMinor: 16900,
    colours: ['green'],
    materials: ['steel', 'brass', 'metal'],
    attributes: { bulb: '2 × E14', maxWatts: 9, cableMetres: 2.0 },
    massKilograms: 5.5,
    stock: 27,
    variants: [variant('forest', 11), variant('mustard', 8), variant('white', 8)],
    photos: {
      all: { props: twoCones(0.35), exposure: 0.8 },
      context: { exposure: 0.64, props: twoCones(0.8), wall: '#cfc7b4' },
      second: { azimuth: -40, elevation: 4 },
    },
    build: floorLampsMetal.twin,
    seed: 1307,
  }),
];
