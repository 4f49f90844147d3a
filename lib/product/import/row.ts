import type { Reason } from './reason-words';

/** One row or item of a file under its column names (`columnName`), and the line it begins on. */
export type Row = {
  line: number;
  values: Record<string, string>;
  /** Why it cannot be read at all. */
  problem: Reason | null;
};
