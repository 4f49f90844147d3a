import { fold } from '@/lib/product/words/fold';

/** A word, number or currency sign of a text, and where it stands in it. */
export type Token = {
  text: string;
  folded: string;
  start: number;
  end: number;
  /** The value, for a number. */
  number: number | null;
};

const pattern =
  /(?:\p{Nd}+(?:[.,٫٬]\p{Nd}+)*)(?![\p{L}\p{M}\p{Nd}])|[\p{L}\p{M}\p{N}]+(?:['’‘׳״”"][\p{L}\p{M}]+)*(?:['’׳](?!\p{L}))?|[<>≤≥$€£₪]/gu;

/** Cuts a text into tokens. `200₪`, `200usd` and `ל200` are a number and a word. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const joined = /^(\p{L}{0,2})(\p{Nd}+(?:[.,٫٬]\p{Nd}+)*)(\p{L}[\p{L}\p{M}'’׳״”"]*)?$/u.exec(match[0]);
    const glued = joined?.[1] ? /^[\u05d0-\u05ea\u0621-\u064a]+$/.test(joined[1]) : Boolean(joined?.[3]);
    if (!joined || !glued || (joined[3] && !currencyWords.has(fold(joined[3])))) {
      return [toToken(match[0], match.index)];
    }
    let at = match.index;
    return joined.slice(1).flatMap((piece) => {
      if (!piece) return [];
      at += piece.length;
      return [toToken(piece, at - piece.length)];
    });
  });
}

/** Currency signs and words, folded. Prices are read in the shop's own currency whichever is named. */
export const currencyWords: ReadonlySet<string> = new Set(
  '$ € £ ₪ usd eur gbp ils nis aed dollar dollars euro euros pound pounds shekel shekels dirham dirhams bucks שקל שקלים שח דולר דולרים אירו יורו דירהם שיקל دولار دولارا يورو درهم شيكل شيقل جنيه'
    .split(' ')
    .map(fold),
);

function toToken(text: string, start: number): Token {
  const folded = fold(text);
  return { text, folded, start, end: start + text.length, number: toNumber(folded) };
}

/** `1,299.50`, `1.299,50`, `1299`: the last mark is a decimal one unless three digits follow it. */
function toNumber(folded: string): number | null {
  const plain = folded.replace(/٫/g, '.').replace(/٬/g, ',');
  if (!/^\d+([.,]\d+)*$/.test(plain)) return null;
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const decimals = plain.length - last - 1;
  if (last < 0 || decimals === 3) return Number(plain.replace(/[.,]/g, ''));
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`);
}
