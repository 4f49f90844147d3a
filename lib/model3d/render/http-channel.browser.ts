import { AppError, type ErrorCode, errorCodes } from '@/lib/core/app-error';
import type { RenderChannel } from './render-channel';
import { renderReport } from './render-report';
import { type RenderWork, renderWork } from './render-work';

const base = '/api/merchant/renders';

/**
 * Asks the shop for work: a product's, or whatever waits.
 *
 * @throws AppError with the shop's code; `NETWORK`: it does not answer.
 */
export async function claimRender(productId: string | null, worker: string): Promise<RenderWork | null> {
  const answer = (await ask(`${base}/claim`, { productId, worker })) as { work?: unknown };
  return renderWork.nullable().parse(answer.work ?? null);
}

/** The way to the shop of a merchant's own tab. */
export const httpChannel: RenderChannel = {
  async keep(work, part, picture) {
    const { id, lease } = work.job;
    const url = `${base}/${id}/${encodeURIComponent(part)}?lease=${encodeURIComponent(lease)}`;
    await send(url, { method: 'PUT', body: picture });
  },
  async tell(work, progress) {
    await ask(`${base}/${work.job.id}`, { action: 'tell', lease: work.job.lease, progress });
  },
  async finish(work, comparison) {
    const url = `${base}/${work.job.id}`;
    const answer = await ask(url, { action: 'finish', lease: work.job.lease, comparison });
    return renderReport.parse((answer as { report: unknown }).report);
  },
  async stop(work, error) {
    await ask(`${base}/${work.job.id}`, { action: 'stop', lease: work.job.lease, error }, true);
  },
};

/** @param last Sent even while the page goes away. */
function ask(url: string, body: unknown, last = false): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return send(url, { method: 'POST', headers, body: JSON.stringify(body), keepalive: last });
}

async function send(url: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw new AppError('NETWORK', 'The shop does not answer.', { cause });
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const { code, message } = (answer as { error?: { code?: unknown; message?: string } } | null)?.error ?? {};
  const known: ErrorCode = errorCodes.find((each) => each === code) ?? 'INTERNAL';
  throw new AppError(known, message ?? `The shop answered ${response.status}.`);
}
