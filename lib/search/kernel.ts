import { AppError } from '@/lib/core/app-error';
import { inverseNorm } from './quantise';

/** Each group's (product's) best row (view) for one query. */
export type BestRows = {
  /** Cosine of the group's best row with the query, float32; -2 for a group without rows. */
  cosines: Float32Array;
  /** That row's number; on a tie the first one. 0xffffffff for a group without rows. */
  rows: Uint32Array;
};

/** A matrix of int8 rows, loaded and ready to be scanned. Results are new arrays, the caller's to keep. */
export type ScanMatrix = {
  /** Exact dot product of the query with each row. `query` has the matrix's dimension. */
  scores(query: Int8Array): Int32Array;
  /** The best row of each group, in one pass. */
  bestPerGroup(query: Int8Array): BestRows;
  /** Gives the memory back. Any later call throws. */
  dispose(): void;
};

/** The exact scan: every row is read, nothing is approximated, and both kinds give the same bits. */
export type Kernel = {
  kind: 'simd' | 'plain';
  /**
   * @param matrix Shape [rows × dimension], row-major. Copied.
   * @param dimension A multiple of 16.
   * @param groupStart First row of each group, ascending, and the number of rows last: [groups + 1].
   * @throws AppError `INDEX_DAMAGED`: shapes that do not fit each other.
   */
  load(matrix: Int8Array, dimension: number, groupStart: Uint32Array): ScanMatrix;
};

/** The plain kernel: no WebAssembly at all. */
export const plainKernel: Kernel = {
  kind: 'plain',
  load(matrix, dimension, groupStart) {
    const rows = checkShape(matrix, dimension, groupStart);
    let held: Int8Array | null = matrix.slice();
    const norms = Float32Array.from({ length: rows }, (_, row) =>
      inverseNorm(matrix, row * dimension, (row + 1) * dimension),
    );
    const scores = (query: Int8Array) => {
      if (!held) throw new AppError('INTERNAL', 'This scan matrix was disposed.');
      checkQuery(query, dimension);
      return dotRows(held, query, rows);
    };
    return {
      scores,
      bestPerGroup(query) {
        const dots = scores(query);
        const queryNorm = inverseNorm(query);
        const groups = groupStart.length - 1;
        const best = emptyBest(groups);
        for (let group = 0; group < groups; group++) {
          for (let row = groupStart[group]!; row < groupStart[group + 1]!; row++) {
            const cosine = Math.fround(Math.fround(dots[row]! * norms[row]!) * queryNorm);
            if (cosine > best.cosines[group]!) {
              best.cosines[group] = cosine;
              best.rows[group] = row;
            }
          }
        }
        return best;
      },
      dispose() {
        held = null;
      },
    };
  },
};

/** 32-bit arithmetic throughout, as the machine has it. */
function dotRows(matrix: Int8Array, query: Int8Array, rows: number): Int32Array {
  const dimension = query.length;
  const dots = new Int32Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let dot = 0;
    for (let i = 0; i < dimension; i++, at++) dot = (dot + Math.imul(matrix[at]!, query[i]!)) | 0;
    dots[row] = dot;
  }
  return dots;
}

export function emptyBest(groups: number): BestRows {
  return { cosines: new Float32Array(groups).fill(-2), rows: new Uint32Array(groups).fill(0xffffffff) };
}

/** @returns The number of rows. */
export function checkShape(matrix: Int8Array, dimension: number, groupStart: Uint32Array): number {
  const rows = matrix.length / dimension;
  let ascending = groupStart[0] === 0 && groupStart[groupStart.length - 1] === rows;
  for (let i = 1; i < groupStart.length; i++) ascending &&= groupStart[i]! >= groupStart[i - 1]!;
  if (dimension <= 0 || dimension % 16 !== 0 || !ascending) {
    throw new AppError('INDEX_DAMAGED', 'The search index does not fit together. Load the page again.', {
      details: { values: matrix.length, dimension, groups: groupStart.length - 1 },
    });
  }
  return rows;
}

export function checkQuery(query: Int8Array, dimension: number): void {
  if (query.length !== dimension) {
    throw new AppError('BAD_EMBEDDING', `The query has ${query.length} values; the index has ${dimension}.`, {
      details: { length: query.length, dimension },
    });
  }
}
