import { compareLooks } from './compare-looks';
import { type Look, quantiles } from './look';

/** What is known of a picture for the comparison. */
export type Seen = {
  id: string;
  /**
   * Features of one network before any projection, of unit length: of the whole picture and, where the thing is small in
   * it, of the part round the thing. Not empty.
   */
  features: readonly Float32Array[];
  /** Null when the thing could not be told from its ground. */
  look: Look | null;
};

/** How far a photo is from a set of renders. */
export type PairFeatures = {
  /** 1 less the greatest cosine to any render. */
  unlike: number;
  /** Mean distance of a*b*, place by place, to the nearest of the four renders that look most like it. */
  cellColour: number;
  /**
   * How far the photo's mean a*b* is from that of the renders, in deviations of what light and side do to it; daylight
   * and lamps differ along b* more than along a*.
   */
  hueDeviations: number;
  /** The difference of means along a*, from green to red, that hardly any light makes. */
  tint: number;
  /** The renders' own `ownColour`. */
  ownColour: number;
  /** How unquiet the photo's ground is, 0..½. */
  busy: number;
};

/** A render with its cosine to a photo. */
export type Nearest<T> = { render: T; likeness: number };

const viewsCompared = 4;
/** Variances of mean a* and b* that a merchant's light brings beyond those that the renders were drawn in. */
const lightVariance = { a: 2, b: 6 };
/** What stands for colours that nobody knows: about what true pairs have. */
const unknownColours = { cellColour: 4, hueDeviations: 0.6, tint: 0.8, busy: 0.1 };

/** The renders, most alike first. */
export function ranked<T extends Seen>(photo: Seen, renders: readonly T[]): Nearest<T>[] {
  return renders
    .map((render) => ({ render, likeness: likenessOf(photo, render) }))
    .sort((a, b) => b.likeness - a.likeness);
}

function likenessOf(photo: Seen, render: Seen): number {
  let best = -1;
  for (const p of photo.features) {
    for (const r of render.features) {
      let cosine = 0;
      for (let i = 0; i < p.length; i++) cosine += (p[i] as number) * (r[i] as number);
      if (cosine > best) best = cosine;
    }
  }
  return best;
}

/**
 * @param order `ranked(photo, renders)`, not empty.
 * @param ownColour `ownColour(renders)`.
 */
export function pairFeatures(photo: Seen, order: readonly Nearest<Seen>[], ownColour: number): PairFeatures {
  const unlike = 1 - (order[0]?.likeness ?? 0);
  const { look } = photo;
  const looks = order.flatMap(({ render }) => render.look ?? []);
  if (!look || looks.length === 0) return { unlike, ownColour, ...unknownColours };
  return {
    unlike,
    ownColour,
    cellColour: cellColourOf(look, looks),
    ...hueGap(look, looks),
    busy: Math.min(0.5, 1 - look.clear),
  };
}

/**
 * How much the colour of a model differs between its own views, each in the place of the photo: what a thing of glass,
 * metal or many colours shows of itself is no sign of another one. The median.
 */
export function ownColour(renders: readonly Seen[]): number {
  const found: number[] = [];
  for (const render of renders) {
    const others = ranked(
      render,
      renders.filter((other) => other !== render),
    ).flatMap((other) => other.render.look ?? []);
    if (render.look && others.length > 0) found.push(cellColourOf(render.look, others));
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? unknownColours.cellColour;
}

function cellColourOf(look: Look, likestFirst: readonly Look[]): number {
  const likest = likestFirst.slice(0, viewsCompared);
  return Math.min(...likest.map((render) => compareLooks(look, render).cellColour));
}

function hueGap(photo: Look, renders: readonly Look[]): { hueDeviations: number; tint: number } {
  const [a, b] = ([1, 2] as const).map((axis) => {
    const means = renders.map((render) => meanAlong(render, axis));
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length;
    return { gap: meanAlong(photo, axis) - mean, variance };
  }) as [{ gap: number; variance: number }, { gap: number; variance: number }];
  return {
    hueDeviations: Math.hypot(
      a.gap / Math.sqrt(a.variance + lightVariance.a),
      b.gap / Math.sqrt(b.variance + lightVariance.b),
    ),
    tint: Math.abs(a.gap),
  };
}

/** Mean without the outermost eighths: a reflection is not the colour of a thing. */
function meanAlong({ spread }: Look, axis: number): number {
  const cut = quantiles / 8;
  let sum = 0;
  for (let q = cut; q < quantiles - cut; q++) sum += spread[axis * quantiles + q] as number;
  return sum / (quantiles - 2 * cut);
}
