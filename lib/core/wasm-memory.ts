import { AppError, isAppError } from './app-error';

const pageBytes = 65_536;
/** What every WebAssembly library of the shop asks for to begin with. */
const startBytes = 16 * 1024 * 1024;

let refused = false;
let watching = false;

/**
 * Notices when WebAssembly is refused more memory in this realm. Libraries go on after that, and fail later with errors that
 * say nothing of memory.
 */
export function watchWasmMemory(): void {
  if (watching) return;
  watching = true;
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    refused = true;
    const before = grow.call(this, pages);
    refused = false; // A library that was refused a large piece asks for a smaller one.
    return before;
  };
}

/** Whether a WebAssembly library could begin now. */
export function hasWasmMemory(bytes = startBytes): boolean {
  try {
    new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
    return true;
  } catch {
    return false;
  }
}

/**
 * What failed, as `OUT_OF_MEMORY` where memory was the cause: it was refused before, or the browser says so.
 *
 * @param what Could not be done, as the beginning of a sentence.
 */
export function blameMemory(error: unknown, what: string): unknown {
  if (isAppError(error) && (error.code === 'CANCELLED' || error.code === 'MODEL_DOWNLOAD_FAILED'))
    return error;
  if (!refused && !speaksOfMemory(error)) return error;
  return new AppError('OUT_OF_MEMORY', `${what} needs more memory than this device has free.`, {
    cause: error,
  });
}

/** V8, SpiderMonkey and JavaScriptCore: "Out of memory", "out of memory", "Array buffer allocation failed". */
function speaksOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    /out of memory|allocation failed|cannot allocate/i.test(error.message) || speaksOfMemory(error.cause)
  );
}
