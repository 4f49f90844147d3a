/** A dense matrix, row by row. */
export type Matrix = number[][];

/**
 * Solves A·X = B by Gaussian elimination with partial pivoting.
 *
 * @param a Shape [n × n]. Not modified.
 * @param b Shape [n × m]. Not modified.
 * @returns Shape [n × m]; null when A is singular to working precision.
 */
export function solveLinear(a: Matrix, b: Matrix): Matrix | null {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...(b[i] as number[])]);
  const largest = Math.max(...a.flat().map(Math.abs));
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let i = column + 1; i < n; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    }
    const pivot = rows[best] as number[];
    if (!(Math.abs(pivot[column]!) > largest * 1e-14)) return null;
    rows[best] = rows[column] as number[];
    rows[column] = pivot;
    for (let i = 0; i < n; i++) {
      if (i === column) continue;
      const row = rows[i] as number[];
      const factor = row[column]! / pivot[column]!;
      if (factor !== 0) for (let k = column; k < row.length; k++) row[k] = row[k]! - factor * pivot[k]!;
    }
  }
  return rows.map((row, i) => row.slice(n).map((value) => value / row[i]!));
}

/** @returns The inverse; null when there is none to working precision. */
export function invert(a: Matrix): Matrix | null {
  return solveLinear(
    a,
    a.map((_, i) => a.map((_, k) => (i === k ? 1 : 0))),
  );
}
