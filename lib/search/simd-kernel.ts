import { AppError } from '@/lib/core/app-error';
import { checkQuery, checkShape, emptyBest, type Kernel } from './kernel';
import { inverseNorm } from './quantise';
import { scanKernelBase64 } from './scan-kernel.wasm';

type ScanExports = {
  dots(matrix: number, query: number, dimension: number, rows: number, dots: number): void;
  best(
    matrix: number,
    query: number,
    dimension: number,
    rows: number,
    scratch: number,
    norms: number,
    groupOf: number,
    queryNorm: number,
    cosines: number,
    bestRows: number,
  ): void;
};

/** The scan in SIMD WebAssembly (scan-kernel.wat), or null where this machine has none. Compiled once. */
export function simdKernel(): Kernel | null {
  compiled ??= compile();
  const module = compiled;
  return module && { kind: 'simd', load: (...input) => load(module, ...input) };
}

/** Rows whose dots are computed before they are compared: as in scan-kernel.wat. */
const chunkRows = 1024;
const pageBytes = 65_536;
let compiled: WebAssembly.Module | null | undefined;

function compile(): WebAssembly.Module | null {
  if (typeof WebAssembly !== 'object') return null;
  const bytes = Uint8Array.from(atob(scanKernelBase64), (letter) => letter.charCodeAt(0));
  // Without SIMD the module does not validate; without 'wasm-unsafe-eval' in the CSP compiling throws.
  try {
    return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  } catch {
    return null;
  }
}

function load(module: WebAssembly.Module, matrix: Int8Array, dimension: number, groupStart: Uint32Array) {
  const rows = checkShape(matrix, dimension, groupStart);
  const groups = groupStart.length - 1;
  const paddedRows = Math.ceil(rows / 2) * 2;
  const place = allotter();
  const at = {
    query: place(dimension * 2),
    scratch: place(chunkRows * 4),
    cosines: place(groups * 4),
    bestRows: place(groups * 4),
    norms: place(rows * 4),
    groupOf: place(rows * 4),
    matrix: place(paddedRows * dimension),
  };
  const memory = new WebAssembly.Memory({ initial: Math.ceil(place(0) / pageBytes) });
  let scan: ScanExports | null = new WebAssembly.Instance(module, { scan: { memory } })
    .exports as unknown as ScanExports;

  new Int8Array(memory.buffer, at.matrix, matrix.length).set(matrix);
  const norms = new Float32Array(memory.buffer, at.norms, rows);
  for (let row = 0; row < rows; row++) {
    norms[row] = inverseNorm(matrix, row * dimension, (row + 1) * dimension);
  }
  const groupOf = new Uint32Array(memory.buffer, at.groupOf, rows);
  for (let group = 0; group < groups; group++) {
    groupOf.fill(group, groupStart[group], groupStart[group + 1]);
  }

  const withQuery = (query: Int8Array): { scan: ScanExports; buffer: ArrayBuffer } => {
    if (!scan) throw new AppError('INTERNAL', 'This scan matrix was disposed.');
    checkQuery(query, dimension);
    new Int16Array(memory.buffer, at.query, dimension).set(query);
    return { scan, buffer: memory.buffer };
  };
  return {
    scores(query: Int8Array) {
      const { scan, buffer } = withQuery(query);
      const dots = new Int32Array(rows);
      for (let row = 0; row < rows; row += chunkRows) {
        const count = Math.min(chunkRows, rows - row);
        scan.dots(at.matrix + row * dimension, at.query, dimension, count, at.scratch);
        dots.set(new Int32Array(buffer, at.scratch, count), row);
      }
      return dots;
    },
    bestPerGroup(query: Int8Array) {
      const { scan, buffer } = withQuery(query);
      const best = emptyBest(groups);
      new Float32Array(buffer, at.cosines, groups).set(best.cosines);
      new Uint32Array(buffer, at.bestRows, groups).set(best.rows);
      scan.best(
        at.matrix,
        at.query,
        dimension,
        rows,
        at.scratch,
        at.norms,
        at.groupOf,
        inverseNorm(query),
        at.cosines,
        at.bestRows,
      );
      best.cosines.set(new Float32Array(buffer, at.cosines, groups));
      best.rows.set(new Uint32Array(buffer, at.bestRows, groups));
      return best;
    },
    dispose() {
      scan = null;
    },
  };
}

/** Hands out offsets in one memory, each a multiple of 64. `place(0)` is the size so far. */
function allotter(): (bytes: number) => number {
  let end = 0;
  return (bytes) => {
    const start = end;
    end = Math.ceil((end + bytes) / 64) * 64;
    return start;
  };
}
