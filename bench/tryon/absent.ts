import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodePhoto } from '@/lib/photo/decode.server';
import { createBodyFollower } from '@/lib/tryon/body/follow-body';
import { assumedLens } from '@/lib/tryon/lens';
import type { Runtime } from '@/lib/tryon/runtime/lite-rt';
import { loadNetwork } from '@/lib/tryon/testing/networks.server';
import { createTracker } from '@/lib/tryon/tracker';
import { showsBody } from './shows-body';

/** Where a product would be drawn: on a head, on a hand, on feet. */
export const parts = { head: 'face', hand: 'finger', foot: 'foot' } as const;
export type Part = keyof typeof parts;

export type Absent = {
  photos: number;
  /** Those of them on which a product would be drawn. */
  drawn: number;
  /** Those of these that show no such part (`showsBody`). */
  wrong: string[];
};

/**
 * Counts the photos on which something would be worn on a part of a body, and those of them that show no such part.
 *
 * @param folder Of the photos: of things, or of other parts.
 * @param every Looks at each so manieth photo.
 */
export async function wornByNothing(
  runtime: Runtime,
  folder: string,
  every: number,
): Promise<Record<Part, Absent>> {
  const load = (name: Parameters<typeof loadNetwork>[1]) => loadNetwork(runtime, name);
  const tracker = createTracker({
    face: { detector: await load('faceDetector'), landmarks: await load('faceLandmarks') },
    hands: { palms: await load('palmDetector'), landmarks: await load('handLandmarks') },
    person: { detector: await load('personDetector'), landmarks: await load('personLandmarks') },
  });
  const result: Record<Part, Absent> = {
    head: { photos: 0, drawn: 0, wrong: [] },
    hand: { photos: 0, drawn: 0, wrong: [] },
    foot: { photos: 0, drawn: 0, wrong: [] },
  };
  const names = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
    .sort()
    .filter((_, i) => i % every === 0);
  for (const name of names) {
    const photo = await decodePhoto(readFileSync(path.join(folder, name)));
    tracker.reset();
    const tracked = await tracker.track(photo, assumedLens(photo.width, photo.height), 0);
    for (const part of Object.keys(parts) as Part[]) {
      const count = result[part];
      count.photos++;
      if (!createBodyFollower(parts[part]).next(tracked, 0)) continue;
      count.drawn++;
      if (!showsBody(part, name)) count.wrong.push(name);
    }
  }
  tracker.dispose();
  return result;
}
