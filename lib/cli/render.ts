import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { AppError, isAppError } from '@/lib/core/app-error';
import type { RenderWork } from '@/lib/model3d/render/render-work';
import { inProject } from '@/lib/settings/root.server';
import type { ControlAddress } from '@/lib/shop/control-token';
import { type HeadlessDesk, openHeadless } from '@/lib/shop/renders/draw-headless';
import { findChromium } from '@/lib/shop/renders/find-chromium';
import { type Command, progressLine, readArgs, UsageError } from './command';
import { findRunningShop, postJson } from './open-gateway';

export const renderCommand: Command = {
  summary: 'take the pictures of 3D models',
  usage: `npx vitrine render <products…>
npx vitrine render --pending
npx vitrine render --missing
npx vitrine render --all

  <products…>  ids, SKUs or addresses (slugs)
  --pending    what waits in the queue
  --missing    every product whose model has no pictures yet
  --all        every product with a model, again

  Draws posters, the views that the photo search knows a model by, and a turning clip, in a Chromium without a window:
  the one that CHROMIUM_PATH names, else the first that is found. Goes through the running shop, or starts one. What is
  drawn is kept at once, so a run that was cut off goes on where it stopped. The status is 1 when a product failed.`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      pending: { type: 'boolean' },
      missing: { type: 'boolean' },
      all: { type: 'boolean' },
    });
    const which = values.all ? 'all' : values.missing ? 'missing' : values.pending ? 'waiting' : null;
    if ((which === null) === (positionals.length === 0)) {
      throw new UsageError('Name products, or say --pending, --missing or --all.');
    }
    if (!findChromium()) await openHeadless('');
    const shop = await reachShop();
    try {
      const ask = positionals.length > 0 ? { products: positionals } : { which };
      const { ids } = (await call(shop.address, 'list', ask)) as { ids: string[] };
      return await renderAll(shop.address, ids);
    } finally {
      shop.close();
    }
  },
};

async function renderAll(shop: ControlAddress, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) {
    console.log('Nothing waits for pictures.');
    return 0;
  }
  const drawer = await openHeadless(shop.url);
  let failed = 0;
  try {
    for (const id of ids) {
      const started = Date.now();
      const claimed = await call(shop, 'claim', { productId: id, worker: `vitrine render ${process.pid}` });
      const { work } = claimed as { work: RenderWork | null };
      if (!work) {
        console.log(`${id}: somebody else is drawing it.`);
        continue;
      }
      const progress = progressLine(work.product.name);
      try {
        const report = await drawer.draw(work, deskOf(shop), ({ done, total }) =>
          progress.update(done, total),
        );
        progress.end();
        const kilobytes = Math.round((report.bytes.posters + report.bytes.index + report.bytes.clip) / 1024);
        const seconds = Math.round((Date.now() - started) / 1000);
        console.log(
          `${work.product.name}: ${report.indexViews} views for the search, ${kilobytes} KB in all, ${seconds} s`,
        );
      } catch (error) {
        progress.end();
        if (!isAppError(error)) throw error;
        failed++;
        console.error(`${work.product.name}: ${error.message}`);
      }
    }
  } finally {
    await drawer.close();
  }
  return failed > 0 ? 1 : 0;
}

function deskOf(shop: ControlAddress): HeadlessDesk {
  // A failure crosses into the page as text, so its code leads it.
  const withCode = (error: unknown) => {
    throw isAppError(error) ? new Error(`${error.code}: ${error.message}`) : error;
  };
  return {
    keep: async ({ job }, part, picture) => {
      await call(shop, 'keep', { job: job.id, lease: job.lease, part, picture }).catch(withCode);
    },
    held: ({ job }, asked) =>
      call(shop, 'held', { job: job.id, asked: { ...asked, lease: job.lease } }).catch(withCode),
  };
}

function call(shop: ControlAddress, name: string, body: unknown): Promise<unknown> {
  return postJson(`${shop.url}/api/control/renders/${name}`, body, { authorization: `Bearer ${shop.token}` });
}

/** The running shop, or one that is started for this and closed again. */
async function reachShop(): Promise<{ address: ControlAddress; close: () => void }> {
  const running = await findRunningShop();
  if (running) return { address: running, close: () => {} };
  console.error('Starting the shop …');
  const env = { ...process.env, PORT: `${await freePort()}`, HOST: '127.0.0.1', RENDERER: 'off' };
  const child = spawn(process.execPath, [path.join(inProject(), 'scripts', 'start.mjs')], {
    env,
    stdio: 'ignore',
  });
  let gone = false;
  child.on('exit', () => {
    gone = true;
  });
  const end = Date.now() + 20 * 60_000;
  while (!gone && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const address = await findRunningShop();
    if (address) return { address, close: () => child.kill('SIGTERM') };
  }
  child.kill('SIGTERM');
  throw new AppError('NETWORK', 'The shop did not start. Run npm start to see why.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
