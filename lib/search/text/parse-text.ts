import type { CategorySlug } from '@/lib/product/category';
import type { ColourSlug, MaterialSlug } from '@/lib/product/product';
import { fold } from '@/lib/product/words/fold';
import { type Lexicon, lexiconFor, longestPhrase, type Meaning } from '@/lib/product/words/lexicon';
import { wordForms } from '@/lib/product/words/word-forms';
import { parsePrice } from './parse-price';
import { type Token, tokenise } from './tokens';

/**
 * One thing understood in a shopper's words. `text` is what they typed for it, and `start`..`end` where, so that
 * a page can show it as a chip and take it out of the text again.
 */
export type UnderstoodPart = {
  text: string;
  /** The words of it as they are compared (`fold`), joined by single spaces. */
  folded: string;
  start: number;
  end: number;
} & (
  | { kind: 'colour'; slugs: ColourSlug[] }
  | { kind: 'material'; slugs: MaterialSlug[] }
  /** A word that is a colour and a material, such as "gold": either counts. */
  | { kind: 'colour-or-material'; colours: ColourSlug[]; materials: MaterialSlug[] }
  | { kind: 'category'; slugs: CategorySlug[] }
  | { kind: 'price'; minorMin: number | null; minorMax: number | null }
  | { kind: 'in-stock' }
  /** A word to look for in the products' own words; `found` says whether any product has it. */
  | { kind: 'word'; found: boolean }
);

/** Longer texts are cut: nobody narrows a search with a page of prose. */
export const longestText = 300;

/**
 * Reads a shopper's words in English, Hebrew or Arabic, mixed as they like. The longest known phrase wins
 * ("coffee table" is no table with coffee); shades join their colour ("dark green"); small words are passed over.
 *
 * @param slugs The categories the shop has, so that a merchant's own are understood by name.
 * @returns Parts in the text's order. Words have `found: false`; who knows the products fills that in.
 */
export function parseText(text: string, slugs: ReadonlySet<CategorySlug>): UnderstoodPart[] {
  const lexicon = lexiconFor(slugs);
  const whole = text.slice(0, longestText);
  const tokens = tokenise(whole);
  const parts: UnderstoodPart[] = [];
  for (let at = 0; at < tokens.length; ) {
    const price = parsePrice(tokens, at);
    const stock = price ? 0 : inStockAt(tokens, at);
    const known = price || stock ? null : meaningAt(lexicon, tokens, at);
    const used = price?.used ?? (stock || known?.used || 1);
    const said = tokens.slice(at, at + used);
    const span = spanOf(whole, said);
    if (price) parts.push({ ...span, kind: 'price', minorMin: price.minorMin, minorMax: price.minorMax });
    else if (stock) parts.push({ ...span, kind: 'in-stock' });
    else if (known) parts.push(toPart({ ...span, folded: known.phrase }, known.meaning));
    else if (!small.has(span.folded)) parts.push({ ...span, kind: 'word', found: false });
    at += used;
  }
  return parts;
}

function toPart(span: Omit<UnderstoodPart, 'kind'>, meaning: Meaning): UnderstoodPart {
  const { colours, materials, categories } = meaning;
  if (categories.length > 0) return { ...span, kind: 'category', slugs: categories };
  if (colours.length === 0) return { ...span, kind: 'material', slugs: materials };
  if (materials.length === 0) return { ...span, kind: 'colour', slugs: colours };
  return { ...span, kind: 'colour-or-material', colours, materials };
}

type Found = { meaning: Meaning; phrase: string; used: number };

function meaningAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Found | null {
  const found = phraseAt(lexicon, tokens, at);
  if (found) {
    const shaded = found.meaning.categories.length === 0 && shades.has(tokens[at + found.used]?.folded ?? '');
    return shaded ? { ...found, used: found.used + 1 } : found;
  }
  return null;
}

function phraseAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Found | null {
  if (shades.has(tokens[at]?.folded ?? '')) {
    const shaded = phraseAt(lexicon, tokens, at + 1);
    if (shaded && shaded.meaning.categories.length === 0) {
      const exact = knownPhrase(lexicon, tokens.slice(at, at + 2));
      return exact ?? { ...shaded, used: shaded.used + 1 };
    }
  }
  for (let count = Math.min(longestPhrase, tokens.length - at); count > 0; count--) {
    const found = knownPhrase(lexicon, tokens.slice(at, at + count));
    if (found) return found;
  }
  return null;
}

/** The phrase as it stands, then with other forms of its first word (prefixes) and of all its words (endings). */
function knownPhrase(lexicon: Lexicon, tokens: readonly Token[]): Found | null {
  let phrases = [''];
  for (const token of tokens) {
    const forms = wordForms(token.folded, 2);
    phrases = phrases.flatMap((phrase) => forms.map((form) => (phrase ? `${phrase} ${form}` : form)));
    if (phrases.length > 400) return null;
  }
  for (const phrase of phrases) {
    const meaning = lexicon.get(phrase);
    if (meaning) return { meaning, phrase, used: tokens.length };
  }
  return null;
}

function inStockAt(tokens: readonly Token[], at: number): number {
  const found = inStockPhrases.find((words) => words.every((word, i) => tokens[at + i]?.folded === word));
  return found?.length ?? 0;
}

function spanOf(text: string, said: readonly Token[]) {
  const start = said[0]!.start;
  const end = said[said.length - 1]!.end;
  return { text: text.slice(start, end), folded: said.map((token) => token.folded).join(' '), start, end };
}

const inStockPhrases = ['in stock', 'available', 'במלאי', 'זמין', 'متوفر', 'متاح', 'في المخزون'].map(
  (phrase) => fold(phrase).split(' '),
);

/** Shades that stand before or after a colour or material and narrow nothing by themselves. */
const shades = words(
  'light dark pale deep bright warm soft בהיר בהירה כהה עמוק فاتح فاتحه داكن داكنه غامق غامقه',
);

const small = words(
  'a an the in on of with for from and or to by at my me i is it this that some any like something want need looking ' +
    'made colour color coloured colored style please show find ' +
    'של עם את או גם בצבע צבע מ ב ל ה ו ש אני רוצה מחפש מחפשת משהו כמו זה עשוי עשויה בסגנון ' +
    'في من مع على او و لون بلون اريد ابحث عن شيء مثل هذا هذه مصنوع مصنوعه ب ل ال',
);

function words(list: string): Set<string> {
  return new Set(list.split(' ').map(fold));
}
