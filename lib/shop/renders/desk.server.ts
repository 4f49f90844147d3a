import 'server-only';
import { db } from '@/lib/db/client.server';
import { matchJudgeFor } from '@/lib/model3d/match/thresholds';
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
  const { decodePhoto } = await import('@/lib/photo/decode.server');
  const judge = matchJudgeFor(models?.embedder.id ?? null);
  if (!models) return { vision: null, read, decode: decodePhoto, judge };
  // Loaded only when there is something to look at: TensorFlow.js takes a second to start.
  const { getEmbedder } = await import('@/lib/embedding/embedder.server');
  return { vision: await getEmbedder(), read, decode: decodePhoto, judge };
}
