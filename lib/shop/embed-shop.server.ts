import 'server-only';
import { db } from '@/lib/db/client.server';
import { inProject } from '@/lib/settings/root.server';
import { storage } from '@/lib/storage/storage.server';
import { applyDemoVectors, readDemoVectors } from './demo-vectors';
import { type EmbedReport, embedViews } from './embed-views';
import { databaseGateway } from './gateway';
import { photoReader } from './read-photo';
import { shop } from './shop.server';

const shared = globalThis as typeof globalThis & { vitrineEmbedding?: Promise<EmbedReport> };

/** Takes the demo's ready-made vectors. @returns How many pictures still wait for one. */
export async function takeReadyVectors(): Promise<number> {
  const { models } = await shop();
  const gateway = databaseGateway(await db());
  const ready = await readDemoVectors(inProject('public', 'models', 'demo', 'vectors'), models.embedder.id);
  if (ready) await applyDemoVectors(gateway, models.embedder, ready, reader());
  return (await gateway.unembeddedViews(models.embedder, 1)).missing;
}

/** Embeds what has no vector yet. Runs once at a time: a second call waits for the first. */
export function embedShop(onProgress?: (done: number, total: number) => void): Promise<EmbedReport> {
  shared.vitrineEmbedding ??= embed(onProgress).finally(() => {
    shared.vitrineEmbedding = undefined;
  });
  return shared.vitrineEmbedding;
}

async function embed(onProgress?: (done: number, total: number) => void): Promise<EmbedReport> {
  // Loaded only when there is something to embed: TensorFlow.js takes a second to start.
  const [{ getEmbedder }, { decodePhoto }] = await Promise.all([
    import('@/lib/embedding/embedder.server'),
    import('@/lib/photo/decode.server'),
  ]);
  const read = reader();
  return embedViews(
    databaseGateway(await db()),
    await getEmbedder(),
    async (url) => decodePhoto(await read(url)),
    onProgress,
  );
}

function reader() {
  return photoReader(inProject('public'), storage());
}
