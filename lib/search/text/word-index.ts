import { wordForms } from '@/lib/product/words/word-forms';
import type { Card } from '../cards';

/** Finds cards by their words. */
export type WordIndex = {
  /**
   * How well each card has a folded word: 1 for the word itself, 0.95 for a form of it, 0.6 to 0.9 for a word that
   * begins with it, 0.5 for one a letter or two off (only when nothing else is found), half of that in the
   * description, 0 for not at all. Null when no card has it. [cards]
   */
  find(word: string): Float32Array | null;
  /** 1 for each card that has all of the folded words, in some form, in its name or attributes, else 0. [cards] */
  findAll(words: string): Float32Array;
};

/** Numbers of the cards that have a word, under each of its forms. */
type Places = Map<string, { exact: number[]; form: number[] }>;

/** Indexes the words of the cards once; `find` then looks at each distinct word once. */
export function openWordIndex(cards: readonly Card[]): WordIndex {
  const main: Places = new Map();
  const more: Places = new Map();
  cards.forEach((card, number) => {
    addWords(main, card.words, number);
    addWords(more, card.moreWords, number);
  });
  const found = new Map<string, Float32Array | null>();
  return {
    find(word) {
      const known = found.get(word);
      if (known !== undefined) return known;
      const scores = new Scores(cards.length);
      for (const form of wordForms(word)) {
        lookUp(main, form, form === word ? 1 : 0.95, scores);
        lookUp(more, form, 0.5, scores);
      }
      if (word.length >= 2) {
        beginsWith(main, word, 1, scores);
        if (word.length >= 3) beginsWith(more, word, 0.5, scores);
      }
      if (!scores.any && word.length >= 4) almost(main, word, scores);
      const result = scores.any ? scores.values : null;
      if (found.size > 500) found.clear();
      found.set(word, result);
      return result;
    },
    findAll(words) {
      const all = new Float32Array(cards.length).fill(1);
      for (const word of words.split(' ')) {
        const scores = new Scores(cards.length);
        for (const form of wordForms(word)) lookUp(main, form, 1, scores);
        scores.values.forEach((value, card) => {
          if (value === 0) all[card] = 0;
        });
      }
      return all;
    },
  };
}

class Scores {
  readonly values: Float32Array;
  any = false;

  constructor(cards: number) {
    this.values = new Float32Array(cards);
  }

  raise(cards: readonly number[], to: number): void {
    for (const card of cards) if (this.values[card]! < to) this.values[card] = to;
    if (cards.length > 0) this.any = true;
  }
}

function addWords(places: Places, words: string, card: number): void {
  if (words === '') return;
  for (const word of new Set(words.split(' '))) {
    for (const form of wordForms(word)) {
      let place = places.get(form);
      if (!place) {
        place = { exact: [], form: [] };
        places.set(form, place);
      }
      (form === word ? place.exact : place.form).push(card);
    }
  }
}

function lookUp(places: Places, word: string, weight: number, scores: Scores): void {
  const place = places.get(word);
  if (!place) return;
  scores.raise(place.exact, weight);
  scores.raise(place.form, weight * 0.95);
}

function beginsWith(places: Places, word: string, weight: number, scores: Scores): void {
  for (const [known, { exact }] of places) {
    if (known.length > word.length && known.startsWith(word)) {
      scores.raise(exact, weight * (0.6 + (0.3 * word.length) / known.length));
    }
  }
}

function almost(places: Places, word: string, scores: Scores): void {
  const most = word.length >= 8 ? 2 : 1;
  for (const [known, { exact }] of places) {
    if (Math.abs(known.length - word.length) <= most && known.length >= 4 && /\D/.test(known)) {
      if (distance(word, known, most) <= most) scores.raise(exact, 0.5);
    }
  }
}

/** Letters to add, drop, change or swap (optimal string alignment), or more than `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
