import 'server-only';
import { db } from '@/lib/db/client.server';
import { matchThresholdsFor } from '@/lib/model3d/match/thresholds';
import { wholePhoto } from '@/lib/photo/pixels';
import { inProject } from '@/lib/settings/root.server';
import { readActiveModels } from '@/lib/shop/active-model';
import { photoReader } from '@/lib/shop/read-photo';
import { storage } from '@/lib/storage/storage.server';
import { type RenderDesk, renderDesk } from './render-desk';
import type { Looker } from './to-publication';

/** The running shop's desk. */
export async function shopRenderDesk(): Promise<RenderDesk> {
  return renderDesk(await db(), storage(), shopLooker);
}

async function shopLooker(): Promise<Looker> {
  const models = await readActiveModels(inProject());
  const read = photoReader(inProject('public'), storage());
  const modelId = models?.embedder.id ?? null;
  const thresholds = matchThresholdsFor(modelId);
  if (!models) return { embed: null, modelId, read, thresholds };
  // Loaded only when there is something to look at: TensorFlow.js takes a second to start.
  const [{ getEmbedder }, { decodePhoto }] = await Promise.all([
    import('@/lib/embedding/embedder.server'),
    import('@/lib/photo/decode.server'),
  ]);
  const vision = await getEmbedder();
  return {
    embed: async (picture) => vision.embed(await decodePhoto(picture), wholePhoto),
    modelId,
    read,
    thresholds,
  };
}
