import { invert, type Matrix, solveLinear } from './matrix';

export type Fit = {
  parameters: number[];
  /** Σ residual². */
  cost: number;
  /** (JᵀJ)⁻¹ at the minimum, shape [n × n]: the covariance of the parameters when residuals have unit variance. */
  covariance: Matrix;
};

/**
 * The least squares fit nearest to a start (Levenberg 1944, Marquardt 1963; Hartley and Zisserman §A6.2), with
 * Jacobians by central differences.
 *
 * @param residuals Of unit variance where the covariance is to mean something; `null` where the parameters make no sense.
 * @param start Parameters of the order of 1. Not modified.
 * @returns Null when the start makes no sense or the minimum does not determine every parameter.
 */
export function levenbergMarquardt(
  residuals: (parameters: readonly number[]) => number[] | null,
  start: readonly number[],
  { steps = 60, tolerance = 1e-10 } = {},
): Fit | null {
  let parameters = [...start];
  let now = residuals(parameters);
  if (!now) return null;
  let cost = sumOfSquares(now);
  let damping = 1e-3;
  for (let step = 0; step < steps && damping < 1e12; step++) {
    const normal = normalEquations(residuals, parameters, now);
    if (!normal) return null;
    const damped = normal.matrix.map((row, i) =>
      row.map((value, k) => (i === k ? value * (1 + damping) + 1e-15 : value)),
    );
    const move = solveLinear(
      damped,
      normal.gradient.map((value) => [-value]),
    );
    const next = parameters.map((value, i) => value + (move?.[i]?.[0] ?? 0));
    const found = residuals(next);
    const better = found ? sumOfSquares(found) : Infinity;
    if (found && better < cost) {
      const gained = cost - better;
      parameters = next;
      now = found;
      cost = better;
      damping = Math.max(damping / 10, 1e-12);
      if (gained < tolerance * (cost + tolerance)) break;
    } else damping *= 10;
  }
  const normal = normalEquations(residuals, parameters, now);
  const covariance = normal && invert(normal.matrix);
  return covariance?.every((row, i) => (row[i] as number) > 0) ? { parameters, cost, covariance } : null;
}

function normalEquations(
  residuals: (parameters: readonly number[]) => number[] | null,
  at: readonly number[],
  now: readonly number[],
): { matrix: Matrix; gradient: number[] } | null {
  const columns: number[][] = [];
  for (let i = 0; i < at.length; i++) {
    const h = 1e-6 * Math.max(1, Math.abs(at[i] as number));
    const [up, down] = [1, -1].map((sign) =>
      residuals(at.map((value, k) => (k === i ? value + sign * h : value))),
    );
    if (!up || !down) return null;
    columns.push(up.map((value, k) => (value - (down[k] as number)) / (2 * h)));
  }
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
  return {
    matrix: columns.map((a) => columns.map((b) => product(a, b))),
    gradient: columns.map((a) => product(a, now)),
  };
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
