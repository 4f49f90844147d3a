/** One row or item of a file under its column names (`columnName`), and the line it begins on. */
export type Row = {
  line: number;
  values: Record<string, string>;
  /** Why it cannot be read at all, in words that follow "this row". */
  problem: string | null;
};
