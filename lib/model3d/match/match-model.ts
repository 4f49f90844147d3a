import { doubtsOf, type MatchJudge } from './judge';
import { type Nearest, ownColour, pairFeatures, ranked, type Seen } from './match-features';

/** A render of the model; `variant` is the colour variant that it shows. */
export type SeenRender = Seen & { variant: string | null };

/** A photo of the merchant's; `variant` is the one it is said to show, null for the product as a whole. */
export type SeenPhoto = Seen & { variant: string | null };

export type Verdict = 'same' | 'wrong-colour' | 'wrong-variant' | 'wrong-product';

export type PhotoMatch = {
  photoId: string;
  verdict: Verdict;
  /** Cosine to the render that looks most like it. */
  likeness: number;
  /** Distance in CIE a*b* between the two, place by place; null where the photo's thing is not told from its ground. */
  colourDistance: number | null;
  /** How surely it is not what the model shows: above 0 it is flagged, and the greater the less alike. */
  doubt: number;
  /** The render that looks most like it, and the variant that it shows. */
  renderId: string;
  renderVariant: string | null;
};

export type ModelMatch = {
  photos: PhotoMatch[];
  /** Index of the photo that the model looks least like; null when there are fewer than two. */
  leastLike: number | null;
};

/**
 * Holds the renders of a model against the photos of its product.
 *
 * @returns Null without photos or without renders: there is nothing to compare.
 */
export function matchModel(
  photos: readonly SeenPhoto[],
  renders: readonly SeenRender[],
  judge: MatchJudge,
): ModelMatch | null {
  if (photos.length === 0 || renders.length === 0) return null;
  const names = new Set(renders.map(({ variant }) => variant));
  const own = new Map([...names].map((name) => [name, ownColour(ofVariant(renders, name))]));
  const found = photos.map((photo) => matchPhoto(photo, renders, own, judge));
  return { photos: found, leastLike: found.length < 2 ? null : leastOf(found) };
}

type OwnColours = ReadonlyMap<string | null, number>;

function ofVariant<T extends SeenRender>(renders: readonly T[], name: string | null): T[] {
  return renders.filter(({ variant }) => variant === name);
}

function matchPhoto(
  photo: SeenPhoto,
  renders: readonly SeenRender[],
  own: OwnColours,
  judge: MatchJudge,
): PhotoMatch {
  const order = ranked(photo, renders);
  const [best] = order as [Nearest<SeenRender>];
  // What the photo is said to show; a model without pictures of that shows what it shows.
  const name = own.has(photo.variant) ? photo.variant : own.has(null) ? null : best.render.variant;
  const shown = order.filter(({ render }) => render.variant === name);
  const features = pairFeatures(photo, shown, own.get(name) ?? 0);
  // What another variant shows as well is not another product, whatever its colour.
  const product = doubtsOf({ ...features, unlike: 1 - best.likeness }, judge).product;
  const colour = photo.look ? doubtsOf(features, judge).colour : Number.NEGATIVE_INFINITY;
  const verdict = ((): Verdict => {
    if (product > 0) return 'wrong-product';
    if (colour <= 0) return 'same';
    return isOfOtherVariant(photo, order, own, name, judge) ? 'wrong-variant' : 'wrong-colour';
  })();
  return {
    photoId: photo.id,
    verdict,
    likeness: best.likeness,
    colourDistance: photo.look ? features.cellColour : null,
    doubt: Math.max(product, colour),
    renderId: best.render.id,
    renderVariant: best.render.variant,
  };
}

/** Whether the colour that is not the model's own is that of another variant. */
function isOfOtherVariant(
  photo: SeenPhoto,
  order: readonly Nearest<SeenRender>[],
  own: OwnColours,
  shown: string | null,
  judge: MatchJudge,
): boolean {
  return [...own].some(([name, colour]) => {
    if (name === null || name === shown) return false;
    const renders = order.filter(({ render }) => render.variant === name);
    return doubtsOf(pairFeatures(photo, renders, colour), judge).colour <= 0;
  });
}

function leastOf(found: readonly PhotoMatch[]): number {
  let least = 0;
  for (let i = 1; i < found.length; i++) {
    if ((found[i]?.doubt ?? 0) > (found[least]?.doubt ?? 0)) least = i;
  }
  return least;
}
