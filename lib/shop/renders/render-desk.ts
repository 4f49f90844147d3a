import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { recordChange } from '@/lib/db/queries/history';
import { getProductsByIds } from '@/lib/db/queries/products';
import { keepShot, keptShots, publishRenders } from '@/lib/db/queries/renders';
import { checkpoint } from '@/lib/jobs/checkpoint';
import { claim } from '@/lib/jobs/claim';
import { claimJob } from '@/lib/jobs/claim-job';
import { enqueue } from '@/lib/jobs/enqueue';
import { complete, fail, release } from '@/lib/jobs/finish';
import { heartbeat } from '@/lib/jobs/heartbeat';
import type { Job } from '@/lib/jobs/job';
import { getJob } from '@/lib/jobs/list-jobs';
import type { Merchant } from '@/lib/merchant/access';
import type { RenderProgress } from '@/lib/model3d/render/render-channel';
import type { MeasuredComparison, RenderReport } from '@/lib/model3d/render/render-report';
import { cutoutPart, partOf, planOf, type RenderWork } from '@/lib/model3d/render/render-work';
import type { Product } from '@/lib/product/product';
import type { Storage } from '@/lib/storage/storage';
import { encodePicture, keepClip } from './encode-part';
import { type Looker, toPublication } from './to-publication';

export const renderJob = 'model.render';
/** A tab says that it is alive every 15 seconds. */
const leaseSeconds = 60;

export type Held = { id: string; lease: string };
type Author = Pick<Merchant, 'id' | 'name'> | null;

/** Where whoever draws gets work and brings pictures: a tab of the studio, or the command line's browser. */
export type RenderDesk = ReturnType<typeof renderDesk>;

/** Asks for the pictures of a product's model. In the transaction of the change that asks for them. */
export function askForRenders(tx: Database, productId: string): Promise<Job> {
  return enqueue(tx, {
    kind: renderJob,
    payload: { productId },
    subject: { kind: 'product', id: productId },
    uniqueKey: `${renderJob}:${productId}`,
  });
}

/**
 * @param look How the shop sees pictures; asked when a run ends.
 */
