import { deltaE2000, type Lab } from '../render/colour-difference';

/** What is known of a picture for the comparison. */
export type Seen = {
  id: string;
  /** Unit length, all of one embedding model. */
  vector: Float32Array;
  /** The thing's colours, commonest first; shares sum to 1. Empty when the thing could not be told from its ground. */
  colours: readonly { lab: Lab; share: number }[];
};

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
  /** CIEDE2000 between the main colours of the photo and of that render; null where colours are unknown. */
  colourDistance: number | null;
  /** The render that looks most like it, and the variant that it shows. */
  renderId: string;
  renderVariant: string | null;
};

export type ModelMatch = {
  photos: PhotoMatch[];
  /** Index of the photo that the model looks least like; null when there are fewer than two. */
  leastLike: number | null;
};

/** Where one verdict ends and the next begins, for one embedding model (bench/RENDERS.md says how they were found). */
export type MatchThresholds = { sameLikeness: number; colourDistance: number };

/**
 * Holds the renders of a model against the photos of its product.
 *
 * @returns Null without photos or without renders: there is nothing to compare.
 */
export function matchModel(
  photos: readonly SeenPhoto[],
  renders: readonly SeenRender[],
  thresholds: MatchThresholds,
): ModelMatch | null {
  if (photos.length === 0 || renders.length === 0) return null;
  const found = photos.map((photo) => judge(photo, renders, thresholds));
  return { photos: found, leastLike: found.length < 2 ? null : leastOf(found) };
}

function judge(photo: SeenPhoto, renders: readonly SeenRender[], thresholds: MatchThresholds): PhotoMatch {
  const best = nearest(photo, renders);
  const own = renders.filter(({ variant }) => variant === null || variant === photo.variant);
  const closest = colourGap(photo, own.length > 0 ? own : renders);
  const verdict = ((): Verdict => {
    if (best.likeness < thresholds.sameLikeness) return 'wrong-product';
    if (closest === null || closest <= thresholds.colourDistance) return 'same';
    // Its colour is not that of the model as it comes. Perhaps it is the colour of another variant.
    const others = renders.filter(({ variant }) => variant !== null && variant !== photo.variant);
    const other = others.length > 0 ? colourGap(photo, others) : null;
    return other !== null && other <= thresholds.colourDistance ? 'wrong-variant' : 'wrong-colour';
  })();
  return {
    photoId: photo.id,
    verdict,
    likeness: best.likeness,
    colourDistance: closest,
    renderId: best.render.id,
    renderVariant: best.render.variant,
  };
}

/** The render that looks most like a photo. Renders must not be empty. */
function nearest(photo: Seen, renders: readonly SeenRender[]): { render: SeenRender; likeness: number } {
  let best = { render: renders[0] as SeenRender, likeness: Number.NEGATIVE_INFINITY };
  for (const render of renders) {
    let likeness = 0;
    for (let i = 0; i < photo.vector.length; i++)
      likeness += (photo.vector[i] ?? 0) * (render.vector[i] ?? 0);
    if (likeness > best.likeness) best = { render, likeness };
  }
  return best;
}

/**
 * How far the colours of a photo lie from those of the renders, all lights taken together: a single render's light
 * would say more about the light than about the thing. Null where either shows none.
 */
function colourGap(photo: Seen, renders: readonly Seen[]): number | null {
  const known = renders.filter(({ colours }) => colours.length > 0);
  if (photo.colours.length === 0 || known.length === 0) return null;
  const gaps = known.map(({ colours }) => paletteGap(photo.colours, colours)).sort((a, b) => a - b);
  // A tenth of the renders has the photo's light and side; the best one alone may be chance.
  return gaps[Math.floor((gaps.length - 1) * 0.1)] ?? null;
}

/** What it costs to turn one palette into another: each colour goes to its nearest, both ways, by its share. */
export function paletteGap(a: Seen['colours'], b: Seen['colours']): number {
  const oneWay = (from: Seen['colours'], to: Seen['colours']) =>
    from.reduce(
      (sum, { lab, share }) => sum + share * Math.min(...to.map((other) => deltaE2000(lab, other.lab))),
      0,
    );
  return (oneWay(a, b) + oneWay(b, a)) / 2;
}

function leastOf(found: readonly PhotoMatch[]): number {
  let least = 0;
  for (let i = 1; i < found.length; i++) {
    if ((found[i]?.likeness ?? 0) < (found[least]?.likeness ?? 0)) least = i;
  }
  return least;
}
