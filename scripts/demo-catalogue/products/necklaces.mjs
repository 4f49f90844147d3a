import { bust } from '../wear/bust.mjs';
import { metals, variantsOf } from '../wear/finishes.mjs';
import { jewel } from '../wear/jewels.mjs';
import { choker, pearls, plainChain } from '../wear/necklaces.mjs';
import { locket, pendant } from '../wear/pendants.mjs';

const t = (en, he, ar) => ({ en, he, ar });
const photosOf = () => {
  const form = bust({ colour: '#5d564d' });
  return {
    all: { look: 'tent', exposure: 1.1, props: form, standOnProps: true },
    hero: { azimuth: 14, elevation: 12, fill: 0.6, shift: [0, 0.02] },
    second: { azimuth: -38, elevation: 14, fill: 0.74 },
    context: { azimuth: 0, elevation: 16, fill: 0.5, props: bust({ colour: '#8f8577' }) },
  };
};
const ribbons = {
  black: {
    name: t('Black velvet', 'קטיפה שחורה', 'مخمل أسود'),
    swatch: '#1d1b1c',
    colours: ['black'],
    colour: '#1b191a',
  },
  burgundy: {
    name: t('Burgundy velvet', 'קטיפה בורדו', 'مخمل خمري'),
    swatch: '#5c1826',
    colours: ['burgundy', 'red'],
    colour: '#5a1524',
  },
  green: {
    name: t('Green velvet', 'קטיפה ירוקה', 'مخمل أخضر'),
    swatch: '#1f4534',
    colours: ['green'],
    colour: '#1c4131',
  },
};

