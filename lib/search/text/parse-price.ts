import { fold } from '@/lib/product/words/fold';
import { currencyWords, type Token } from './tokens';

/** Price limits in minor units and how many tokens said so. */
export type ParsedPrice = { minorMin: number | null; minorMax: number | null; used: number };

const most = phrases(
  'under, below, less than, cheaper than, up to, at most, no more than, not over, max, maximum, <, ≤, ' +
    'עד, מתחת, מתחת ל, פחות מ, לא יותר מ, זול מ, מקסימום, ' +
    'تحت, أقل من, دون, حتى, أرخص من, لا يزيد عن, لا يتجاوز, بحد أقصى',
);
const least = phrases(
  'over, above, more than, at least, from, starting at, min, minimum, >, ≥, ' +
    'מעל, מעל ל, יותר מ, לפחות, החל מ, מינימום, ' +
    'فوق, أكثر من, على الأقل, ابتداء من, بدءا من',
);
const between = phrases('between, from, בין, מ, بين, من');
const and = new Set(
  ['and', 'to', 'till', 'until', 'ו', 'ל', 'עד', 'ועד', 'و', 'الى', 'حتى', 'الي'].map(fold),
);
const glue = new Set(['ל', 'מ', 'ל־', 'من', 'ل', 'ب', 'than', 'to', 'a', 'the', 'of'].map(fold));
const units = new Set(
  'cm mm m in inch inches ft kg g l ml סמ ממ מטר מ אינץ קג סנטימטר سم مم متر م كغ بوصه'.split(' ').map(fold),
);

/**
 * Reads a price limit that begins at `tokens[at]`: "under 200", "₪100-200", "between 50 and 80 dollars",
 * "עד 300 ש״ח", "أقل من ٢٠٠". A number with a currency and nothing else is taken as the most to pay; a bare number
 * or a length ("under 200 cm") is no price.
 */
export function parsePrice(tokens: readonly Token[], at: number): ParsedPrice | null {
  return range(tokens, at) ?? limit(tokens, at);
}

function range(tokens: readonly Token[], at: number): ParsedPrice | null {
  const word = phraseAt(between, tokens, at);
  const low = amount(tokens, at + word);
  if (!low) return null;
  let next = at + word + low.used;
  const joined = and.has(tokens[next]?.folded ?? '') && tokens[next]?.number === null;
  if (joined) next++;
  const high = amount(tokens, next);
  if (!high || high.value < low.value) return null;
  // "100 200" is no range; "100-200" is one only with a currency: sizes look like that too.
  if (!(word > 0 && joined) && !low.currency && !high.currency) return null;
  return { minorMin: toMinor(low.value), minorMax: toMinor(high.value), used: next + high.used - at };
}

function limit(tokens: readonly Token[], at: number): ParsedPrice | null {
  for (const [table, key] of [
    [most, 'minorMax'],
    [least, 'minorMin'],
  ] as const) {
    const word = phraseAt(table, tokens, at);
    if (word === 0) continue;
    const found = amount(tokens, at + word);
    if (!found) continue;
    return { minorMin: null, minorMax: null, [key]: toMinor(found.value), used: word + found.used };
  }
  const bare = amount(tokens, at);
  return bare?.currency ? { minorMin: null, minorMax: toMinor(bare.value), used: bare.used } : null;
}

/** A number with the currency and small words around it. */
function amount(
  tokens: readonly Token[],
  at: number,
): { value: number; used: number; currency: boolean } | null {
  let next = at;
  let currency = false;
  if (glue.has(tokens[next]?.folded ?? '')) next++;
  if (currencyWords.has(tokens[next]?.folded ?? '')) {
    currency = true;
    next++;
  }
  const value = tokens[next]?.number;
  if (value === null || value === undefined) return null;
  next++;
  const after = tokens[next]?.folded ?? '';
  if (units.has(after)) return null;
  if (!currency && currencyWords.has(after)) {
    currency = true;
    next++;
  }
  return { value, used: next - at, currency };
}

function phrases(list: string): string[][] {
  return list
    .split(', ')
    .map((phrase) => fold(phrase).split(' '))
    .sort((a, b) => b.length - a.length);
}

/** How many tokens the longest phrase of the table takes here; 0 for none. */
function phraseAt(table: string[][], tokens: readonly Token[], at: number): number {
  const found = table.find((words) => words.every((word, i) => tokens[at + i]?.folded === word));
  return found?.length ?? 0;
}

function toMinor(value: number): number {
  return Math.round(value * 100);
}
