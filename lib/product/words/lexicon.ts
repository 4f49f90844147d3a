import { type CategorySlug, categories } from '@/lib/product/category';
import { colourNames } from '@/lib/product/colour-names';
import { materialNames } from '@/lib/product/material-names';
import type { ColourSlug, MaterialSlug } from '@/lib/product/product';
import { broadCategoryWords, categoryWords } from './category-words';
import { colourFamilies, colourWords } from './colour-words';
import { searchWords } from './fold';
import { fabrics, fabricWords, materialFamilies, materialWords } from './material-words';
import { wordForms } from './word-forms';

/** What a phrase can mean. The first slug of a list is the word's own, the rest are kinds of it. */
export type Meaning = { colours: ColourSlug[]; materials: MaterialSlug[]; categories: CategorySlug[] };

/** Meanings by folded phrase, its words joined by single spaces. */
export type Lexicon = ReadonlyMap<string, Meaning>;

/** Most words in one phrase. */
export const longestPhrase = 4;

let shared: Map<string, Meaning> | null = null;
const extensions = new WeakMap<ReadonlySet<CategorySlug>, Lexicon>();

/** The lexicon of our own words, and a merchant's categories by their names. Kept for as long as the set is. */
export function lexiconFor(slugs: ReadonlySet<CategorySlug>): Lexicon {
  const known = extensions.get(slugs);
  if (known) return known;
  const lexicon = extend(slugs);
  extensions.set(slugs, lexicon);
  return lexicon;
}

function extend(slugs: ReadonlySet<CategorySlug>): Lexicon {
  shared ??= build();
  const own = [...slugs].filter((slug) => !(slug in categories));
  if (own.length === 0) return shared;
  const extended = new Map(shared);
  for (const slug of own) {
    const name = slug.replaceAll('-', ' ');
    for (const phrase of wordForms(name, 2)) add(extended, phrase, { categories: [slug] });
  }
  return extended;
}

function build(): Map<string, Meaning> {
  const lexicon = new Map<string, Meaning>();
  for (const [slug, words] of entries(colourWords)) {
    const meaning = { colours: [slug, ...(colourFamilies[slug] ?? [])] };
    for (const phrases of [words, ...Object.values(colourNames[slug])]) add(lexicon, phrases, meaning);
  }
  for (const [slug, words] of entries(materialWords)) {
    const meaning = { materials: [slug, ...(materialFamilies[slug] ?? [])] };
    for (const phrases of [words, ...Object.values(materialNames[slug])]) add(lexicon, phrases, meaning);
  }
  add(lexicon, fabricWords, { materials: fabrics });
  for (const [slug, words] of entries(categoryWords)) {
    add(lexicon, words, { categories: [slug] });
    for (const name of Object.values(categories[slug].name)) add(lexicon, name, { categories: [slug] });
  }
  for (const { words, slugs } of broadCategoryWords) {
    for (const phrase of words.split(', ')) lexicon.delete(key(phrase));
    add(lexicon, words, { categories: slugs });
  }
  return lexicon;
}

function add(lexicon: Map<string, Meaning>, phrases: string, meaning: Partial<Meaning>): void {
  for (const phrase of phrases.split(', ')) {
    const known = lexicon.get(key(phrase)) ?? { colours: [], materials: [], categories: [] };
    lexicon.set(key(phrase), {
      colours: union(known.colours, meaning.colours),
      materials: union(known.materials, meaning.materials),
      categories: union(known.categories, meaning.categories),
    });
  }
}

function key(phrase: string): string {
  return searchWords(phrase).join(' ');
}

function union<T>(a: T[], b: T[] = []): T[] {
  return [...new Set([...a, ...b])];
}

function entries<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
