import type { Money } from '@/lib/core/money';
import { type CartLine, sameItem, sameMoney } from './cart';
import type { AnsweredLine, SoldLine } from './cart-answer';

/** What has become of a thing since the shopper last saw it in the cart. */
export type CartNote =
  | { kind: 'price'; was: Money; now: Money }
  /** Fewer are there than are wanted; `left` is at least 1. */
  | { kind: 'few'; left: number }
  | { kind: 'sold-out' }
  | { kind: 'gone' };

export type CartRow = {
  line: CartLine;
  /** Null until the shop has answered. */
  shown: AnsweredLine | null;
  notes: CartNote[];
  /** How many can be had: never more than are there. */
  counted: number;
};

/** Each line with what the shop says of it today. */
export function cartRows(lines: readonly CartLine[], answered: readonly AnsweredLine[]): CartRow[] {
  return lines.map((line) => {
    const shown = answered.find((each) => sameItem(each, line)) ?? null;
    if (!shown) return { line, shown, notes: [], counted: 0 };
    if (shown.state === 'gone') return { line, shown, notes: [{ kind: 'gone' }], counted: 0 };
    const counted = Math.min(line.quantity, shown.stock);
    return { line, shown, notes: notesOf(line, shown, counted), counted };
  });
}

function notesOf(line: CartLine, { price, stock }: SoldLine, counted: number): CartNote[] {
  const notes: CartNote[] = [];
  if (line.seen && !sameMoney(line.seen, price)) notes.push({ kind: 'price', was: line.seen, now: price });
  if (stock === 0) notes.push({ kind: 'sold-out' });
  else if (counted < line.quantity) notes.push({ kind: 'few', left: stock });
  return notes;
}

/** What everything that can be had costs: one sum a currency, in the order in which they come. */
export function cartTotals(rows: readonly CartRow[]): Money[] {
  const totals = new Map<Money['currency'], number>();
  for (const { shown, counted } of rows) {
    if (shown?.state !== 'sold' || counted === 0) continue;
    const { minor, currency } = shown.price;
    totals.set(currency, (totals.get(currency) ?? 0) + minor * counted);
  }
  return [...totals].map(([currency, minor]) => ({ minor, currency }));
}
