import type { Card } from '../cards';

/** Finds cards by their words. */
export type WordIndex = {
  /**
   * How well each card has a folded word: 1 for the word itself, less for one that begins with it or is a
   * letter off, less again in the description, 0 for not at all. Null when no card has it. [cards]
   */
  find(word: string): Float32Array | null;
  /** 1 for each card that has all of the folded words, as they are, in its name or attributes. [cards] */
  findAll(words: string): Float32Array;
};

/** Indexes the words of the cards once; `find` then reads each distinct word once. */
export function openWordIndex(cards: readonly Card[]): WordIndex {
  const places = new Map<string, number[]>();
  cards.forEach((card, number) => {
    for (const word of new Set(card.words.split(' '))) add(places, word, number);
  });
  return {
    find(word) {
      let scores: Float32Array | null = null;
      for (const [known, at] of places) {
        if (!known.startsWith(word)) continue;
        scores ??= new Float32Array(cards.length);
        for (const card of at) scores[card] = Math.max(scores[card]!, word.length / known.length);
      }
      return scores;
    },
    findAll(words) {
      const scores = new Float32Array(cards.length).fill(1);
      for (const word of words.split(' ')) {
        const at = new Set(places.get(word));
        scores.forEach((_, card) => {
          if (!at.has(card)) scores[card] = 0;
        });
      }
      return scores;
    },
  };
}

function add(places: Map<string, number[]>, word: string, card: number): void {
  const at = places.get(word);
  if (at) at.push(card);
  else places.set(word, [card]);
}
