import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { AppError } from '@/lib/core/app-error';
import { hasWasmMemory } from '@/lib/core/wasm-memory';

/** Whether the build with SIMD runs here. */
export const hasSimd = async (): Promise<boolean> =>
  (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) as boolean;

/**
 * Starts TensorFlow.js' WASM backend from bytes that were fetched (and kept) like every other file.
 *
 * @param what Needs it, within a sentence.
 * @throws AppError `MODEL_UNAVAILABLE`: this browser cannot run it; `OUT_OF_MEMORY`.
 */
export async function startWasm(wasm: Uint8Array<ArrayBuffer>, what: string): Promise<void> {
  // Threads need cross-origin isolation and were no faster on two cores; one build gives one set of numbers.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const url = URL.createObjectURL(new Blob([wasm], { type: 'application/wasm' }));
  setWasmPaths({
    'tfjs-backend-wasm.wasm': url,
    'tfjs-backend-wasm-simd.wasm': url,
    'tfjs-backend-wasm-threaded-simd.wasm': url,
  });
  const started = await tf.setBackend('wasm');
  URL.revokeObjectURL(url);
  if (started) return;
  throw hasWasmMemory()
    ? new AppError('MODEL_UNAVAILABLE', `This browser cannot run WebAssembly, which ${what} needs.`)
    : new AppError('OUT_OF_MEMORY', `This device has too little free memory for ${what}.`);
}
