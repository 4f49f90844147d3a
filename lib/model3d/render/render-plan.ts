import type { Anchor } from '@/lib/product/category';
import { seededRandom } from './random';
import { type GroundName, groundNames, type LightName, lightNames, type Shot } from './shot';
import { type ViewRange, viewAt, viewRange } from './view-range';

export type RenderPlanOptions = {
  anchor: Anchor;
  /** Decides what is left to chance; use the name of the model's content, so that a model has one plan. */
  seed: string;
  /** Material variants to take a poster of; the model's own materials are the first poster in any case. */
  variants?: readonly string[];
  /** Pictures for the visual index: 24 at the least, see bench/RENDERS.md for what more of them bring. */
  indexViews?: number;
  /** Pictures for the index of each material variant besides: a shopper may hold any colour of a thing. */
  variantViews?: number;
  /** Pictures that no index has seen, to test it with: other angles, other jitter, drawn from the same range. */
  heldViews?: number;
  /** Frames of the turning clip; 0 for none. */
  turnFrames?: number;
};

export const defaultIndexViews = 28;
export const defaultVariantViews = 8;
export const defaultTurnFrames = 48;
/** A model may carry hundreds of variants; so many of them get pictures of their own. */
const variantsAtMost = 12;
const leastIndexViews = 24;
const degree = Math.PI / 180;

/** Long lens of the shop's photos, and the wider ones of telephones. */
const posterFov = 22 * degree;
const indexFovs = [22, 30, 46].map((degrees) => degrees * degree);

/** Sides of the pictures, before the server makes its sizes of them. */
export const shotPixels = { poster: 1200, index: 448, turn: 480 } as const;

/**
 * Every picture that a model needs, in the order to draw them: posters first, because a merchant waits for them.
 * Pure and the same for the same options, so a run that was cut off goes on with what is missing.
 */
export function renderPlan(options: RenderPlanOptions): Shot[] {
  const { anchor, seed, heldViews = 0 } = options;
  const { indexViews = defaultIndexViews, turnFrames = defaultTurnFrames } = options;
  const { variantViews = defaultVariantViews } = options;
  const variants = [...new Set(options.variants ?? [])].slice(0, variantsAtMost);
  const range = viewRange(anchor);
  const own = Math.max(leastIndexViews, indexViews);
  const shown = [
    ...Array<null>(own).fill(null),
    // Dealt out in turns, so that each variant is seen from all sides.
    ...Array.from({ length: variantViews }, () => variants).flat(),
  ];
  return [
    ...posters(range, variants),
    ...searched(range, seed, shown, heldViews),
    ...turning(range, anchor, turnFrames),
  ];
}

function posters(range: ViewRange, variants: readonly string[]): Shot[] {
  const { azimuth, elevation, fill } = range.poster;
  const view = { azimuthRadians: azimuth * degree, elevationRadians: elevation * degree };
  return [null, ...variants].map((variant, i) => ({
    id: i === 0 ? 'poster' : `poster-${i}`,
    kind: 'poster',
    view,
    light: 'studio',
    ground: 'stage',
    fill,
    shift: [0, 0],
    fovRadians: posterFov,
    pixels: shotPixels.poster,
    variant,
    cutout: true,
  }));
}

/**
 * Views spread by a golden-ratio sequence round the thing and a plastic-ratio one over the height (M. Roberts, "The
 * unreasonable effectiveness of quasirandom sequences"): any first n of them cover the range evenly, and those that
 * come after lie between. Lights and grounds take turns.
 *
 * @param shown The variant of each searched picture.
 */
function searched(range: ViewRange, seed: string, shown: (string | null)[], held: number): Shot[] {
  const random = seededRandom(seed);
  const [startAcross, startUp] = [random(), random()];
  const lights = shuffled(lightNames, random);
  const grounds = shuffled(groundNames, random);
  return Array.from({ length: shown.length + held }, (_, i): Shot => {
    const isHeld = i >= shown.length;
    const number = isHeld ? i - shown.length : i;
    const jitter = () => (random() - 0.5) * 0.08;
    return {
      id: `${isHeld ? 'held' : 'index'}-${`${number}`.padStart(2, '0')}`,
      kind: isHeld ? 'held' : 'index',
      view: viewAt(range, (startAcross + i * 0.6180339887498949) % 1, (startUp + i * 0.5698402909980532) % 1),
      light: lights[i % lights.length] as LightName,
      // One step more each round, so that every light meets every ground.
      ground: grounds[(i + Math.floor(i / grounds.length)) % grounds.length] as GroundName,
      fill: 0.68 + random() * 0.18,
      shift: [jitter(), jitter()],
      fovRadians: indexFovs[Math.floor(random() * indexFovs.length)] as number,
      pixels: shotPixels.index,
      variant: shown[i] ?? null,
      // Its colours are held against those of photos, and its ground's are not its own.
      cutout: !isHeld,
    };
  });
}

/** Once round, or to and fro before a wall; the last frame leads into the first. */
function turning(range: ViewRange, anchor: Anchor, frames: number): Shot[] {
  const { azimuth, elevation, fill } = range.poster;
  const swing = anchor === 'wall' ? 42 * degree : 0;
  return Array.from({ length: frames }, (_, i): Shot => {
    const turn = (i / frames) * 2 * Math.PI;
    // The clip starts at the poster's angle in either case.
    const start = azimuth * degree;
    const phase = Math.asin(Math.min(1, start / (swing || 1)));
    return {
      id: `turn-${`${i}`.padStart(2, '0')}`,
      kind: 'turn',
      view: {
        azimuthRadians: swing ? swing * Math.sin(turn + phase) : wrap(start + turn),
        elevationRadians: elevation * degree,
      },
      light: 'studio',
      ground: 'stage',
      fill,
      shift: [0, 0],
      fovRadians: posterFov,
      pixels: shotPixels.turn,
      variant: null,
      cutout: false,
    };
  });
}

function wrap(radians: number): number {
  return radians > Math.PI ? radians - 2 * Math.PI : radians;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
