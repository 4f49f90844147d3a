import type { Anchor } from '@/lib/product/category';
import { createBodyFollower } from '@/lib/tryon/body/follow-body';
import { wantedFor } from '@/lib/tryon/body/wanted-for';
import { assumedLens } from '@/lib/tryon/lens';
import type { Pose } from '@/lib/tryon/pose/pose';
import { openLiveFrames } from '@/lib/tryon/session/live-frames.browser';
import { createTrackerClient } from '@/lib/tryon/tracker-client.browser';
import { readNumber } from './frame-number';

/** What the page's own path from the camera to a place on the body gave for one frame. */
export type SeenFrame = {
  /** The frame's own; null where it could not be read. */
  number: number | null;
  /** When it was taken and when its place was known, milliseconds on one clock. */
  taken: number;
  known: number;
  place: Pose | null;
};

/** Watches the camera for so long, as the try-on does, without drawing. */
async function watch(where: Anchor, milliseconds: number): Promise<SeenFrame[]> {
  const wanted = wantedFor(where);
  if (!wanted) throw new Error(`Nothing is worn at ${where}.`);
  const client = createTrackerClient({
    createWorker: () => new Worker('/worker.js', { type: 'module' }),
  });
  await client.load(wanted);
  const follower = createBodyFollower(where);
  const seen: SeenFrame[] = [];
  const strip = new OffscreenCanvas(1, 1);
  const frames = await openLiveFrames(
    async ({ frame, width, height, shrink }, seconds) => {
      const taken = performance.now();
      const answer = await client.track(frame, assumedLens(width, height), seconds, shrink);
      const place = follower.next(answer.tracked, seconds)?.places[0]?.pose ?? null;
      seen.push({ number: numberOf(answer.frame, strip), taken, known: performance.now(), place });
      answer.frame.close();
      return answer.glance;
    },
    { onTrouble: () => {}, onEnd: (error) => console.error(error.message) },
  );
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  frames.stop();
  client.dispose();
  return seen;
}

function numberOf(frame: ImageBitmap, strip: OffscreenCanvas): number | null {
  const height = Math.ceil(frame.width / 40);
  if (strip.width !== frame.width) {
    strip.width = frame.width;
    strip.height = height;
  }
  const context = strip.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(frame, 0, 0);
  return readNumber(context.getImageData(0, 0, frame.width, height));
}

Object.assign(globalThis, { watch });
