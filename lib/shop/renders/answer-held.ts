import type { Merchant } from '@/lib/merchant/access';
import type { RenderDesk } from './render-desk';
import type { HeldRequest } from './render-request';

/** Does what the holder of a run asks. @returns The report of a run that was finished, else null. */
export async function answerHeld(
  desk: RenderDesk,
  jobId: string,
  asked: HeldRequest,
  by: Pick<Merchant, 'id' | 'name'> | null,
): Promise<unknown> {
  const held = { id: jobId, lease: asked.lease };
  if (asked.action === 'finish') return { report: await desk.finish(held, asked.comparison, by) };
  if (asked.action === 'tell') await desk.tell(held, asked.progress);
  else await desk.stop(held, asked.error);
  return null;
}
