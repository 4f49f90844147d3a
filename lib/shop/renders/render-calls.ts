import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { productsToRender, renderable } from '@/lib/db/queries/renders';
import { listJobs } from '@/lib/jobs/list-jobs';
import { answerHeld } from './answer-held';
import { maxPartBytes } from './encode-part';
import { type RenderDesk, renderJob } from './render-desk';
import { claimRequest, heldRequest } from './render-request';

// The desk over JSON, for the command line's headless browser.

/** A picture travels as base64. */
export const maxRenderCallBytes = Math.ceil((maxPartBytes * 4) / 3) + 4096;

const id = z.string().min(1).max(200);
export const renderCalls = {
  /** Which products: by id, SKU or slug, those that wait, those never pictured, or all that have a model. */
  list: z.union([
    z.object({ products: z.array(id).max(1000) }),
    z.object({ which: z.enum(['waiting', 'missing', 'all']) }),
  ]),
  claim: claimRequest,
  keep: z.object({ job: id, lease: id, part: z.string().max(60), picture: z.string() }),
  held: z.object({ job: id, asked: heldRequest }),
};
export type RenderCall = keyof typeof renderCalls;

export function isRenderCall(name: string): name is RenderCall {
  return Object.hasOwn(renderCalls, name);
}

/** Runs a call; its body is checked here. The answer is plain JSON. */
export async function answerRenderCall(
  db: Database,
  desk: RenderDesk,
  name: RenderCall,
  body: unknown,
): Promise<unknown> {
  switch (name) {
    case 'list': {
      const asked = renderCalls.list.parse(body);
      if ('products' in asked) return { ids: await idsOf(db, asked.products) };
      if (asked.which === 'missing') return { ids: await productsToRender(db) };
      if (asked.which === 'all') return { ids: (await renderable(db)).map(({ id }) => id) };
      const jobs = await listJobs(db, { kinds: [renderJob], states: ['waiting', 'running'], limit: 1000 });
      return { ids: jobs.flatMap(({ subject }) => subject?.id ?? []).reverse() };
    }
    case 'claim': {
      const { productId, worker } = renderCalls.claim.parse(body);
      return { work: await desk.claim(productId, worker) };
    }
    case 'keep': {
      const { job, lease, part, picture } = renderCalls.keep.parse(body);
      await desk.keep({ id: job, lease }, part, new Uint8Array(Buffer.from(picture, 'base64')));
      return null;
    }
    case 'held': {
      const { job, asked } = renderCalls.held.parse(body);
      return answerHeld(desk, job, asked, null);
    }
  }
}

async function idsOf(db: Database, names: readonly string[]): Promise<string[]> {
  const known = await renderable(db);
  return names.map((name) => {
    const found = known.find(({ id, slug, sku }) => id === name || slug === name || sku === name);
    if (!found) throw new AppError('NOT_FOUND', `There is no product ${name} with a 3D model.`);
    return found.id;
  });
}
