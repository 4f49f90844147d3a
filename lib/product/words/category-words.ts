import type { CategorySlug, KnownCategory } from '@/lib/product/category';

/** What shoppers call the things of each category, beside the category's own names. */
export const categoryWords: Record<KnownCategory, string> = {
  sofas: 'sofa, couch, settee, loveseat, sectional, divan, ספה, أريكة, كنبة, كنب, صوفا',
  armchairs: 'armchair, arm chair, lounge chair, easy chair, כורסא, כורסה, كرسي بذراعين, فوتيه',
  chairs: 'chair, dining chair, side chair, office chair, כיסא, כסא, כיסאות, כסאות, كرسي, كراسي',
  stools: 'stool, bar stool, barstool, pouf, ottoman, שרפרף, כיסא בר, הדום, כסא בר, مقعد, كرسي بار, بوف',
  tables: 'dining table, desk, kitchen table, שולחן אוכל, שולחן כתיבה, פינת אוכל, طاولة طعام, مكتب',
  'coffee-tables':
    'coffee table, side table, end table, cocktail table, שולחן סלון, שולחן קפה, שולחן צד, طاولة قهوة, طاولة جانبية',
  shelves:
    'shelf, shelving, bookshelf, bookcase, book case, rack, מדף, כוננית, ספרייה, ספריה, رف, أرفف, مكتبة',
  'floor-lamps':
    'floor lamp, standing lamp, standing light, מנורת עמידה, מנורה עומדת, מנורת רצפה, مصباح أرضي, أباجورة أرضية',
  'table-lamps':
    'table lamp, desk lamp, bedside lamp, מנורת שולחן, מנורת לילה, מנורת כתיבה, مصباح طاولة, مصباح مكتب, أباجورة',
  'ceiling-lamps':
    'ceiling lamp, ceiling light, pendant, pendant lamp, pendant light, chandelier, hanging lamp, מנורת תקרה, מנורה תלויה, נברשת, مصباح سقف, مصباح معلق, ثريا',
  mirrors: 'mirror, looking glass, מראה, ראי, مرآة, مراية',
  prints:
    'print, framed print, poster, wall art, picture, painting, art print, הדפס, תמונה, פוסטר, ציור, כרזה, لوحة, ملصق, صورة, بوستر',
  clocks: 'clock, wall clock, שעון קיר, ساعة حائط, ساعة جدار',
  vases: 'vase, אגרטל, ואזה, כד, مزهرية, فازة',
  mugs: 'mug, cup, coffee cup, ספל, כוס, מאג, كوب, فنجان, كأس',
  plants:
    'plant, houseplant, potted plant, succulent, cactus, עציץ, צמח, עציצים, קקטוס, نبات, نبتة, نباتات, صبار',
  headphones: 'headphone, headset, earphones, אוזנייה, אוזניה, سماعة, سماعات, سماعات رأس',
  bottles: 'bottle, flask, water bottle, thermos, בקבוק, תרמוס, زجاجة, قارورة, قنينة, مطارة',
  glasses:
    'eyeglasses, eye glasses, spectacles, reading glasses, optical frames, משקפי ראיה, משקפי קריאה, نظارات طبية, نظارة طبية',
  sunglasses: 'sunglass, shades, sun glasses, משקפי שמש, משקפיי שמש, نظارات شمسية, نظارة شمسية',
  hats: 'hat, cap, beanie, fedora, bucket hat, baseball cap, כובע, قبعة, طاقية, قبعات',
  earrings: 'earring, studs, hoops, hoop earrings, עגיל, قرط, أقراط, حلق',
  necklaces: 'necklace, chain, choker, pendant necklace, שרשרת, תליון, מחרוזת, قلادة, عقد, سلسال, سلسلة',
  rings: 'ring, signet, wedding band, טבעת, خاتم, دبلة, محبس',
  bracelets: 'bracelet, bangle, cuff, צמיד, سوار, إسوارة, أساور',
  watches: 'watch, wristwatch, wrist watch, שעון יד, ساعة يد',
  sneakers:
    'sneaker, trainers, running shoes, tennis shoes, sport shoes, shoe, shoes, סניקרס, נעל, נעליים, נעלי ספורט, נעלי ריצה, حذاء, أحذية, حذاء رياضي, سنيكرز',
  bags: 'bag, handbag, backpack, tote, tote bag, purse, shoulder bag, rucksack, תיק, ארנק, תרמיל, תיק גב, תיק יד, حقيبة, شنطة, حقائب, حقيبة ظهر, حقيبة يد',
};

/** Words that name several categories at once. */
export const broadCategoryWords: { words: string; slugs: CategorySlug[] }[] = [
  { words: 'table, שולחן, طاولة, طاولات', slugs: ['tables', 'coffee-tables'] },
  { words: 'seat, seating, מושב, מקום ישיבה', slugs: ['chairs', 'armchairs', 'stools', 'sofas'] },
  {
    words: 'lamp, light, lighting, מנורה, תאורה, גוף תאורה, مصباح, إضاءة, مصابيح, لمبة',
    slugs: ['floor-lamps', 'table-lamps', 'ceiling-lamps'],
  },
  { words: 'glasses, eyewear, frames, משקפיים, משקפי, نظارات, نظارة', slugs: ['glasses', 'sunglasses'] },
  { words: 'timepiece, שעון, ساعة, ساعات', slugs: ['watches', 'clocks'] },
  {
    words: 'jewellery, jewelry, jewel, תכשיט, תכשיטים, مجوهرات, حلي',
    slugs: ['rings', 'earrings', 'necklaces', 'bracelets'],
  },
  {
    words: 'furniture, רהיט, ריהוט, רהיטים, أثاث',
    slugs: ['sofas', 'armchairs', 'chairs', 'stools', 'tables', 'coffee-tables', 'shelves'],
  },
];
