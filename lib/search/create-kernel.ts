import { type Kernel, plainKernel } from './kernel';
import { simdKernel } from './simd-kernel';

/** The fastest kernel that this machine runs: SIMD WebAssembly, else plain JavaScript with the same results. */
export function createKernel(): Kernel {
  return simdKernel() ?? plainKernel;
}
