/** A place where stock lies. An empty name is shown as "Shop" in the reader's language. */
export type Location = { id: string; name: string };

/** Pieces of one variant, or of a product without variants (null), at one place. */
export type StockLevel = { variantId: string | null; locationId: string; quantity: number };

/**
 * Levels of one thing changed to make a new total, when only the total is known (a catalogue file, a sale): what comes
 * goes to the first place, what goes is taken from the places in order.
 *
 * @param order Ids of all places, the first one first.
 */
export function settleStock(
  levels: ReadonlyMap<string, number>,
  total: number,
  order: readonly string[],
): Map<string, number> {
  const settled = new Map(levels);
  let difference = total - sum(levels);
  for (const place of order) {
    if (difference === 0) break;
    const now = settled.get(place) ?? 0;
    const then = Math.max(0, now + difference);
    if (then !== now) settled.set(place, then);
    difference -= then - now;
  }
  return settled;
}

function sum(levels: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const quantity of levels.values()) total += quantity;
  return total;
}
