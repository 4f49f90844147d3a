import type { Card } from './cards';
import type { SearchIndex } from './search-index';
import { parseText, type UnderstoodPart } from './text/parse-text';

/** What a text says about each card. */
export type TextFit = {
  /** What was understood, in the text's order. */
  parts: UnderstoodPart[];
  /** 0 for a card that the text rules out, else how well it fits, up to 1. Null when the text says nothing. [cards] */
  fit: Float32Array | null;
  /** No card has everything asked, so those with as much of it as any are let through. */
  relaxed: boolean;
};

/**
 * Reads the text and holds it against every card. Colours, materials, categories, price limits and words must
 * all be met; when no card meets all, the ones that meet most (price and stock always). A word that no product
 * has is reported as not found and asks for nothing, unless it is all there is and there is no photo either.
 */
export function matchText(index: SearchIndex, text: string, withPhoto: boolean): TextFit {
  const { cards } = index;
  const parts: UnderstoodPart[] = [];
  const soft: Float32Array[] = [];
  const allowed = new Uint8Array(cards.length).fill(1);
  for (const part of parseText(text, index.categories)) {
    if (part.kind === 'price' || part.kind === 'in-stock') {
      cards.forEach((card, i) => {
        if (!meets(card, part)) allowed[i] = 0;
      });
      parts.push(part);
    } else if (part.kind === 'word') {
      const fit = index.words().find(part.folded);
      if (fit) soft.push(fit);
      parts.push({ ...part, found: fit !== null });
    } else {
      const named = index.words().findAll(part.folded);
      soft.push(Float32Array.from(cards, (card, i) => (meets(card, part) ? 1 : named[i]! * 0.9)));
      parts.push(part);
    }
  }
  const unknown = parts.every((part) => part.kind === 'word' && !part.found);
  if (unknown && (parts.length === 0 || withPhoto)) return { parts, fit: null, relaxed: false };
  if (unknown) return { parts, fit: new Float32Array(cards.length), relaxed: false };
  return { parts, ...combine(soft, allowed) };
}

/** @param soft How well each card meets each thing asked, 0 for not: the price and stock are in `allowed`. */
function combine(soft: Float32Array[], allowed: Uint8Array): { fit: Float32Array; relaxed: boolean } {
  const met = Uint8Array.from(allowed, (_, card) => soft.filter((values) => values[card]! > 0).length);
  let most = 0;
  met.forEach((count, card) => {
    if (allowed[card]) most = Math.max(most, count);
  });
  const needed = most > 0 ? most : soft.length;
  const fit = Float32Array.from(allowed, (may, card) => {
    if (!may || met[card]! < needed) return 0;
    if (soft.length === 0) return 1;
    return soft.reduce((sum, values) => sum + values[card]!, 0) / soft.length;
  });
  return { fit, relaxed: most > 0 && most < soft.length };
}

function meets(card: Card, part: UnderstoodPart): boolean {
  switch (part.kind) {
    case 'colour':
      return part.slugs.some((slug) => card.colours.includes(slug));
    case 'material':
      return part.slugs.some((slug) => card.materials.includes(slug));
    case 'colour-or-material':
      return (
        part.colours.some((slug) => card.colours.includes(slug)) ||
        part.materials.some((slug) => card.materials.includes(slug))
      );
    case 'category':
      return part.slugs.includes(card.category);
    case 'price':
      return card.price.minor >= (part.minorMin ?? 0) && card.price.minor <= (part.minorMax ?? Infinity);
    case 'in-stock':
      return card.stock > 0;
    case 'word':
      return false;
  }
}
