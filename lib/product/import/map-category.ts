import { type CategorySlug, categories, type KnownCategory } from '../category';
import { searchWords } from '../words/fold';
import { lexiconFor } from '../words/lexicon';
import { wordForms } from '../words/word-forms';
import { slugify } from './parse-fields';
import { type Reason, reason } from './reason-words';

/**
 * Google's product taxonomy, the ids that mean one of our categories and nothing else
 * (google.com/basepages/producttype/taxonomy-with-ids). "Lamps", "Shoes" and the like are broader than ours.
 */
const googleIds: Record<string, KnownCategory> = {
  '460': 'sofas',
  '6499': 'armchairs',
  '443': 'chairs',
  '5886': 'chairs',
  '2045': 'chairs',
  '1463': 'stools',
  '458': 'stools',
  '6392': 'tables',
  '4355': 'tables',
  '4191': 'tables',
  '1395': 'coffee-tables',
  '1549': 'coffee-tables',
  '6369': 'coffee-tables',
  '464': 'shelves',
  '465': 'shelves',
  '6372': 'shelves',
  '2524': 'ceiling-lamps',
  '2249': 'ceiling-lamps',
  '595': 'mirrors',
  '500044': 'prints',
  '3890': 'clocks',
  '3840': 'clocks',
  '602': 'vases',
  '2169': 'mugs',
  '985': 'plants',
  '6762': 'plants',
  '505771': 'headphones',
  '543626': 'headphones',
  '3809': 'bottles',
  '524': 'glasses',
  '178': 'sunglasses',
  '173': 'hats',
  '194': 'earrings',
  '196': 'necklaces',
  '200': 'rings',
  '191': 'bracelets',
  '201': 'watches',
  '3032': 'bags',
  '100': 'bags',
};

/** Words that a shopper may use for one of our categories but a merchant for more than it. */
const tooBroad = new Set(
  [
    'shoe',
    'shoes',
    'נעל',
    'נעליים',
    'حذاء',
    'أحذية',
    'picture',
    'painting',
    'rack',
    'pendant',
    'chain',
    'cap',
    'cuff',
    'desk',
    'cup',
    'כוס',
    'purse',
    'shades',
    'studs',
    'كأس',
    'عقد',
    'مكتب',
    'مكتبة',
    'حلق',
    'صورة',
    'תמונה',
    'ציור',
  ].map((word) => searchWords(word).join(' ')),
);
const ownSlugs: ReadonlySet<string> = new Set();

/**
 * The category of a product from what the file says of it: the first text that surely means one of ours, be it a
 * slug, a Google taxonomy id or path, or a word ("Sofas", "ספות"); else the last step of the first text as a new
 * category of the merchant's; else what the name says; else `other`.
 *
 * @param texts What the file calls its category, the surest first. Empty ones are passed over.
 * @returns The slug, and a reason when it had to be guessed.
 */
export function mapCategory(
  texts: readonly string[],
  name: string,
): { slug: CategorySlug; warning: Reason | null } {
  const said = texts.map((text) => text.trim()).filter(Boolean);
  for (const text of said) {
    const id = /^(\d+)\b/.exec(text)?.[1];
    const known = Object.hasOwn(categories, text) ? (text as KnownCategory) : id ? googleIds[id] : undefined;
    if (known) return { slug: known, warning: null };
    if (/^\d+$/.test(text)) continue;
    const step = stepsOf(text).map(surely).find(Boolean);
    if (step) return { slug: step, warning: null };
  }
  const own = said.filter((text) => !/^\d+$/.test(text)).map((text) => slugify(stepsOf(text)[0] ?? ''));
  const slug = own.find(Boolean);
  if (slug) return { slug, warning: null };
  const fromName = surelyInName(name);
  if (fromName) return { slug: fromName, warning: reason('categoryByName', { category: fromName }) };
  return { slug: 'other', warning: reason('categoryOther') };
}

/** Steps of a path, the last first: `Furniture > Sofas` is Sofas, then Furniture. */
function stepsOf(text: string): string[] {
  return text
    .replace(/^\d+\s*-\s*/, '')
    .split(/\s*[>»›]\s*|\s*\/\s*/)
    .map((step) => step.trim())
    .filter(Boolean)
    .reverse();
}

/** The category that a whole text means, when it means exactly one. */
function surely(text: string): KnownCategory | undefined {
  const words = searchWords(text).join(' ');
  const lexicon = lexiconFor(ownSlugs);
  for (const form of [words, ...wordForms(words, 2)]) {
    if (tooBroad.has(form)) return undefined;
    const [only, ...more] = lexicon.get(form)?.categories ?? [];
    if (only && (more.length === 0 || categoryNames.get(form) === only)) return only as KnownCategory;
  }
  return undefined;
}

/** The last category word of a name: an "oak table lamp" is a table lamp, a "lamp table" a table. */
function surelyInName(name: string): KnownCategory | undefined {
  const words = searchWords(name);
  for (let end = words.length; end > 0; end--) {
    for (let start = Math.max(0, end - 3); start < end; start++) {
      const found = surely(words.slice(start, end).join(' '));
      if (found) return found;
    }
  }
  return undefined;
}

/** Our categories' own names: "Table" is `tables`, though a shopper's "table" may be a coffee table too. */
const categoryNames = new Map(
  Object.entries(categories).flatMap(([slug, { name }]) =>
    [...Object.values(name), slug].flatMap((text) =>
      wordForms(searchWords(text).join(' '), 2).map((form) => [form, slug as KnownCategory] as const),
    ),
  ),
);
