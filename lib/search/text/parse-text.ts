import type { CategorySlug } from '@/lib/product/category';
import type { ColourSlug, MaterialSlug } from '@/lib/product/product';

import { fold } from './normalise';
/**
 * One thing understood in a shopper's words. `text` is what they typed for it, and `start`..`end` where, so that
 * a page can show it as a chip and take it out of the text again.
 */
export type UnderstoodPart = {
  text: string;
  /** The same as it is compared (`fold`). */
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

/** Reads a shopper's words. `categories` are the slugs the shop has, a merchant's own among them. */
export function parseText(text: string, _categories: ReadonlySet<CategorySlug>): UnderstoodPart[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    kind: 'word',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
    found: false,
  }));
}
