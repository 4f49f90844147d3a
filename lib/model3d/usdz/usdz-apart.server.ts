import 'server-only';
import { guardGlb } from '@/lib/model3d/glb/guard';
import { askModelProcess, type ProcessOptions } from '@/lib/model3d/prepare/model-process.server';
import type { UsdzOptions } from './usdz-options';
import type { UsdzReport } from './usdz-report';

// `writeUsdz` in a process of its own, with its limits on time and memory. Each throws what `writeUsdz` and
// `askModelProcess` do.

/** @param glb The delivered model. Not modified; the process gets a copy. */
export async function usdzApart(
  glb: Uint8Array,
  options: UsdzOptions,
  process: ProcessOptions = {},
): Promise<{ bytes: Uint8Array; report: UsdzReport }> {
  guardGlb(glb);
  const answer = await askModelProcess({ task: 'usdz', source: glb, options, out: null }, process);
  if (answer.kind !== 'packed' || !answer.usdz) throw new Error('Another answer than was asked for.');
  return { bytes: new Uint8Array(answer.usdz), report: answer.report };
}

/** For a GLB on the disk, or its bytes; the USDZ is written to `out`, whole or not at all, and does not come back. */
export async function usdzFile(
  glb: string | Uint8Array,
  out: string,
  options: UsdzOptions,
  process: ProcessOptions = {},
): Promise<UsdzReport> {
  const answer = await askModelProcess({ task: 'usdz', source: glb, options, out }, process);
  if (answer.kind !== 'packed') throw new Error('Another answer than was asked for.');
  return answer.report;
}
