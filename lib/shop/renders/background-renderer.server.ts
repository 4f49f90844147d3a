import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { openDatabase } from '@/lib/db/client.server';
import { listJobs } from '@/lib/jobs/list-jobs';
import { inProject } from '@/lib/settings/root.server';
import { settings } from '@/lib/settings/settings.server';
import { findChromium } from './find-chromium';
import { renderJob } from './render-desk';

const lookEveryMilliseconds = 15_000;
/** A merchant's own tab draws faster than a server without a graphics card: it goes first. */
const patienceMilliseconds = 25_000;

type Background = { timer: NodeJS.Timeout; child: ChildProcess | null };
// On globalThis for the same reason as the database (lib/db/client.server.ts).
const shared = globalThis as typeof globalThis & { vitrineRenderer?: Background };

/**
 * Draws what no tab has drawn, with the command line in a process of its own: a browser's memory and crashes stay out
 * of the shop's. Does nothing where RENDERER is off or there is no Chromium.
 */
export function startBackgroundRenderer(): void {
  if (shared.vitrineRenderer || settings().RENDERER === 'off' || !findChromium()) return;
  const background: Background = {
    child: null,
    timer: setInterval(() => {
      look(background).catch((error: unknown) => console.error(error));
    }, lookEveryMilliseconds),
  };
  background.timer.unref();
  shared.vitrineRenderer = background;
}

export function stopBackgroundRenderer(): void {
  if (!shared.vitrineRenderer) return;
  clearInterval(shared.vitrineRenderer.timer);
  shared.vitrineRenderer.child?.kill('SIGTERM');
  delete shared.vitrineRenderer;
}

async function look(background: Background): Promise<void> {
  if (background.child) return;
  const { db } = await openDatabase();
  const now = Date.now();
  const waiting = await listJobs(db, { kinds: [renderJob], states: ['waiting'], limit: 20 });
  const due = waiting.some(
    ({ runAt, createdAt }) => runAt.getTime() <= now && now - createdAt.getTime() > patienceMilliseconds,
  );
  if (!due) return;
  const program = path.join(/* turbopackIgnore: true */ inProject(), 'bin', 'vitrine.mjs');
  const child = spawn(process.execPath, [program, 'render', '--pending'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATA_DIR: path.resolve(/* turbopackIgnore: true */ settings().DATA_DIR) },
  });
  background.child = child;
  child.once('exit', () => {
    background.child = null;
  });
  child.once('error', () => {
    background.child = null;
  });
}
