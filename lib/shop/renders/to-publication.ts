import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { type KeptShot, photoVectors, type RenderPublication } from '@/lib/db/queries/renders';
import type { Embedding } from '@/lib/embedding/embedding';
import {
  type MatchThresholds,
  matchModel,
  type SeenPhoto,
  type SeenRender,
} from '@/lib/model3d/match/match-model';
import type { Comparison, MeasuredComparison, RenderReport } from '@/lib/model3d/render/render-report';
import { clipPart, comparisonPart, planOf, type RenderWork } from '@/lib/model3d/render/render-work';
import type { Shot } from '@/lib/model3d/render/shot';
import type { ModelPoster, Product, ViewAngle } from '@/lib/product/product';
import type { Storage } from '@/lib/storage/storage';
import { coloursOf } from './colours-of';
import { animate } from './encode-part';

/** How the shop sees: its embedding model, what reads its pictures, and where "the same" ends. */
export type Looker = {
  /** Null where no vision model is installed: pictures are embedded once there is one. */
  embed: ((picture: Uint8Array) => Promise<Embedding>) | null;
  modelId: string | null;
  /** The bytes behind an own-origin address. */
  read: (url: string) => Promise<Uint8Array>;
  thresholds: MatchThresholds;
};

type Input = {
  work: RenderWork;
  product: Product;
  kept: readonly KeptShot[];
  comparison: MeasuredComparison | null;
  storage: Storage;
  look: () => Promise<Looker>;
  db: Database;
};

const framesPerSecond = 12;

/**
 * What a run that has drawn everything publishes.
 *
 * @throws AppError `BAD_REQUEST`: parts of the plan are missing.
 */
export async function toPublication({
  work,
  product,
  kept,
  comparison,
  storage,
  look,
  db,
}: Input): Promise<RenderPublication> {
  const plan = planOf(work);
  const filesOf = new Map(kept.map((each) => [each.shotId, each]));
  const missing = plan.filter(({ kind, id }) => kind !== 'turn' && !filesOf.get(id)?.files.webp);
  if (missing.length > 0) {
    throw new AppError('BAD_REQUEST', `${missing.length} pictures are missing, ${missing[0]?.id} for one.`);
  }
  const { embed, modelId, read, thresholds } = await look();
  const index: (RenderPublication['index'][number] & { seen: SeenRender | null })[] = [];
  for (const shot of plan.filter(({ kind }) => kind === 'index')) {
    const pictureUrl = filesOf.get(shot.id)?.files.webp ?? '';
    const picture = await read(pictureUrl);
    const embedding = embed ? await embed(picture) : null;
    const seen = embedding && {
      id: shot.id,
      vector: embedding.vector,
      colours: await coloursOf(picture),
      variant: shot.variant,
    };
    index.push({ shot, pictureUrl, embedding, seen });
    // Other requests get their turn between two pictures.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const match = modelId ? await matchWithPhotos(db, product, modelId, index, read, thresholds) : null;
  const posters = plan.filter(({ kind }) => kind === 'poster');
  const clip = await clipOf(plan, filesOf, read, storage);
  const sizeOf = (shots: readonly Shot[]) =>
    shots.reduce((sum, { id }) => sum + (filesOf.get(id)?.bytes ?? 0), 0);
  return {
    productId: product.id,
    modelUrl: work.model.url,
    poster: posterOf(filesOf.get('poster'), posters[0]?.view),
    variantPosters: Object.fromEntries(
      posters.flatMap(({ id, variant, view }) => {
        const poster = variant === null ? null : posterOf(filesOf.get(id), view);
        return poster && variant !== null ? [[variant, poster]] : [];
      }),
    ),
    turntableUrl: clip?.url ?? null,
    index: index.map(({ seen: _, ...row }) => row),
    report: {
      modelUrl: work.model.url,
      indexViews: index.length,
      bytes: {
        posters: sizeOf(posters),
        index: sizeOf(index.map(({ shot }) => shot)),
        clip: clip?.bytes ?? 0,
      },
      comparison: comparisonOf(work, comparison, filesOf),
      match,
    },
  };
}

function posterOf(kept: KeptShot | undefined, view: ViewAngle | undefined): ModelPoster | null {
  const { webp, avif, cutout, sizes } = kept?.files ?? {};
  const side = sizes?.at(-1)?.widthPixels;
  if (!webp || !avif || !side) return null;
  return {
    webp,
    avif,
    widthPixels: side,
    heightPixels: side,
    ...(cutout ? { cutoutUrl: cutout } : {}),
    ...(sizes ? { sizes } : {}),
    ...(view ? { view } : {}),
  };
}

async function clipOf(
  plan: readonly Shot[],
  filesOf: ReadonlyMap<string, KeptShot>,
  read: Looker['read'],
  storage: Storage,
): Promise<{ url: string; bytes: number } | null> {
  const film = filesOf.get(clipPart);
  if (film?.files.webm) return { url: film.files.webm, bytes: film.bytes };
  const frames = plan.filter(({ kind }) => kind === 'turn').map(({ id }) => filesOf.get(id)?.files.webp);
  if (frames.length === 0 || frames.some((url) => !url)) return null;
  const pictures = await Promise.all(frames.map((url) => read(url as string)));
  const { files, bytes } = await animate(pictures, framesPerSecond, storage);
  return files.webp ? { url: files.webp, bytes } : null;
}

function comparisonOf(
  work: RenderWork,
  measured: MeasuredComparison | null,
  filesOf: ReadonlyMap<string, KeptShot>,
): Comparison | null {
  if (!measured || !work.original) return null;
  const url = (side: 'before' | 'after' | 'heat', i: number) =>
    filesOf.get(comparisonPart(side, i))?.files.webp ?? '';
  const views = measured.views.map((view, i) => ({
    ...view,
    beforeUrl: url('before', i),
    afterUrl: url('after', i),
    heatUrl: url('heat', i),
  }));
  if (views.some(({ beforeUrl, afterUrl, heatUrl }) => !beforeUrl || !afterUrl || !heatUrl)) return null;
  return {
    views,
    meanDeltaE: views.reduce((sum, view) => sum + view.meanDeltaE, 0) / views.length,
    p99DeltaE: Math.max(...views.map((view) => view.p99DeltaE)),
    beforeBytes: work.original.bytes,
    afterBytes: work.model.bytes,
  };
}

async function matchWithPhotos(
  db: Database,
  product: Product,
  modelId: string,
  index: readonly { pictureUrl: string; seen: SeenRender | null }[],
  read: Looker['read'],
  thresholds: MatchThresholds,
): Promise<RenderReport['match']> {
  const photos: SeenPhoto[] = [];
  for (const { id, url, vector } of await photoVectors(db, product.id, modelId)) {
    const colours = await read(url).then(coloursOf, () => []);
    photos.push({ id, vector, colours, variant: null });
  }
  const match = matchModel(
    photos,
    index.flatMap(({ seen }) => seen ?? []),
    thresholds,
  );
  if (!match) return null;
  const urlOf = new Map(index.map(({ seen, pictureUrl }) => [seen?.id, pictureUrl]));
  return {
    leastLike: match.leastLike,
    photos: match.photos.map((photo) => ({ ...photo, renderUrl: urlOf.get(photo.renderId) ?? null })),
  };
}
