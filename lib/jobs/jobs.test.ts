import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { backoffSeconds } from './backoff';
import { checkpoint } from './checkpoint';
import { claim, releaseOrphans } from './claim';
import { answer, cancel, retryNow } from './decide';
import { enqueue } from './enqueue';
import { ask, complete, fail, release } from './finish';
import type { JobHandler } from './handler';
import { heartbeat } from './heartbeat';
import type { Job } from './job';
import { countJobs, getJob, jobsOf, listJobs } from './list-jobs';
import { createRunner } from './runner';

const lease = { kinds: ['photo.prepare'], worker: 'a', leaseSeconds: 60 };

describe.each(engines)('the queue on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(() => db.execute(sql`DELETE FROM jobs`));

  const add = (over: Partial<Parameters<typeof enqueue>[1]> = {}) =>
    enqueue(db, { kind: 'photo.prepare', payload: { n: 1 }, ...over });
  const claimed = async (): Promise<Job> => {
    await add();
    const job = await claim(db, lease);
    if (!job) throw new Error('nothing to claim');
    return job;
  };
  const expire = () => db.execute(sql`UPDATE jobs SET lease_until = now() - interval '1 second'`);
  const dueNow = () => db.execute(sql`UPDATE jobs SET run_at = now() - interval '1 second'`);

  it('gives each job to one worker, the highest priority first, then the oldest', async () => {
    const [low, first, second] = [await add({ priority: -1 }), await add(), await add()];
    await add({ kind: 'model.prepare' });
    await add({ runAt: new Date(Date.now() + 60_000) });
    const got = await Promise.all(Array.from({ length: 5 }, () => claim(db, lease)));
    const ids = got.flatMap((job) => (job ? [job.id] : []));
    expect(new Set(ids)).toEqual(new Set([first.id, second.id, low.id]));
    expect(got[0]).toMatchObject({ id: first.id, state: 'running', attempts: 1, payload: { n: 1 } });
  });

  it('has one unfinished job a key, and takes another when that is done', async () => {
    const first = await add({ uniqueKey: 'one' });
    expect((await add({ uniqueKey: 'one' })).id).toBe(first.id);
    const job = await claim(db, lease);
    expect((await add({ uniqueKey: 'one' })).id).toBe(first.id);
    await complete(db, job!, { made: 2 });
    expect((await add({ uniqueKey: 'one' })).id).not.toBe(first.id);
    expect(await getJob(db, first.id)).toMatchObject({ state: 'done', result: { made: 2 } });
  });

  it('stands or falls with the transaction that asked for it', async () => {
    const failing = db.transaction(async (tx) => {
      await enqueue(tx, { kind: 'photo.prepare', payload: {} });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await listJobs(db)).toEqual([]);
  });

  it('is claimed again when its worker is not heard of, and the old worker can write no more', async () => {
    const old = await claimed();
    await checkpoint(db, old, 'read', { width: 3 });
    expect(await claim(db, lease)).toBeNull();
    await expire();
    const taken = await claim(db, { ...lease, worker: 'b' });
    expect(taken).toMatchObject({
      id: old.id,
      worker: 'b',
      attempts: 2,
      checkpoints: { read: { width: 3 } },
    });
    for (const late of [
      heartbeat(db, old, { leaseSeconds: 60 }),
      checkpoint(db, old, 'sizes', {}),
      complete(db, old, {}),
      fail(db, old, new Error('late')),
    ]) {
      await expect(late).rejects.toMatchObject({ code: 'CANCELLED' });
    }
    expect(await getJob(db, old.id)).toMatchObject({ state: 'running', worker: 'b' });
  });

  it('keeps a job by heartbeats and tells how far it is', async () => {
    const job = await claimed();
    await expire();
    await heartbeat(db, job, { step: 'sizes', progress: 0.5, note: '800', leaseSeconds: 60 });
    expect(await claim(db, lease)).toBeNull();
    expect(await getJob(db, job.id)).toMatchObject({ step: 'sizes', progress: 0.5, note: '800' });
  });

  it('comes back after a failure that may pass, later each time, until its attempts are used up', async () => {
    await add({ maxAttempts: 2 });
    const first = await claim(db, lease);
    const failed = await fail(db, first!, new AppError('NETWORK', 'The bucket does not answer.'));
    expect(failed).toMatchObject({ state: 'waiting', error: { code: 'NETWORK' } });
    expect(failed.runAt.getTime()).toBeGreaterThan(failed.updatedAt.getTime() + 2_000);
    expect(await claim(db, lease)).toBeNull();
    await dueNow();
    const second = await claim(db, lease);
    expect(await fail(db, second!, new Error('again'))).toMatchObject({
      state: 'failed',
      attempts: 2,
      error: { code: 'INTERNAL' },
    });
  });

  it('never tries a bad file again', async () => {
    const refused = await fail(db, await claimed(), new AppError('NOT_A_GLB', 'This is a ZIP archive.'));
    expect(refused).toMatchObject({ state: 'failed', attempts: 1, error: { code: 'NOT_A_GLB' } });
  });

  it('gives up on a job that ends its process each time', async () => {
    await add({ maxAttempts: 2 });
    for (let i = 0; i < 2; i++) {
      expect(await claim(db, lease)).not.toBeNull();
      await expire();
    }
    expect(await claim(db, lease)).toBeNull();
    expect((await listJobs(db))[0]).toMatchObject({ state: 'failed', error: { code: 'WORKER_DIED' } });
  });

  it('counts deaths anew once it has got further, and not when it repeats what it had', async () => {
    const { id } = await add({ maxAttempts: 2 });
    const die = async (further: (job: Job) => Promise<unknown>) => {
      const job = await claim(db, lease);
      expect(job, 'taken up again').not.toBeNull();
      await further(job!);
      await expire();
    };
    for (const step of ['guard', 'encode', 'store']) {
      await die((job) => checkpoint(db, job, step, { step }));
      expect((await getJob(db, id))?.attempts).toBe(1);
    }
    await die((job) => heartbeat(db, job, { leaseSeconds: 60, further: true }));
    await die((job) => checkpoint(db, job, 'store', 'again'));
    expect(await claim(db, lease)).toBeNull();
    expect(await getJob(db, id)).toMatchObject({ state: 'failed', error: { code: 'WORKER_DIED' } });
  });

  it('says that the disk is full when it is, and tries again', async () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const failed = await fail(db, await claimed(), new Error('Not stored.', { cause: full }));
    expect(failed).toMatchObject({ state: 'waiting', error: { code: 'DISK_FULL' } });
  });

  it('does not count an attempt that ended because the process was asked to stop', async () => {
    const job = await claimed();
    expect(await release(db, job)).toMatchObject({ state: 'waiting', attempts: 0, lease: null });
  });

  it('gives the jobs of a dead process back at once where there can be only one', async () => {
    const job = await claimed();
    expect(await releaseOrphans(db)).toBe(1);
    expect((await claim(db, lease))?.id).toBe(job.id);
  });

  it('waits for a person, takes one of the answers once, and goes on with it', async () => {
    const job = await claimed();
    const question = { name: 'scale', values: { metres: 450 }, choices: ['fix', 'keep'] };
    expect(await ask(db, job, question)).toMatchObject({ state: 'asking', question });
    expect(await claim(db, lease)).toBeNull();
    await expect(answer(db, job.id, 'maybe')).rejects.toMatchObject({ code: 'EDIT_CONFLICT' });
    await answer(db, job.id, 'fix');
    await expect(answer(db, job.id, 'keep')).rejects.toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await claim(db, lease)).toMatchObject({
      attempts: 1,
      checkpoints: { scale: 'fix' },
      question: null,
    });
  });

  it('is cancelled by a person wherever it stands, and can be taken up again where it stopped', async () => {
    const job = await claimed();
    await checkpoint(db, job, 'read', 1);
    expect(await cancel(db, job.id)).toMatchObject({ state: 'cancelled' });
    await expect(heartbeat(db, job, { leaseSeconds: 60 })).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(cancel(db, job.id)).rejects.toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await retryNow(db, job.id)).toMatchObject({ state: 'waiting', checkpoints: { read: 1 } });
    await expect(cancel(db, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not bring back a job whose work a newer one does', async () => {
    const old = await add({ uniqueKey: 'one' });
    await cancel(db, old.id);
    await add({ uniqueKey: 'one' });
    await expect(retryNow(db, old.id)).rejects.toMatchObject({ code: 'EDIT_CONFLICT' });
  });

  it('is listed newest first, by state and by what it is about', async () => {
    const chair = { kind: 'product', id: 'chair' };
    const [a, b] = [await add({ subject: chair }), await add()];
    await cancel(db, b.id);
    const c = await add({ subject: chair });
    expect((await listJobs(db)).map(({ id }) => id)).toEqual([c.id, b.id, a.id]);
    expect((await listJobs(db, { before: c.sequence, states: ['waiting'] })).map(({ id }) => id)).toEqual([
      a.id,
    ]);
    expect((await jobsOf(db, chair)).map(({ id }) => id)).toEqual([c.id, a.id]);
    expect(await countJobs(db)).toEqual({ waiting: 2, cancelled: 1 });
  });

  describe('a runner', () => {
    const run = (handler: JobHandler) =>
      createRunner(db, { handlers: { 'photo.prepare': async () => handler }, beatMilliseconds: 20 });

    it('goes on after the steps that an earlier attempt finished', async () => {
      const { id } = await add();
      const ran: string[] = [];
      let broken = true;
      const runner = run(async ({ step }) => {
        const width = await step('read', async () => ran.push('read') && 640);
        await step('sizes', async () => {
          ran.push('sizes');
          if (broken) throw new Error('the disk went away');
          return null;
        });
        return { width };
      });
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
      expect(await runner.drain()).toEqual(['failed']);
      // What nobody expected is for whoever runs the shop to read.
      expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'the disk went away' }));
      logged.mockRestore();
      broken = false;
      await dueNow();
      expect(await runner.drain()).toEqual(['done']);
      expect(ran).toEqual(['read', 'sizes', 'sizes']);
      expect(await getJob(db, id)).toMatchObject({ state: 'done', result: { width: 640 } });
    });

    it('writes what a step does and its checkpoint together, or neither', async () => {
      const { id } = await add();
      const runner = run(async ({ transaction }) =>
        transaction('publish', async (tx) => {
          await enqueue(tx, { kind: 'view.embed', payload: {} });
          throw new AppError('NOT_FOUND', 'The product is gone.');
        }),
      );
      await runner.drain();
      expect((await listJobs(db)).map((job) => job.id)).toEqual([id]);
      expect(await getJob(db, id)).toMatchObject({ state: 'failed', checkpoints: {} });
    });

    it('stops for a question and begins again with its answer', async () => {
      const { id } = await add();
      const runner = run(async ({ answerTo }) => {
        const choice = answerTo({ name: 'scale', values: {}, choices: ['fix', 'keep'] });
        return { choice };
      });
      expect(await runner.drain()).toEqual(['asking']);
      await answer(db, id, 'keep');
      expect(await runner.drain()).toEqual(['done']);
      expect((await getJob(db, id))?.result).toEqual({ choice: 'keep' });
    });

    it('stops a cancelled job, and gives a running one back when the process stops', async () => {
      const { id } = await add();
      let begun = () => {};
      const running = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const waiting: JobHandler = async ({ signal }) => {
        begun();
        await new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        );
      };
      const draining = run(waiting).drain();
      await running;
      await cancel(db, id);
      expect(await draining).toEqual(['lost']);
      expect((await getJob(db, id))?.state).toBe('cancelled');

      const next = await add();
      const runner = run(waiting);
      runner.start();
      while ((await getJob(db, next.id))?.state !== 'running') await new Promise((r) => setTimeout(r, 5));
      await runner.stop();
      expect(await getJob(db, next.id)).toMatchObject({ state: 'waiting', attempts: 0 });
    });
  });
});

it('waits twice as long each time, half of it by chance, and never more than ten minutes', () => {
  expect([1, 2, 3, 20].map((attempts) => backoffSeconds(attempts, 0))).toEqual([2.5, 5, 10, 300]);
  expect([1, 2, 3, 20].map((attempts) => backoffSeconds(attempts, 1))).toEqual([5, 10, 20, 600]);
});
