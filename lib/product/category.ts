import type { LocaleText } from '@/lib/core/locale';

/** Where a thing stands or is worn, in the order that places are offered. */
export const anchors = [
  'floor',
  'table',
  'wall',
  'ceiling',
  'face',
  'head',
  'ear',
  'neck',
  'wrist',
  'finger',
  'foot',
  'none',
] as const;
/** Decides a thing's origin, its placement in AR and its try-on. */
export type Anchor = (typeof anchors)[number];

export type CategoryGroup = 'furniture' | 'lighting' | 'wall' | 'objects' | 'wearables';

type CategoryInfo = { group: CategoryGroup; anchor: Anchor; name: LocaleText };

/**
 * The categories the demo shop sells, by stable English slug. Slugs appear in URLs, in `data-category` and in
 * the database: never rename one. A merchant's import may add slugs of its own; `categoryInfo` answers for any.
 */
export const categories = {
  sofas: { group: 'furniture', anchor: 'floor', name: { en: 'Sofas', he: 'ספות', ar: 'أرائك' } },
  armchairs: {
    group: 'furniture',
    anchor: 'floor',
    name: { en: 'Armchairs', he: 'כורסאות', ar: 'كراسي بذراعين' },
  },
  chairs: { group: 'furniture', anchor: 'floor', name: { en: 'Chairs', he: 'כיסאות', ar: 'كراسي' } },
  stools: { group: 'furniture', anchor: 'floor', name: { en: 'Stools', he: 'שרפרפים', ar: 'مقاعد بلا ظهر' } },
  tables: { group: 'furniture', anchor: 'floor', name: { en: 'Tables', he: 'שולחנות', ar: 'طاولات' } },
  'coffee-tables': {
    group: 'furniture',
    anchor: 'floor',
    name: { en: 'Coffee tables', he: 'שולחנות סלון', ar: 'طاولات قهوة' },
  },
  shelves: { group: 'furniture', anchor: 'floor', name: { en: 'Shelves', he: 'מדפים', ar: 'رفوف' } },
  'floor-lamps': {
    group: 'lighting',
    anchor: 'floor',
    name: { en: 'Floor lamps', he: 'מנורות עמידה', ar: 'مصابيح أرضية' },
  },
  'table-lamps': {
    group: 'lighting',
    anchor: 'table',
    name: { en: 'Table lamps', he: 'מנורות שולחן', ar: 'مصابيح طاولة' },
  },
  'ceiling-lamps': {
    group: 'lighting',
    anchor: 'ceiling',
    name: { en: 'Ceiling lamps', he: 'מנורות תקרה', ar: 'مصابيح سقف' },
  },
  mirrors: { group: 'wall', anchor: 'wall', name: { en: 'Mirrors', he: 'מראות', ar: 'مرايا' } },
  prints: {
    group: 'wall',
    anchor: 'wall',
    name: { en: 'Framed prints', he: 'הדפסים ממוסגרים', ar: 'لوحات مؤطّرة' },
  },
  clocks: { group: 'wall', anchor: 'wall', name: { en: 'Clocks', he: 'שעוני קיר', ar: 'ساعات حائط' } },
  vases: { group: 'objects', anchor: 'table', name: { en: 'Vases', he: 'אגרטלים', ar: 'مزهريات' } },
  mugs: { group: 'objects', anchor: 'table', name: { en: 'Mugs', he: 'ספלים', ar: 'أكواب' } },
  plants: { group: 'objects', anchor: 'table', name: { en: 'Plants', he: 'צמחים', ar: 'نباتات' } },
  headphones: {
    group: 'objects',
    anchor: 'table',
    name: { en: 'Headphones', he: 'אוזניות', ar: 'سمّاعات رأس' },
  },
  bottles: { group: 'objects', anchor: 'table', name: { en: 'Bottles', he: 'בקבוקים', ar: 'قوارير' } },
  glasses: {
    group: 'wearables',
    anchor: 'face',
    name: { en: 'Glasses', he: 'משקפי ראייה', ar: 'نظارات طبية' },
  },
  sunglasses: {
    group: 'wearables',
    anchor: 'face',
    name: { en: 'Sunglasses', he: 'משקפי שמש', ar: 'نظارات شمسية' },
  },
  hats: { group: 'wearables', anchor: 'head', name: { en: 'Hats', he: 'כובעים', ar: 'قبعات' } },
  earrings: { group: 'wearables', anchor: 'ear', name: { en: 'Earrings', he: 'עגילים', ar: 'أقراط' } },
  necklaces: { group: 'wearables', anchor: 'neck', name: { en: 'Necklaces', he: 'שרשראות', ar: 'قلائد' } },
  rings: { group: 'wearables', anchor: 'finger', name: { en: 'Rings', he: 'טבעות', ar: 'خواتم' } },
  bracelets: { group: 'wearables', anchor: 'wrist', name: { en: 'Bracelets', he: 'צמידים', ar: 'أساور' } },
  watches: { group: 'wearables', anchor: 'wrist', name: { en: 'Watches', he: 'שעוני יד', ar: 'ساعات يد' } },
  sneakers: {
    group: 'wearables',
    anchor: 'foot',
    name: { en: 'Sneakers', he: 'נעלי ספורט', ar: 'أحذية رياضية' },
  },
  bags: { group: 'wearables', anchor: 'none', name: { en: 'Bags', he: 'תיקים', ar: 'حقائب' } },
} as const satisfies Record<string, CategoryInfo>;

export type KnownCategory = keyof typeof categories;
/** A category slug: one of ours, or a merchant's own (lower case letters, digits and hyphens). */
export type CategorySlug = KnownCategory | (string & {});

/** What is known of a category; a merchant's own slug is shown as words and stands nowhere in particular. */
export function categoryInfo(slug: CategorySlug): CategoryInfo {
  const known = (categories as Record<string, CategoryInfo>)[slug];
  if (known) return known;
  const words = slug.replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { group: 'objects', anchor: 'none', name: { en: name, he: name, ar: name } };
}
