import { bangle, beads, chainBracelet, cuff, leatherWrap, stackBangles, tennis } from '../wear/bracelets.mjs';
import { leathers, variantsOf } from '../wear/finishes.mjs';
import { jewel } from '../wear/jewels.mjs';
import { slab } from '../wear/stages.mjs';

const t = (en, he, ar) => ({ en, he, ar });
/** Bracelets lie on their side for their photos, as they do on a dressing table. */
const lying = { rotation: [0, 0, Math.PI / 2] };
const photosOf = () => ({
  all: { look: 'tent', exposure: 1.1, pose: lying },
  hero: { azimuth: 22, elevation: 26, fill: 0.76 },
  second: { azimuth: -30, elevation: 12, fill: 0.78 },
  context: {
    set: 'sweep',
    azimuth: 12,
    elevation: 36,
    fill: 0.6,
    props: slab('plaster', { round: true, grow: 1.5, thick: 0.1 }),
    standOnProps: true,
  },
});
const stoneBeads = {
  lava: {
    name: t('Black stone', 'אבן שחורה', 'حجر أسود'),
    swatch: '#262524',
    colours: ['black'],
    colour: '#242322',
  },
  turquoise: {
    name: t('Turquoise', 'טורקיז', 'فيروزي'),
    swatch: '#4a9a94',
    colours: ['teal', 'blue'],
    colour: '#3f9690',
  },
  wood: {
    name: t('Sandalwood', 'עץ אלמוג', 'خشب الصندل'),
    swatch: '#8a5a36',
    colours: ['brown', 'tan'],
    colour: '#84532f',
  },
};