export function renderDesk(db: Database, storage: Storage, look: () => Promise<Looker>) {
  return {
    /**
     * Hands out work: that of a product, asked for anew if need be, or the next that waits.
     *
     * @param worker Names the tab or the process; the same name takes up its own work again.
     * @returns Null when nothing waits, or somebody else has it.
     */
    async claim(productId: string | null, worker: string): Promise<RenderWork | null> {
      for (;;) {
        const job =
          productId === null
            ? await claim(db, { kinds: [renderJob], worker, leaseSeconds })
            : await claimJob(db, (await askForRenders(db, productId)).id, { worker, leaseSeconds });
        if (!job) return null;
        const product = job.subject && (await getProductsByIds(db, [job.subject.id]))[0];
        if (product?.model) {
          // What is drawn under this lease is of this model, whatever the product has later.
          return toWork(db, await checkpoint(db, job, 'model', product.model.url), product);
        }
        await fail(db, job, new AppError('NOT_FOUND', 'This product has no model any more.'), {
          retry: false,
        });
        if (productId !== null) {
          throw new AppError('NOT_FOUND', 'This product has no 3D model to take pictures of.');
        }
      }
    },

    /** Keeps one part of a run, checked by its content. */
    async keep(held: Held, part: string, bytes: Uint8Array): Promise<void> {
      const { job, product, work } = await heldWork(db, held);
      const found = partOf(planOf(work), part);
      if (!found) throw new AppError('BAD_REQUEST', `There is no picture ${part} in this plan.`);
      const isPoster = 'shot' in found && found.shot.kind === 'poster';
      const what =
        found.kind === 'cutout' ? (isPoster ? 'cutout' : 'outline') : isPoster ? 'poster' : 'picture';
      const encoded =
        found.kind === 'clip' ? await keepClip(bytes, storage) : await encodePicture(bytes, what, storage);
      const shotId = found.kind === 'cutout' ? found.shot.id : part;
      await keepShot(db, { productId: product.id, modelUrl: work.model.url, shotId, ...encoded });
      await heartbeat(db, job, { leaseSeconds, further: true });
    },

    async tell(held: Held, { step, done, total }: RenderProgress): Promise<void> {
      const job = await heldJob(db, held);
      await heartbeat(db, job, {
        step,
        progress: total > 0 ? done / total : null,
        note: `${done} / ${total}`,
        leaseSeconds,
      });
    },

    /**
     * Publishes a run: embeds what was drawn, then puts it in the place of the earlier pictures in one step.
     *
     * @throws AppError `BAD_REQUEST`: parts are missing; `EDIT_CONFLICT`: the product has another model by now.
     */
    async finish(held: Held, comparison: MeasuredComparison | null, by: Author): Promise<RenderReport> {
      const { job, product, work } = await heldWork(db, held);
      const beat = setInterval(
        () => {
          heartbeat(db, job, { leaseSeconds }).catch(() => {});
        },
        (leaseSeconds * 1000) / 3,
      );
      try {
        const kept = await keptShots(db, { productId: product.id, modelUrl: work.model.url });
        const publication = await toPublication({ work, product, kept, comparison, storage, look });
        await db.transaction(async (tx) => {
          if (!(await publishRenders(tx, publication))) {
            throw new AppError(
              'EDIT_CONFLICT',
              'This product has another model by now; its pictures are not used.',
            );
          }
          const { indexViews } = publication.report;
          await recordChange(tx, by, {
            action: 'model.pictured',
            subject: { kind: 'model', id: product.id, label: product.name.en },
            details: { views: indexViews },
          });
          await complete(tx, job, { views: indexViews });
        });
        return publication.report;
      } finally {
        clearInterval(beat);
      }
    },

    /** Gives work back: merely stopped, or failed with a reason. */
    async stop(held: Held, error: { code: AppError['code']; message: string } | null): Promise<void> {
      const job = await heldJob(db, held);
      if (error) await fail(db, job, new AppError(error.code, error.message));
      else await release(db, job);
    },
  };
}

async function heldJob(db: Database, { id, lease }: Held): Promise<Job> {
  const job = await getJob(db, id);
  if (!job || job.kind !== renderJob || job.lease !== lease || job.state !== 'running') {
    throw new AppError('CANCELLED', 'These pictures are being made elsewhere, or were stopped.');
  }
  return job;
}

async function heldWork(db: Database, held: Held): Promise<{ job: Job; product: Product; work: RenderWork }> {
  const job = await heldJob(db, held);
  const product = job.subject && (await getProductsByIds(db, [job.subject.id]))[0];
  if (!product?.model || product.model.url !== job.checkpoints.model) {
    // Whoever draws it next draws the model that the product has now.
    await release(db, job);
    throw new AppError('CANCELLED', 'This product has another model by now; its pictures are made anew.');
  }
  return { job, product, work: await toWork(db, job, product) };
}

async function toWork(db: Database, job: Job, product: Product): Promise<RenderWork> {
  const model = product.model as NonNullable<Product['model']>;
  const kept = await keptShots(db, { productId: product.id, modelUrl: model.url });
  const { originalUrl, originalBytes } = model;
  const compared = originalUrl && originalBytes && originalUrl !== model.url;
  return {
    job: { id: job.id, lease: job.lease ?? '' },
    product: { id: product.id, slug: product.slug, name: product.name.en },
    model: { url: model.url, bytes: model.bytes, anchor: model.anchor },
    original: compared ? { url: originalUrl, bytes: originalBytes } : null,
    variants: [...new Set(product.variants.flatMap(({ materialVariant }) => materialVariant ?? []))],
    done: kept.flatMap(({ shotId, files }) => [
      // A poster whose cut-out alone has arrived is not done.
      ...(files.webp || files.webm ? [shotId] : []),
      ...(files.cutout || files.outline ? [cutoutPart(shotId)] : []),
    ]),
  };
}
