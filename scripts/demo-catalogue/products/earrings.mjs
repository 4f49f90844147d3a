import { card, rod } from '../wear/bust.mjs';
import { drop, fan, hoop, huggie, pearlDrop, stud, threader } from '../wear/earrings.mjs';
import { jewel } from '../wear/jewels.mjs';
import { again, slab, together } from '../wear/stages.mjs';

const t = (en, he, ar) => ({ en, he, ar });
const light = { look: 'tent', exposure: 1.12 };

/** Hoops stand on their rims, the second one turned; drops hang from a rod; studs sit in a linen card. */
const standing = (build, p) => {
  const key = p.rows[0][0];
  const second = again((kit) => build(kit, key), [{ at: [p.gap, 0, -p.gap * 0.5], turn: [0, -0.75, 0] }]);
  return {
    all: { ...light },
    hero: { azimuth: 52, elevation: 16, fill: 0.74, props: second, frameProps: true },
    second: { azimuth: 74, elevation: 10, fill: 0.6 },
    context: {
      set: 'sweep',
      azimuth: 44,
      elevation: 26,
      fill: 0.52,
      frameProps: second,
      props: together(second, slab('plaster', { round: true, grow: 3, thick: 0.2 })),
      standOnProps: true,
    },
  };
};
const hanging = (build, p) => {
  const key = p.rows[0][0];
  const pair = again((kit) => build(kit, key), [{ at: [p.gap, 0, 0], turn: [0, 0.25, 0] }]);
  return {
    all: { set: 'backdrop', gap: 0.03, ...light },
    hero: {
      azimuth: 24,
      elevation: 4,
      fill: 0.72,
      props: together(pair, rod()),
      frameProps: pair,
    },
    second: { azimuth: 52, elevation: 8, fill: 0.78, props: together(pair, rod()), frameProps: pair },
    context: {
      set: 'backdrop',
      azimuth: -30,
      elevation: 10,
      fill: 0.56,
      props: together(pair, rod()),
      frameProps: pair,
      gap: 0.015,
    },
  };
};
const carded = (build, p) => {
  const key = p.rows[0][0];
  const pair = again((kit) => build(kit, key), [{ at: [p.gap, 0, 0] }]);
  const back = card({ x: p.gap / 2, width: p.card[0], height: p.card[1], y: p.card[2] });
  return {
    all: { ...light },
    hero: {
      azimuth: 20,
      elevation: 8,
      fill: 0.7,
      props: together(pair, back),
      frameProps: true,
      standOnProps: true,
    },
    second: { azimuth: 62, elevation: 14, fill: 0.56, set: 'backdrop', gap: 0.02 },
    context: {
      set: 'sweep',
      frameProps: pair,
      azimuth: -26,
      elevation: 12,
      fill: 0.6,
      props: together(pair, back),
      standOnProps: true,
    },
  };
};