export default [
  {
    slug: 'hammered-bangle',
    priceMinor: 14900,
    massKilograms: 0.03,
    materials: ['gold', 'silver'],
    name: t('Hammered bangle', 'צמיד קשיח רקוע', 'سوار صلب مطروق'),
    description: t(
      'A solid round bangle, worked by hammer until the whole surface shimmers.',
      'צמיד עגול מלא, רקוע בפטיש עד שכל פניו מנצנצים.',
      'سوار مستدير مصمت طُرق حتى تلألأ سطحه كله.',
    ),
    rows: [
      ['gold', 10],
      ['silver', 14],
      ['rose', 7],
    ],
    attributes: { innerDiameterMillimetres: 64, widthMillimetres: 8 },
    make: () => bangle({ inner: 64, width: 8, thickness: 3.4, hammered: true }),
  },
  {
    slug: 'wide-cuff',
    priceMinor: 17900,
    massKilograms: 0.046,
    materials: ['silver', 'gold'],
    name: t('Wide cuff', 'צמיד פתוח רחב', 'سوار مفتوح عريض'),
    description: t(
      'A broad curved plate with two raised lines. It opens at the wrist and stays where you put it.',
      'לוח מעוקל ורחב עם שני קווים בולטים. נפתח בפרק היד ונשאר במקומו.',
      'صفيحة مقوّسة عريضة بخطين بارزين. تنفتح عند المعصم وتثبت في مكانها.',
    ),
    rows: [
      ['silver', 9],
      ['gold', 8],
    ],
    attributes: { innerWidthMillimetres: 58, widthMillimetres: 32 },
    make: () =>
      cuff({
        inner: 58,
        height: 48,
        gap: 26,
        width: 32,
        endWidth: 22,
        thickness: 1.8,
        dish: 1.5,
        lines: [-11, 11],
      }),
  },
  {
    slug: 'curb-chain-bracelet',
    priceMinor: 15900,
    massKilograms: 0.034,
    materials: ['silver', 'gold'],
    name: t('Curb chain bracelet', 'צמיד גורמט', 'سوار سلسلة مسطحة'),
    description: t(
      'Heavy flat links with a good sound. It sits on the wrist like a watch.',
      'חוליות שטוחות וכבדות עם צליל טוב. יושב על היד כמו שעון.',
      'حلقات مسطحة ثقيلة ذات رنين جميل، تستقر على المعصم كساعة.',
    ),
    rows: [
      ['silver', 13],
      ['gold', 9],
    ],
    attributes: { circumferenceMillimetres: 180, widthMillimetres: 9 },
    make: () => chainBracelet({ width: 62, height: 54, style: 'curb' }),
  },
  {
    slug: 'charm-link-bracelet',
    priceMinor: 10900,
    massKilograms: 0.014,
    materials: ['gold', 'gemstone'],
    name: t('Charm link bracelet', 'צמיד חוליות עם תליון', 'سوار حلقات بتعليقة'),
    description: t(
      'Open links and one small disc with a bright stone, ready for a date or a name.',
      'חוליות פתוחות ודיסקית קטנה עם אבן בוהקת, מוכנה לתאריך או לשם.',
      'حلقات مفتوحة وقرص صغير بحجر برّاق، ينتظر تاريخًا أو اسمًا.',
    ),
    rows: [
      ['gold', 15],
      ['silver', 16],
      ['rose', 8],
    ],
    attributes: { circumferenceMillimetres: 176, charmMillimetres: 12.4 },
    make: () => chainBracelet({ width: 60, height: 52, style: 'paperclip', charm: true }),
  },
  {
    slug: 'stone-bead-bracelet',
    priceMinor: 4500,
    massKilograms: 0.022,
    materials: ['stone', 'gold'],
    name: t('Stone bead bracelet', 'צמיד חרוזי אבן', 'سوار خرز حجري'),
    description: t(
      'Matt round beads on a stretch cord with a few small metal ones between them.',
      'חרוזים עגולים ומאט על חוט גמיש, וביניהם כמה חרוזי מתכת קטנים.',
      'خرزات مستديرة مطفأة على خيط مرن تتخللها خرزات معدنية صغيرة.',
    ),
    variants: Object.entries(stoneBeads).map(([key, { name, swatch, colours }], i) => ({
      key,
      name,
      swatch,
      colours,
      stock: [21, 15, 12][i],
    })),
    attributes: { circumferenceMillimetres: 185, beadMillimetres: 8 },
    make: () => beads({ width: 62, height: 56, bead: 8, metalEvery: 8 }),
    extra: (kit, key) => ({
      stone: kit.ceramic({ colour: stoneBeads[key].colour, glaze: 0.35 }, 'stone'),
      cord: kit.plastic({ colour: '#3a332c' }, 'cord'),
    }),
  },
  {
    slug: 'leather-wrap-bracelet',
    priceMinor: 5900,
    massKilograms: 0.018,
    materials: ['leather', 'steel'],
    metal: 'steel',
    name: t('Leather wrap bracelet', 'צמיד עור מלופף', 'سوار جلدي ملفوف'),
    description: t(
      'Three turns of vegetable-tanned leather and a steel hook. It darkens with the years.',
      'שלושה ליפופים של עור בעיבוד צמחי וסוגר פלדה. מתכהה עם השנים.',
      'ثلاث لفّات من الجلد المدبوغ نباتيًا ومشبك فولاذي، ويغمق لونه مع السنين.',
    ),
    variants: variantsOf(leathers, [
      ['tan', 18],
      ['brown', 15],
      ['black', 20],
    ]),
    attributes: { circumferenceMillimetres: 176, widthMillimetres: 18 },
    make: () => leatherWrap({ width: 60, height: 52, rows: 3, strap: 5, thick: 2.2 }),
    extra: (kit, key) => ({ leather: kit.leather({ colour: leathers[key].colour }, 'leather') }),
  },
  {
    slug: 'braided-leather-bracelet',
    priceMinor: 4900,
    massKilograms: 0.014,
    materials: ['leather', 'steel'],
    metal: 'steel',
    name: t('Braided leather bracelet', 'צמיד עור קלוע', 'سوار جلدي مضفور'),
    description: t(
      'Two braids side by side, closed with brushed steel. Plain enough for every day.',
      'שתי צמות זו לצד זו, סגורות בפלדה. פשוט מספיק לכל יום.',
      'ضفيرتان متجاورتان تُغلقان بالفولاذ، بسيط بما يكفي لكل يوم.',
    ),
    variants: variantsOf(leathers, [
      ['brown', 16],
      ['black', 19],
      ['navy', 8],
    ]),
    attributes: { circumferenceMillimetres: 176, widthMillimetres: 13 },
    make: () => leatherWrap({ width: 60, height: 52, rows: 2, strap: 6, thick: 3, braid: true }),
    extra: (kit, key) => ({ leather: kit.leather({ colour: leathers[key].colour }, 'leather') }),
  },
  {
    slug: 'tennis-bracelet',
    priceMinor: 129000,
    massKilograms: 0.012,
    materials: ['silver', 'gemstone'],
    name: t('Tennis bracelet', 'צמיד טניס', 'سوار تنس'),
    description: t(
      'An unbroken line of clear stones, each in its own four claws, that bends like a ribbon.',
      'שורה רצופה של אבנים שקופות, כל אחת בארבע שיניים, שמתכופפת כמו סרט.',
      'صف متصل من الأحجار الصافية، كلٌّ بأربعة مخالب، ينثني كالشريط.',
    ),
    rows: [
      ['silver', 6],
      ['gold', 5],
    ],
    attributes: { circumferenceMillimetres: 170, stoneMillimetres: 3.4 },
    make: () => tennis({ width: 58, height: 50, stone: 3.4 }),
  },
  {
    slug: 'pearl-open-cuff',
    priceMinor: 11900,
    massKilograms: 0.013,
    materials: ['gold', 'pearl'],
    name: t('Pearl open cuff', 'צמיד פתוח עם פנינים', 'سوار مفتوح باللؤلؤ'),
    description: t(
      'A slim cuff with a pearl at each end. They meet over the pulse and almost touch.',
      'צמיד פתוח ודק עם פנינה בכל קצה. הן נפגשות מעל הדופק וכמעט נוגעות.',
      'سوار نحيل مفتوح بلؤلؤة عند كل طرف، تلتقيان فوق النبض وتكادان تتلامسان.',
    ),
    rows: [
      ['gold', 13],
      ['silver', 12],
      ['rose', 6],
    ],
    attributes: { innerWidthMillimetres: 58, pearlMillimetres: 9 },
    make: () => cuff({ inner: 58, height: 50, gap: 18, width: 3.4, endWidth: 3.4, thickness: 3, balls: 9 }),
    photosOf: () => ({
      ...photosOf(),
      hero: { azimuth: 158, elevation: 28, fill: 0.76 },
      second: { azimuth: 205, elevation: 14, fill: 0.78 },
      context: { ...photosOf().context, azimuth: 168 },
    }),
  },
  {
    slug: 'three-bangle-set',
    priceMinor: 19900,
    massKilograms: 0.038,
    materials: ['gold', 'silver'],
    name: t('Three bangle set', 'שלישיית צמידים קשיחים', 'طقم ثلاثة أساور'),
    description: t(
      'One round, one twisted, one hammered: three bangles that talk to each other all day.',
      'אחד עגול, אחד שזור ואחד רקוע: שלושה צמידים שמדברים זה עם זה כל היום.',
      'واحد مستدير وآخر مجدول وثالث مطروق: ثلاثة أساور تتحادث طوال اليوم.',
    ),
    rows: [
      ['gold', 9],
      ['silver', 11],
    ],
    mixed: { gold: ['rose', 'silver'], silver: ['silver', 'silver'] },
    attributes: { innerDiameterMillimetres: 64, pieces: 3 },
    make: () => stackBangles({ inner: 64 }),
  },
].map((p) => jewel({ category: 'bracelets', photosOf, ...p }));
