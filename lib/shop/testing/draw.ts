import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Database } from '@/lib/db/database';
import { registerModel } from '@/lib/db/queries/vectors';
import { unitVector } from '@/lib/db/testing/fixtures';
import { matchJudgeFor } from '@/lib/model3d/match/thresholds';
import { clipPart, cutoutPart, planOf } from '@/lib/model3d/render/render-work';
import { decodePhoto } from '@/lib/photo/decode.server';
import { renderDesk } from '@/lib/shop/renders/render-desk';
import { mediaPath, type Storage } from '@/lib/storage/storage';
import type { Points } from './points';

export const drawnModelId = 'test-model';

/**
 * Draws what waits as a tab of the studio does, with pictures of one colour. Prints `draw <part>` before each.
 * Points: `claimed`, `kept` (the shop has the picture, the tab was not told), `embedded`, and those of storage and
 * database.
 *
 * @returns How many runs were finished.
 */
export async function drawWaiting(db: Database, storage: Storage, points: Points): Promise<number> {
  await registerModel(db, drawnModelId, 8);
  const watched = points.storage(storage);
  const desk = renderDesk(points.database(db), watched, async () => ({
    vision: {
      modelId: drawnModelId,
      embedWithFeature: async () => {
        points.reach('embedded');
        const vector = unitVector(3, 8);
        return { embedding: { modelId: drawnModelId, vector }, feature: vector };
      },
    },
    decode: decodePhoto,
    judge: matchJudgeFor(drawnModelId),
    read: async (url) => (await storage.get(url.slice(mediaPath.length)))?.bytes ?? new Uint8Array(),
  }));
  let finished = 0;
  for (;;) {
    const work = await desk.claim(null, `tab ${process.pid}`);
    if (!work) return finished;
    points.reach('claimed');
    const shots = planOf(work).filter(({ kind }) => kind !== 'turn');
    const parts = shots.flatMap(({ id, cutout }) => (cutout ? [cutoutPart(id), id] : [id]));
    for (const part of [...parts, clipPart].filter((each) => !work.done.includes(each))) {
      process.stdout.write(`draw ${part}\n`);
      await desk.keep(work.job, part, part === clipPart ? film : await picture(part));
      points.reach('kept');
    }
    await desk.finish(work.job, null, null);
    finished++;
  }
}

/** The head of a WebM, as RFC 9559 begins one. */
const film = Uint8Array.from([
  0x1a,
  0x45,
  0xdf,
  0xa3,
  ...Buffer.from('\x9f\x42\x82\x84webm film of nothing'),
]);

/** Every part has a colour of its own, so that each is a file of its own. */
function picture(part: string): Promise<Uint8Array> {
  const [r = 0, g = 0, b = 0] = createHash('sha256').update(part).digest();
  return sharp({ create: { width: 64, height: 64, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
