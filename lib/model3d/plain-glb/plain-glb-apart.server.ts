import 'server-only';
import { askModelProcess, type ProcessOptions } from '@/lib/model3d/prepare/model-process.server';
import type { PlainGlbOptions, PlainGlbReport } from './plain-glb-options';

/**
 * `writePlainGlb` in a process of its own, with its limits on time and memory.
 *
 * @param source The delivered model: its path, or its bytes, of which the process gets a copy.
 * @param out Where to write the file, whole or not at all.
 * @throws AppError as `writePlainGlb` and `askModelProcess` do.
 */
export async function plainGlbFile(
  source: string | Uint8Array,
  out: string,
  options: PlainGlbOptions,
  process: ProcessOptions = {},
): Promise<PlainGlbReport> {
  const answer = await askModelProcess({ task: 'plain-glb', source, options, out }, process);
  if (answer.kind !== 'unpacked') throw new Error('Another answer than was asked for.');
  return answer.report;
}
