import type { Reason } from './reason-words';
import type { Row } from './row';

/** Most rows of one product: beyond it they would not stay in memory together. */
const longestGroup = 2000;

/** Whether a row belongs to the product whose first row is given. */
export type Joins = (row: Row, first: Row) => boolean;

/** The rows of one product, or a row that cannot be read. */
export type RowGroup = { rows: Row[] } | { line: number; sku: string | null; problem: Reason };

/** Puts rows of one product together when they follow each other. Rows that cannot be read come by themselves. */
export async function* groupRows(rows: AsyncIterable<Row>, joins: Joins): AsyncGenerator<RowGroup> {
  let held: Row[] = [];
  for await (const row of rows) {
    if (row.problem !== null) {
      if (held.length > 0) yield { rows: held };
      held = [];
      const sku = row.values.sku ?? row.values.variant_sku ?? row.values.id ?? null;
      yield { line: row.line, sku, problem: row.problem };
      continue;
    }
    const first = held[0];
    if (first && (held.length === longestGroup || !joins(row, first))) {
      yield { rows: held };
      held = [];
    }
    held.push(row);
  }
  if (held.length > 0) yield { rows: held };
}