export default [
  {
    slug: 'classic-hoop-earrings',
    priceMinor: 8900,
    massKilograms: 0.004,
    materials: ['gold', 'silver'],
    photosOf: standing,
    gap: 0.016,
    name: t('Classic hoops', 'עגילי חישוק קלאסיים', 'أقراط حلقية كلاسيكية'),
    description: t(
      'Round hoops of even wire with a hidden catch: the pair you reach for every morning.',
      'חישוקים עגולים מחוט אחיד עם סגר נסתר: הזוג שלוקחים כל בוקר.',
      'حلقات مستديرة من سلك متساوٍ بقفل مخفي: الزوج الذي تمتد إليه اليد كل صباح.',
    ),
    rows: [
      ['gold', 24],
      ['silver', 26],
      ['rose', 12],
    ],
    attributes: { diameterMillimetres: 36, pair: true },
    make: () => hoop({ d: 34, wire: 1.25 }),
  },
  {
    slug: 'dome-hoop-earrings',
    priceMinor: 11900,
    massKilograms: 0.008,
    materials: ['gold'],
    photosOf: standing,
    gap: 0.015,
    name: t('Dome hoops', 'עגילי חישוק מלאים', 'أقراط حلقية ممتلئة'),
    description: t(
      'Full in front, slim behind the ear. Bold to look at and light to wear.',
      'מלאים מלפנים ודקים מאחורי האוזן. נוכחים למראה וקלים ללבישה.',
      'ممتلئة من الأمام ونحيلة خلف الأذن. جريئة في المظهر وخفيفة في اللبس.',
    ),
    rows: [
      ['gold', 17],
      ['silver', 14],
    ],
    attributes: { diameterMillimetres: 29, pair: true },
    make: () => hoop({ d: 24, wire: 2.8, taper: true }),
  },
  {
    slug: 'twisted-hoop-earrings',
    priceMinor: 9900,
    massKilograms: 0.005,
    materials: ['gold'],
    photosOf: standing,
    gap: 0.016,
    name: t('Twisted hoops', 'עגילי חישוק שזורים', 'أقراط حلقية مجدولة'),
    description: t(
      'Two strands turned around each other catch the light from every side.',
      'שני גדילים שזורים זה בזה תופסים אור מכל צד.',
      'خيطان ملتفان أحدهما على الآخر يلتقطان الضوء من كل جانب.',
    ),
    rows: [
      ['gold', 13],
      ['rose', 10],
      ['silver', 15],
    ],
    attributes: { diameterMillimetres: 34, pair: true },
    make: () => hoop({ d: 30, wire: 1.5, profile: 'twist' }),
  },
  {
    slug: 'bright-stone-studs',
    priceMinor: 24900,
    massKilograms: 0.002,
    materials: ['gold', 'gemstone'],
    photosOf: carded,
    gap: 0.015,
    card: [0.034, 0.03, -0.002],
    name: t('Bright stone studs', 'עגילים צמודים עם אבן', 'أقراط مسمارية بحجر برّاق'),
    description: t(
      'One clear stone in four claws on each ear. They go with everything because they ask for nothing.',
      'אבן שקופה אחת בארבע שיניים בכל אוזן. הולכים עם הכול כי אינם מבקשים דבר.',
      'حجر صافٍ واحد بأربعة مخالب في كل أذن. يناسب كل شيء لأنه لا يطلب شيئًا.',
    ),
    rows: [
      ['silver', 20],
      ['gold', 16],
    ],
    attributes: { stoneMillimetres: 5.5, pair: true },
    make: () => stud({ stone: 5.5 }),
  },
  {
    slug: 'ball-stud-earrings',
    priceMinor: 4900,
    massKilograms: 0.002,
    materials: ['gold'],
    photosOf: carded,
    gap: 0.016,
    card: [0.036, 0.032, -0.002],
    name: t('Ball studs', 'עגילי כדור צמודים', 'أقراط كروية مسمارية'),
    description: t(
      'Small polished spheres on a post. A first pair, or a last one.',
      'כדורים קטנים ומלוטשים על פין. זוג ראשון, או אחרון.',
      'كرات صغيرة مصقولة على مسمار. أول زوج تقتنيه أو آخره.',
    ),
    rows: [
      ['gold', 30],
      ['silver', 28],
      ['rose', 14],
    ],
    attributes: { diameterMillimetres: 6, pair: true },
    make: () => stud({ ball: 6 }),
  },
  {
    slug: 'pearl-drop-earrings',
    priceMinor: 13900,
    massKilograms: 0.005,
    materials: ['pearl', 'gold'],
    photosOf: hanging,
    gap: 0.026,
    name: t('Pearl drop earrings', 'עגילי פנינה תלויים', 'أقراط لؤلؤ متدلية'),
    description: t(
      'A ten-millimetre pearl under a small gold cap, swinging from a fine hook.',
      'פנינה של עשרה מילימטרים מתחת לכיפת זהב קטנה, מתנדנדת מוו דק.',
      'لؤلؤة بعشرة مليمترات تحت غطاء ذهبي صغير تتأرجح من خطّاف رفيع.',
    ),
    rows: [
      ['gold', 12],
      ['silver', 14],
    ],
    attributes: { pearlMillimetres: 10, dropMillimetres: 20, pair: true },
    make: () => pearlDrop({ pearl: 10 }),
  },
  {
    slug: 'amber-teardrop-earrings',
    priceMinor: 15900,
    massKilograms: 0.006,
    materials: ['gemstone', 'gold'],
    photosOf: hanging,
    gap: 0.026,
    stone: 'amber',
    name: t('Amber teardrop earrings', 'עגילי טיפת ענבר', 'أقراط دمعة كهرمان'),
    description: t(
      'Long drops the colour of honey on two small links, warm against any skin.',
      'טיפות ארוכות בצבע דבש על שתי חוליות קטנות, חמות על כל גוון עור.',
      'قطرات طويلة بلون العسل على حلقتين صغيرتين، دافئة على كل بشرة.',
    ),
    rows: [
      ['gold', 9],
      ['silver', 8],
    ],
    attributes: { dropMillimetres: 34, pair: true },
    make: () => drop({ length: 22, width: 11, links: 2, stone: true }),
  },
  {
    slug: 'pave-huggie-earrings',
    priceMinor: 16900,
    massKilograms: 0.004,
    materials: ['gold', 'gemstone'],
    photosOf: standing,
    gap: 0.0085,
    name: t('Pavé huggies', 'עגילי חיבוק משובצים', 'أقراط حاضنة مرصّعة'),
    description: t(
      'Small thick hoops that close around the lobe, with a line of stones in front.',
      'חישוקים קטנים ועבים שנסגרים סביב התנוך, עם שורת אבנים מלפנים.',
      'حلقات صغيرة سميكة تحتضن شحمة الأذن، بصف من الأحجار في الأمام.',
    ),
    rows: [
      ['gold', 15],
      ['silver', 18],
    ],
    attributes: { diameterMillimetres: 14.7, pair: true },
    make: () => huggie({ d: 13, width: 2.6 }),
  },
  {
    slug: 'fan-statement-earrings',
    priceMinor: 17900,
    massKilograms: 0.014,
    materials: ['gold', 'gemstone'],
    photosOf: carded,
    gap: 0.056,
    card: [0.118, 0.085, -0.028],
    stone: 'turquoise',
    name: t('Fan statement earrings', 'עגילי מניפה גדולים', 'أقراط مروحة لافتة'),
    description: t(
      'A half-moon set with turquoise and a fringe of slim rods that moves as you do.',
      'חצי ירח משובץ טורקיז ופרנזים של מוטות דקים שזזים איתך.',
      'نصف قمر مرصّع بالفيروز وأهداب من قضبان رفيعة تتحرك معك.',
    ),
    rows: [
      ['gold', 7],
      ['silver', 8],
    ],
    attributes: { dropMillimetres: 60, widthMillimetres: 43, pair: true },
    make: () => fan(),
  },
  {
    slug: 'line-bar-earrings',
    priceMinor: 9900,
    massKilograms: 0.003,
    materials: ['gold', 'gemstone'],
    photosOf: carded,
    gap: 0.02,
    card: [0.046, 0.062, -0.018],
    name: t('Line bar earrings', 'עגילי קו', 'أقراط خطّية'),
    description: t(
      'A straight line of metal with a small stone where it starts and where it ends.',
      'קו מתכת ישר עם אבן קטנה בתחילתו ובסופו.',
      'خط معدني مستقيم بحجر صغير عند بدايته ونهايته.',
    ),
    rows: [
      ['gold', 14],
      ['rose', 9],
      ['silver', 12],
    ],
    attributes: { dropMillimetres: 38, pair: true },
    make: () => threader({ stone: 3.2, length: 34 }),
  },
].map((p) => jewel({ category: 'earrings', ...p }));
