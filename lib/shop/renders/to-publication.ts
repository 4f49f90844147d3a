import { AppError } from '@/lib/core/app-error';
import type { KeptShot, RenderPublication } from '@/lib/db/queries/renders';
import type { Embedding } from '@/lib/embedding/embedding';
import type { MatchJudge } from '@/lib/model3d/match/judge';
import { matchModel, type SeenPhoto, type SeenRender } from '@/lib/model3d/match/match-model';
import type { Comparison, MeasuredComparison, RenderReport } from '@/lib/model3d/render/render-report';
import { clipPart, comparisonPart, planOf, type RenderWork } from '@/lib/model3d/render/render-work';
import type { Shot } from '@/lib/model3d/render/shot';
import { type Box, type Pixels, wholePhoto } from '@/lib/photo/pixels';
import type { ModelPoster, Product, ViewAngle } from '@/lib/product/product';
import type { Storage } from '@/lib/storage/storage';
import { animate } from './encode-part';
import { lookOfPicture, seePhoto } from './see-picture';

/** How the shop sees: its embedding model, what reads its pictures, and what tells "the same" from another thing. */
export type Looker = {
  /** Null where no vision model is installed: pictures are embedded once there is one. */
  vision: {
    modelId: string;
    embedWithFeature: (pixels: Pixels, box: Box) => Promise<{ embedding: Embedding; feature: Float32Array }>;
  } | null;
  /** The bytes behind an own-origin address. */
  read: (url: string) => Promise<Uint8Array>;
  decode: (picture: Uint8Array) => Promise<Pixels>;
  judge: MatchJudge;
};

type Input = {
  work: RenderWork;
  product: Product;
  kept: readonly KeptShot[];
  comparison: MeasuredComparison | null;
  storage: Storage;
  look: () => Promise<Looker>;
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
}: Input): Promise<RenderPublication> {
  const plan = planOf(work);
  const filesOf = new Map(kept.map((each) => [each.shotId, each]));
  const missing = plan.filter(({ kind, id }) => kind !== 'turn' && !filesOf.get(id)?.files.webp);
  if (missing.length > 0) {
    throw new AppError('BAD_REQUEST', `${missing.length} pictures are missing, ${missing[0]?.id} for one.`);
  }
  const looker = await look();
  const { vision, read } = looker;
  const index: (RenderPublication['index'][number] & { seen: SeenRender | null })[] = [];
  for (const shot of plan.filter(({ kind }) => kind === 'index')) {
    const pictureUrl = filesOf.get(shot.id)?.files.webp ?? '';
    const { embedding, seen } = vision
      ? await seeRender(shot, filesOf.get(shot.id), looker, vision)
      : { embedding: null, seen: null };
    index.push({ shot, pictureUrl, embedding, seen });
    // Other requests get their turn between two pictures.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const match = vision ? await matchWithPhotos(product, index, looker, vision) : null;
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

type Vision = NonNullable<Looker['vision']>;

async function seeRender(
  shot: Shot,
  kept: KeptShot | undefined,
  { read, decode }: Looker,
  vision: Vision,
): Promise<{ embedding: Embedding; seen: SeenRender }> {
  const { webp, outline } = kept?.files ?? {};
  const pixels = await decode(await read(webp ?? ''));
  const { embedding, feature } = await vision.embedWithFeature(pixels, wholePhoto);
  // Pictures that an earlier version kept have no outline; their thing is told from its ground as in a photo.
  const look = await lookOfPicture(pixels, outline ? Buffer.from(outline, 'base64') : null);
  return { embedding, seen: { id: shot.id, features: [feature], look, variant: shot.variant } };
}

async function matchWithPhotos(
  product: Product,
  index: readonly { pictureUrl: string; seen: SeenRender | null }[],
  { read, decode, judge }: Looker,
  vision: Vision,
): Promise<RenderReport['match']> {
  const feature = async (pixels: Pixels, box: Box) => (await vision.embedWithFeature(pixels, box)).feature;
  const photos: SeenPhoto[] = [];
  for (const { id, url } of product.photos) {
    // A photo that cannot be read is named where photos are looked after; here it is nothing to compare with.
    const pixels = await read(url).then(decode, () => null);
    if (pixels) photos.push({ ...(await seePhoto(id, pixels, feature)), variant: null });
    await new Promise((resolve) => setImmediate(resolve));
  }
  const match = matchModel(
    photos,
    index.flatMap(({ seen }) => seen ?? []),
    judge,
  );
  if (!match) return null;
  const urlOf = new Map(index.map(({ seen, pictureUrl }) => [seen?.id, pictureUrl]));
  return {
    leastLike: match.leastLike,
    photos: match.photos.map((photo) => ({ ...photo, renderUrl: urlOf.get(photo.renderId) ?? null })),
  };
}
