import type { ColourSlug } from '@/lib/product/product';

/** What shoppers call each colour, in English, Hebrew and Arabic. Endings and prefixes are `wordForms`' work. */
export const colourWords: Record<ColourSlug, string> = {
  black: 'black, ebony, jet black, שחור, أسود, سوداء',
  white: 'white, snow, לבן, أبيض, بيضاء',
  grey: 'grey, gray, charcoal, slate, anthracite, אפור, פחם, رمادي, رصاصي, فحمي',
  silver: 'silver, silvery, chrome, כסף, כסוף, כסופה, فضي, فضة, فضية',
  gold: 'gold, golden, זהב, זהוב, מוזהב, ذهبي, ذهب, ذهبية',
  copper: 'copper, rose gold, bronze, נחושת, נחושתי, ברונזה, زهري ذهبي, نحاسي, نحاس, برونزي',
  beige:
    "beige, cream, ivory, ecru, oatmeal, sand, off white, בז', בז, קרם, שמנת, חול, بيج, كريمي, عاجي, رملي",
  brown: 'brown, chocolate, chestnut, espresso, חום, שוקולד, بني, بنية, شوكولا',
  tan: 'tan, camel, cognac, caramel, קאמל, קמל, קוניאק, קרמל, جملي, عسلي, كراميل',
  red: 'red, scarlet, crimson, אדום, أحمر, حمراء',
  burgundy:
    'burgundy, maroon, wine red, wine coloured, bordeaux, oxblood, בורדו, אדום יין, عنابي, نبيذي, خمري, بورجوندي',
  orange: 'orange, tangerine, כתום, برتقالي, برتقالية',
  terracotta: 'terracotta, terra cotta, rust, brick, טרקוטה, חמרה, חלודה, تراكوتا, آجري, قرميدي, طيني',
  yellow: 'yellow, lemon, צהוב, أصفر, صفراء',
  mustard: 'mustard, ochre, חרדל, אוקר, خردلي, خردل',
  green: 'green, emerald, ירוק, أخضر, خضراء, زمردي',
  olive: 'olive, khaki, moss, זית, חאקי, זיתי, زيتي, زيتوني, كاكي',
  sage: 'sage, mint, מרווה, מנטה, מנטא, مريمي, مريمية, نعناعي',
  teal: 'teal, turquoise, petrol, aqua, טורקיז, טיל, פטרול, فيروزي, تركواز, بترولي',
  blue: 'blue, azure, sky, כחול, תכלת, תכול, أزرق, زرقاء, سماوي',
  navy: 'navy, navy blue, dark blue, midnight, נייבי, כחול כהה, כחול נייבי, كحلي, أزرق داكن',
  purple: 'purple, violet, lilac, lavender, plum, סגול, לילך, לבנדר, بنفسجي, أرجواني, ليلكي',
  pink: 'pink, rose, blush, fuchsia, ורוד, פוקסיה, وردي, زهري, فوشيا',
  clear: 'clear, transparent, see through, שקוף, شفاف, شفافة',
  tortoise: 'tortoise, tortoiseshell, turtle, havana, צב, הוואנה, سلحفاة, هافانا, صدفي',
  multicolour:
    'multicolour, multicolor, multi colour, multi color, colourful, colorful, rainbow, צבעוני, רב צבעים, ססגוני, ملون, متعدد الألوان',
};

/** Colours that a shopper who asks for the broader one also means. */
export const colourFamilies: Partial<Record<ColourSlug, ColourSlug[]>> = {
  red: ['burgundy'],
  blue: ['navy'],
  green: ['olive', 'sage'],
  yellow: ['mustard'],
  orange: ['terracotta'],
  brown: ['tan'],
};