export default [
  {
    slug: 'sun-disc-pendant',
    priceMinor: 14900,
    massKilograms: 0.006,
    materials: ['gold', 'gemstone'],
    name: t('Sun disc pendant', 'תליון דיסקית שמש', 'قلادة قرص الشمس'),
    description: t(
      'A small engraved sun on a fine chain, with a blue stone at its centre.',
      'שמש קטנה חרוטה על שרשרת עדינה, עם אבן כחולה במרכז.',
      'شمس صغيرة محفورة على سلسلة ناعمة بحجر أزرق في وسطها.',
    ),
    rows: [
      ['gold', 16],
      ['silver', 14],
    ],
    attributes: { lengthMillimetres: 450, pendantMillimetres: 17 },
    make: () => pendant({ length: 0.45, kind: 'disc', size: 17 }),
    extra: (kit) => ({ stone: kit.gem({ colour: '#2a4a8c' }, 'stone') }),
  },
  {
    slug: 'single-stone-necklace',
    priceMinor: 39000,
    massKilograms: 0.003,
    materials: ['gold', 'gemstone'],
    name: t('Single stone necklace', 'שרשרת אבן אחת', 'قلادة الحجر الواحد'),
    description: t(
      'One clear stone that sits in the hollow of the throat and catches every light.',
      'אבן שקופה אחת שיושבת בשקע הצוואר ותופסת כל אור.',
      'حجر صافٍ واحد يستقر عند أسفل العنق ويلتقط كل ضوء.',
    ),
    rows: [
      ['gold', 12],
      ['silver', 13],
      ['rose', 7],
    ],
    attributes: { lengthMillimetres: 420, stoneMillimetres: 7 },
    make: () => pendant({ length: 0.42, kind: 'stone', size: 7 }),
  },
  {
    slug: 'emerald-cut-pendant',
    priceMinor: 52000,
    massKilograms: 0.007,
    materials: ['gold', 'gemstone'],
    stone: 'green',
    name: t('Step-cut green pendant', 'תליון ירוק בחיתוך מדורג', 'قلادة خضراء بقصّة متدرجة'),
    description: t(
      'A deep green rectangle, cut in steps and framed in a plain rim.',
      'מלבן ירוק עמוק, בחיתוך מדורג ובמסגרת חלקה.',
      'مستطيل أخضر عميق مقصوص بدرجات ومحاط بإطار أملس.',
    ),
    rows: [
      ['gold', 6],
      ['silver', 5],
    ],
    attributes: { lengthMillimetres: 450, stoneLengthMillimetres: 13, stoneWidthMillimetres: 9.5 },
    make: () => pendant({ length: 0.45, kind: 'step', size: [9.5, 13] }),
  },
  {
    slug: 'curb-chain-necklace',
    priceMinor: 21900,
    massKilograms: 0.032,
    materials: ['gold', 'silver'],
    name: t('Curb chain necklace', 'שרשרת גורמט', 'سلسلة مسطّحة عريضة'),
    description: t(
      'Broad flat links that lie close to the neck. Quiet weight, strong line.',
      'חוליות שטוחות ורחבות שצמודות לצוואר. משקל שקט וקו חזק.',
      'حلقات مسطحة عريضة تلاصق العنق. وزن هادئ وخط قوي.',
    ),
    rows: [
      ['gold', 11],
      ['silver', 13],
    ],
    attributes: { lengthMillimetres: 430, linkMillimetres: 8.2 },
    make: () => plainChain({ length: 0.43, style: 'curb' }),
  },
  {
    slug: 'paperclip-chain-necklace',
    priceMinor: 12900,
    massKilograms: 0.011,
    materials: ['gold', 'silver'],
    name: t('Paperclip chain', 'שרשרת אטבים', 'سلسلة مشابك'),
    description: t(
      'Long slim links, one through the next. Wear it alone or hang something on it.',
      'חוליות ארוכות ודקות, אחת בתוך השנייה. לבד או עם תליון.',
      'حلقات طويلة نحيلة متتابعة. تُلبس وحدها أو مع تعليقة.',
    ),
    rows: [
      ['gold', 19],
      ['silver', 18],
      ['rose', 8],
    ],
    attributes: { lengthMillimetres: 460, linkMillimetres: 13.6 },
    make: () => plainChain({ length: 0.46, style: 'paperclip' }),
  },
  {
    slug: 'graduated-pearl-necklace',
    priceMinor: 46000,
    massKilograms: 0.038,
    materials: ['pearl', 'silver'],
    name: t('Graduated pearl necklace', 'מחרוזת פנינים מדורגת', 'عقد لؤلؤ متدرج'),
    description: t(
      'Freshwater pearls that grow towards the front, each knotted on silk.',
      'פנינות מים מתוקים שהולכות וגדלות לקראת החזית, כל אחת קשורה על משי.',
      'لآلئ مياه عذبة تكبر نحو الأمام، معقودة واحدة واحدة على الحرير.',
    ),
    rows: [
      ['silver', 7],
      ['gold', 6],
    ],
    attributes: { lengthMillimetres: 430, pearlMillimetres: 9.5 },
    make: () => pearls({ length: 0.43, size: 6.2, grow: 3.3 }),
  },
  {
    slug: 'velvet-choker',
    priceMinor: 5900,
    massKilograms: 0.012,
    materials: ['velvet', 'gemstone'],
    name: t('Velvet choker', 'צמידת צוואר קטיפה', 'طوق مخملي'),
    description: t(
      'A soft band of velvet close to the neck, with a clear drop at the front.',
      'סרט קטיפה רך צמוד לצוואר, עם טיפה שקופה מלפנים.',
      'شريط مخملي ناعم ملاصق للعنق مع قطرة صافية في الأمام.',
    ),
    variants: Object.entries(ribbons).map(([key, { name, swatch, colours }], i) => ({
      key,
      name,
      swatch,
      colours,
      stock: [15, 9, 8][i],
    })),
    attributes: { circumferenceMillimetres: 358, widthMillimetres: 13 },
    make: () => choker({ width: 13, drop: true }),
    extra: (kit, key) => ({ ribbon: kit.fabric({ kind: 'velvet', colour: ribbons[key].colour }, 'ribbon') }),
  },
  {
    slug: 'polished-collar',
    priceMinor: 18900,
    massKilograms: 0.028,
    materials: ['gold', 'silver'],
    name: t('Polished collar', 'קולר מלוטש', 'طوق معدني مصقول'),
    description: t(
      'A single smooth curve of metal around the neck. Nothing to add.',
      'קימור מתכת חלק אחד סביב הצוואר. אין מה להוסיף.',
      'انحناءة معدنية ملساء واحدة حول العنق. لا شيء يُضاف.',
    ),
    rows: [
      ['gold', 9],
      ['silver', 10],
    ],
    attributes: { circumferenceMillimetres: 358, widthMillimetres: 4.5 },
    make: () => choker({ width: 4.5, collar: true }),
  },
  {
    slug: 'sprig-locket',
    priceMinor: 27900,
    massKilograms: 0.015,
    materials: ['gold', 'silver'],
    name: t('Sprig locket', 'תליון נפתח עם ענף', 'قلادة تُفتح بغصن محفور'),
    description: t(
      'An oval locket with a leafy sprig on its lid and room for two small pictures inside.',
      'תליון סגלגל נפתח עם ענף עלים על המכסה ומקום לשתי תמונות קטנות.',
      'قلادة بيضوية تُفتح، على غطائها غصن مورق وفي داخلها مكان لصورتين صغيرتين.',
    ),
    rows: [
      ['gold', 8],
      ['silver', 9, 15900],
    ],
    attributes: { lengthMillimetres: 500, heightMillimetres: 24, widthMillimetres: 18 },
    make: () => locket({ length: 0.5, width: 18, height: 24 }),
  },
].map((p) =>
  jewel({ category: 'necklaces', photosOf, ...p, variants: p.variants ?? variantsOf(metals, p.rows) }),
);
