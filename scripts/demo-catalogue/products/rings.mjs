import { hammeredBand, plainBand, twisted } from '../wear/bands.mjs';
import { jewel } from '../wear/jewels.mjs';
import { eternity, signet, solitaire, stack, topped } from '../wear/rings.mjs';
import { slab } from '../wear/stages.mjs';

const t = (en, he, ar) => ({ en, he, ar });
const photosOf = () => ({
  all: { look: 'tent', exposure: 1.1 },
  hero: { azimuth: 58, elevation: 22, fill: 0.62 },
  second: { azimuth: 24, elevation: 14, fill: 0.62 },
  context: {
    set: 'sweep',
    azimuth: 68,
    elevation: 34,
    fill: 0.5,
    props: slab('plaster', { round: true, grow: 2.4, thick: 0.24 }),
    standOnProps: true,
  },
});
const size = (d, extra) => ({ innerDiameterMillimetres: d, ringSizeEu: Math.round(d * Math.PI), ...extra });

export default [
  {
    slug: 'plain-court-band',
    priceMinor: 42000,
    massKilograms: 0.006,
    materials: ['gold'],
    name: t('Plain court band', 'טבעת חלקה מעוגלת', 'خاتم سادة محدّب'),
    description: t(
      'A smooth band, rounded inside and out so that it slides on easily and sits softly.',
      'טבעת חלקה, מעוגלת מבפנים ומבחוץ, עולה בקלות ויושבת ברכות.',
      'خاتم أملس مستدير من الداخل والخارج، يُلبس بسهولة ويستقر بنعومة.',
    ),
    rows: [
      ['gold', 18],
      ['rose', 9],
      ['silver', 14, 9500],
    ],
    attributes: size(18, { widthMillimetres: 4.5 }),
    make: () => plainBand({ d: 18, width: 4.5, thickness: 1.8 }),
  },
  {
    slug: 'hammered-band',
    priceMinor: 12500,
    massKilograms: 0.008,
    materials: ['silver'],
    name: t('Hammered band', 'טבעת רקועה', 'خاتم مطروق'),
    description: t(
      'Each facet is a single blow of the hammer, so no two bands catch the light the same way.',
      'כל פאה היא מכת פטיש אחת, ולכן אין שתי טבעות שמחזירות את האור באותו אופן.',
      'كل وجه ضربة مطرقة واحدة، فلا يعكس خاتمان الضوء بالطريقة نفسها.',
    ),
    rows: [
      ['silver', 16],
      ['gold', 8, 48000],
      ['black', 7],
    ],
    attributes: size(19, { widthMillimetres: 6.5 }),
    make: () => hammeredBand({ d: 19, width: 6.5, thickness: 1.7 }),
  },
  {
    slug: 'solitaire-ring',
    priceMinor: 189000,
    massKilograms: 0.003,
    materials: ['gold', 'gemstone'],
    name: t('Six-claw solitaire', 'טבעת סוליטר שש שיניים', 'خاتم سوليتير بستة مخالب'),
    description: t(
      'One round stone, lifted in six fine claws on a slim tapered band.',
      'אבן עגולה אחת, מורמת בשש שיניים דקות על טבעת דקה שהולכת ומצטרת.',
      'حجر مستدير واحد مرفوع بستة مخالب رفيعة على حلقة نحيلة.',
    ),
    rows: [
      ['gold', 5],
      ['silver', 6],
      ['rose', 4],
    ],
    attributes: size(17, { stoneMillimetres: 6.5, stone: 'laboratory-grown' }),
    make: () => solitaire({ d: 17, stone: 6.5 }),
  },
  {
    slug: 'sapphire-trilogy-ring',
    priceMinor: 98000,
    massKilograms: 0.003,
    materials: ['gold', 'gemstone'],
    stone: 'blue',
    name: t('Blue trilogy ring', 'טבעת שלוש אבנים כחולות', 'خاتم ثلاثي أزرق'),
    description: t(
      'A deep blue stone between two smaller ones: past, present, what comes next.',
      'אבן כחולה עמוקה בין שתי קטנות ממנה: מה שהיה, מה שיש ומה שיבוא.',
      'حجر أزرق عميق بين حجرين أصغر: ما كان وما هو كائن وما سيأتي.',
    ),
    rows: [
      ['gold', 6],
      ['silver', 7],
    ],
    attributes: size(17, { stoneMillimetres: 5.2 }),
    make: () => solitaire({ d: 17, stone: 5.2, claws: 4, sides: [{ angle: 0.42, stone: 3 }] }),
  },
  {
    slug: 'oval-signet-ring',
    priceMinor: 68000,
    massKilograms: 0.011,
    materials: ['gold'],
    name: t('Oval signet ring', 'טבעת חותם סגלגלה', 'خاتم ختم بيضوي'),
    description: t(
      'A flat polished face that waits for initials, or stays as it is.',
      'פנים שטוחות ומלוטשות שמחכות לראשי תיבות, או נשארות כמו שהן.',
      'وجه مسطّح مصقول ينتظر الأحرف الأولى، أو يبقى كما هو.',
    ),
    rows: [
      ['gold', 10],
      ['silver', 12, 16500],
    ],
    attributes: size(18, { faceMillimetres: 12 }),
    make: () => signet({ d: 18, face: 12 }),
  },
  {
    slug: 'eternity-ring',
    priceMinor: 124000,
    massKilograms: 0.003,
    materials: ['gold', 'gemstone'],
    name: t('Eternity ring', 'טבעת אינסוף', 'خاتم أبدي'),
    description: t(
      'Small bright stones all the way round, held between two fine rails.',
      'אבנים קטנות ובוהקות לכל ההיקף, אחוזות בין שני פסים דקים.',
      'أحجار صغيرة برّاقة على امتداد الدائرة بين شريطين رفيعين.',
    ),
    rows: [
      ['silver', 7],
      ['gold', 6],
      ['rose', 5],
    ],
    attributes: size(17, { stoneMillimetres: 2.1 }),
    make: () => eternity({ d: 17, stone: 2.1 }),
  },
  {
    slug: 'trio-stacking-rings',
    priceMinor: 21000,
    massKilograms: 0.005,
    materials: ['gold', 'silver'],
    name: t('Trio stacking rings', 'שלישיית טבעות דקות', 'ثلاثة خواتم متراكبة'),
    description: t(
      'One beaded, one plain, one hammered. Wear them together or share them between hands.',
      'אחת עם כדוריות, אחת חלקה ואחת רקועה. ביחד על אצבע אחת או מחולקות בין הידיים.',
      'خاتم محبّب وآخر أملس وثالث مطروق، معًا على إصبع واحد أو موزعة بين اليدين.',
    ),
    rows: [
      ['gold', 15],
      ['silver', 17],
      ['rose', 8],
    ],
    mixed: { gold: ['rose', 'silver'], silver: ['silver', 'silver'], rose: ['gold', 'rose'] },
    attributes: size(17, { pieces: 3 }),
    make: () => stack({ d: 17 }),
  },
  {
    slug: 'rope-twist-ring',
    priceMinor: 8900,
    massKilograms: 0.004,
    materials: ['silver'],
    name: t('Rope twist ring', 'טבעת חבל', 'خاتم مجدول'),
    description: t(
      'Two round wires twisted like a rope and closed without a seam.',
      'שני חוטים עגולים שזורים כמו חבל, סגורים בלי תפר.',
      'سلكان مستديران مجدولان كالحبل بلا لحام ظاهر.',
    ),
    rows: [
      ['silver', 22],
      ['gold', 11, 36000],
    ],
    attributes: size(17.5, { widthMillimetres: 3.4 }),
    make: () => twisted({ d: 17.5, wire: 0.85, strands: 2, turns: 11 }),
  },
  {
    slug: 'lone-pearl-ring',
    priceMinor: 31000,
    massKilograms: 0.004,
    materials: ['gold', 'pearl'],
    name: t('Lone pearl ring', 'טבעת פנינה', 'خاتم لؤلؤة'),
    description: t(
      'A single freshwater pearl resting in a small cup, as if it had just been found.',
      'פנינת מים מתוקים אחת נחה בגביע קטן, כאילו נמצאה זה עתה.',
      'لؤلؤة مياه عذبة واحدة في كأس صغيرة، كأنها وُجدت للتو.',
    ),
    rows: [
      ['gold', 9],
      ['silver', 10, 14500],
    ],
    attributes: size(17, { pearlMillimetres: 8.5 }),
    make: () => topped({ d: 17, pearl: 8.5 }),
  },
  {
    slug: 'turquoise-dome-ring',
    priceMinor: 23500,
    massKilograms: 0.009,
    materials: ['silver', 'gemstone'],
    stone: 'turquoise',
    name: t('Turquoise dome ring', 'טבעת כיפת טורקיז', 'خاتم قبّة فيروزية'),
    description: t(
      'A tall oval of turquoise in a beaded setting: a ring that starts conversations.',
      'סגלגל גבוה של טורקיז בשיבוץ כדוריות: טבעת שפותחת שיחות.',
      'فيروز بيضوي عالٍ في إطار محبّب: خاتم يفتح الحديث.',
    ),
    rows: [
      ['silver', 8],
      ['gold', 5, 52000],
    ],
    attributes: size(17.5, { stoneLengthMillimetres: 14, stoneWidthMillimetres: 10 }),
    make: () => topped({ d: 17.5, cabochon: [10, 14] }),
  },
].map((p) => jewel({ category: 'rings', photosOf, ...p }));
