import type { FindingWord, FixWord } from './finding-words';

/** One thing that a merchant should know of a model, and what to do about it. */
export type Finding = {
  /** Stable, for programs: a code of glTF-Validator, or one of ours in lower case. */
  code: string;
  severity: 'error' | 'warning' | 'note';
  /** What is the matter, for a person who does not know glTF: a word of ./finding-words and of the studio's messages. */
  text: FindingWord;
  values: Readonly<Record<string, string | number>>;
  /** How to put it right; null when there is nothing to do. */
  fix: FixWord | null;
  /** How often it was found. */
  count: number;
  /** Where it was found first, as a JSON pointer into the file; null when it is about the whole. */
  where: string | null;
};
