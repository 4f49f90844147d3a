import { AppError, isAppError } from '@/lib/core/app-error';
import { type LoadedModel, loadModel } from '../load-model.browser';
import { drawComparison } from './draw-comparison.browser';
import { openClipEncoder } from './encode-clip.browser';
import type { RenderChannel, RenderProgress } from './render-channel';
import type { RenderReport } from './render-report';
import { clipPart, cutoutPart, planOf, type RenderWork } from './render-work';
import type { Shot } from './shot';
import { openStudio, type Studio } from './studio.browser';
import { greyPng, toPng } from './to-png.browser';
import { turnFraming } from './turn-framing';

type RunOptions = {
  signal: AbortSignal;
  onProgress?: (progress: RenderProgress) => void;
  /** For tests: another photographer. */
  open?: () => Studio;
};

/** A graphics card that went away twice will go away again. */
const studiosAtMost = 3;
const beatMilliseconds = 15_000;

/**
 * Makes every picture of a model that is not made yet, and publishes them. Gives the work back when it is stopped or
 * fails; what was kept stays kept.
 *
 * @throws AppError `CANCELLED`, `RENDERER_UNAVAILABLE`, and what loading the model and the channel throw.
 */
export async function runRender(
  channel: RenderChannel,
  work: RenderWork,
  { signal, onProgress = () => {}, open = openStudio }: RunOptions,
): Promise<RenderReport> {
  let now: RenderProgress = { step: 'model', done: 0, total: 1 };
  const lifetime = new AbortController();
  const stopped = AbortSignal.any([signal, lifetime.signal]);
  const say = (progress: RenderProgress) => {
    now = progress;
    onProgress(progress);
  };
  const beat = setInterval(() => {
    channel.tell(work, now).catch((error: unknown) => {
      // The work is somebody else's now. A connection that is away comes back, or the lease ends by itself.
      if (isAppError(error) && error.code === 'CANCELLED') lifetime.abort();
    });
  }, beatMilliseconds);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await draw(channel, work, stopped, say, open);
      } catch (error) {
        const lost = isAppError(error) && error.details.lost === true;
        if (!lost || attempt === studiosAtMost) throw error;
      }
    }
  } catch (error) {
    const known = isAppError(error)
      ? error
      : new AppError('RENDERER_UNAVAILABLE', 'The pictures could not be drawn.', { cause: error });
    const given = known.code === 'CANCELLED' ? null : { code: known.code, message: known.message };
    await channel.stop(work, given).catch(() => {});
    throw known;
  } finally {
    clearInterval(beat);
  }
}

async function draw(
  channel: RenderChannel,
  work: RenderWork,
  signal: AbortSignal,
  say: (progress: RenderProgress) => void,
  open: () => Studio,
): Promise<RenderReport> {
  const plan = planOf(work);
  const done = new Set(work.done);
  const keep = async (part: string, picture: Blob) => {
    await channel.keep(work, part, picture);
    done.add(part);
    // Kept for the next attempt too, when the graphics card goes away.
    work.done.push(part);
  };
  const studio = open();
  let model: LoadedModel | null = null;
  try {
    say({ step: 'model', done: 0, total: 1 });
    model = await loadModel(work.model.url, { signal, bytes: work.model.bytes });
    studio.stand(model, work.model.anchor);

    const shots = plan.filter(({ kind }) => kind === 'poster' || kind === 'index');
    for (const [i, shot] of shots.entries()) {
      say({ step: 'pictures', done: i, total: shots.length });
      if (done.has(shot.id)) continue;
      const drawing = await studio.draw(shot, { signal });
      if (drawing.cutout) await keep(cutoutPart(shot.id), await greyPng(drawing.cutout, drawing.pixels));
      await keep(shot.id, await toPng(drawing.rgba, drawing.pixels));
    }
    const turn = plan.filter(({ kind }) => kind === 'turn');
    if (!done.has(clipPart)) await drawClip(studio, model, turn, signal, say, done, keep);

    let comparison = null;
    if (work.original) {
      say({ step: 'comparison', done: 0, total: 1 });
      comparison = await drawComparison(studio, model, work, signal, keep);
    }
    say({ step: 'finish', done: 0, total: 1 });
    return await channel.finish(work, comparison);
  } finally {
    model?.dispose();
    studio.dispose();
  }
}

/** A WebM of all frames, or the frames themselves for the server to make a film of. */
async function drawClip(
  studio: Studio,
  model: LoadedModel,
  turn: readonly Shot[],
  signal: AbortSignal,
  say: (progress: RenderProgress) => void,
  done: ReadonlySet<string>,
  keep: (part: string, picture: Blob) => Promise<void>,
): Promise<void> {
  const first = turn[0];
  if (!first) return;
  const steady = turnFraming(
    model.points,
    turn.map(({ view }) => view),
    { fovRadians: first.fovRadians, aspect: 1, fill: first.fill },
  );
  const encoder = await openClipEncoder(first.pixels);
  try {
    for (const [i, shot] of turn.entries()) {
      say({ step: 'clip', done: i, total: turn.length });
      if (!encoder && done.has(shot.id)) continue;
      const { rgba, pixels } = await studio.draw(shot, { steady, signal });
      if (encoder) await encoder.add(rgba);
      else await keep(shot.id, await toPng(rgba, pixels));
    }
    if (encoder) await keep(clipPart, await encoder.finish());
  } catch (error) {
    await encoder?.cancel().catch(() => {});
    throw error;
  }
}
