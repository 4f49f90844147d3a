/** A fitted logistic regression over named inputs, with the inputs' means and deviations folded in. */
export type Logistic<Name extends string> = { bias: number; weights: Record<Name, number> };

/**
 * Fits by iteratively reweighted least squares, with a ridge on standardised inputs; both truths weigh the same.
 *
 * @param growing Inputs may only count towards `true`: a number that measures a difference never excuses one.
 */
export function fitLogistic<Name extends string>(
  rows: readonly { inputs: Record<Name, number>; truth: boolean; weight?: number }[],
  names: readonly Name[],
  { ridge = 2, free = [] as readonly Name[] } = {},
): Logistic<Name> {
  const scale = names.map((name) => {
    const values = rows.map(({ inputs }) => inputs[name]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const x = rows.map(({ inputs }) => [
    1,
    ...names.map((name, k) => (inputs[name] - (scale[k]?.mean ?? 0)) / (scale[k]?.deviation ?? 1)),
  ]);
  const totals = [false, true].map((side) =>
    rows.reduce((sum, { truth, weight = 1 }) => sum + (truth === side ? weight : 0), 0),
  );
  const mass = rows.map(({ truth, weight = 1 }) => (weight * rows.length) / 2 / (totals[truth ? 1 : 0] || 1));
  let active = names.map(() => true);
  for (;;) {
    const w = solve(
      x,
      rows.map(({ truth }) => (truth ? 1 : 0)),
      mass,
      active,
      ridge,
    );
    // An input with the wrong sign is left out, the worst first.
    let [worst, at] = [0, -1];
    for (const [k, name] of names.entries()) {
      const value = w[k + 1] as number;
      if (active[k] && !free.includes(name) && value < worst) [worst, at] = [value, k];
    }
    if (at >= 0) {
      active = active.map((on, k) => on && k !== at);
      continue;
    }
    const weights = {} as Record<Name, number>;
    let bias = w[0] as number;
    for (const [k, name] of names.entries()) {
      const value = (w[k + 1] as number) / (scale[k]?.deviation ?? 1);
      weights[name] = value;
      bias -= value * (scale[k]?.mean ?? 0);
    }
    return { bias, weights };
  }
}

function solve(
  x: readonly number[][],
  y: readonly number[],
  mass: readonly number[],
  active: readonly boolean[],
  ridge: number,
): number[] {
  const size = active.length + 1;
  let w = new Array<number>(size).fill(0);
  for (let step = 0; step < 25; step++) {
    const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    const right = new Array<number>(size).fill(0);
    for (const [i, row] of x.entries()) {
      const z = row.reduce((sum, value, k) => sum + value * (w[k] as number), 0);
      const p = 1 / (1 + Math.exp(-z));
      const curve = Math.max(1e-5, p * (1 - p)) * (mass[i] as number);
      const slope = ((y[i] as number) - p) * (mass[i] as number);
      for (let a = 0; a < size; a++) {
        right[a] = (right[a] as number) + (row[a] as number) * (slope + curve * z);
        for (let b = 0; b < size; b++) {
          (matrix[a] as number[])[b] =
            (matrix[a]?.[b] as number) + curve * (row[a] as number) * (row[b] as number);
        }
      }
    }
    for (let k = 1; k < size; k++) {
      (matrix[k] as number[])[k] = (matrix[k]?.[k] as number) + ridge + (active[k - 1] ? 0 : 1e9);
    }
    const next = gauss(matrix, right);
    const change = Math.max(...next.map((value, k) => Math.abs(value - (w[k] as number))));
    w = next;
    if (change < 1e-6) break;
  }
  return w;
}

/** Gaussian elimination with partial pivots. */
function gauss(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (let k = 0; k < size; k++) {
    const pivot = rows
      .slice(k)
      .reduce(
        (best, row, i) => (Math.abs(row[k] as number) > Math.abs(rows[best]?.[k] as number) ? i + k : best),
        k,
      );
    [rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]];
    const lead = rows[k] as number[];
    for (let i = k + 1; i < size; i++) {
      const row = rows[i] as number[];
      const factor = (row[k] as number) / (lead[k] as number);
      for (let j = k; j <= size; j++) row[j] = (row[j] as number) - factor * (lead[j] as number);
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    const row = rows[k] as number[];
    let sum = row[size] as number;
    for (let j = k + 1; j < size; j++) sum -= (row[j] as number) * (out[j] as number);
    out[k] = sum / (row[k] as number);
  }
  return out;
}
