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
 * has is reported as not found and asks for nothing, unless it is all there is.
 */
export function matchText(index: SearchIndex, text: string): TextFit {
  const { cards } = index;
  const parts: UnderstoodPart[] = [];
  const soft: Float32Array[] = [];
  const allowed = new Uint8Array(cards.length).fill(1);
  for (const part of parseText(text, new Set(cards.map((card) => card.category)))) {
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
  if (parts.length === 0) return { parts, fit: null, relaxed: false };
  return { parts, ...combine(cards.length, soft, allowed, parts) };
}

function combine(count: number, soft: Float32Array[], allowed: Uint8Array, parts: UnderstoodPart[]) {
  const onlyUnknownWords = parts.every((part) => part.kind === 'word' && !part.found);
  const fit = new Float32Array(count);
  if (onlyUnknownWords) return { fit, relaxed: false };
  const met = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    for (const values of soft) {
      if (values[i]! > 0) met[i]!++;
      fit[i]! += values[i]! / soft.length;
    }
    if (soft.length === 0) fit[i] = 1;
  }
  const most = met.reduce((best, value, i) => (allowed[i] && value > best ? value : best), 0);
  const relaxed = most < soft.length && most > 0;
  for (let i = 0; i < count; i++) if (!allowed[i] || met[i]! < (most || soft.length)) fit[i] = 0;
  return { fit, relaxed };
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
