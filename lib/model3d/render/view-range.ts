import type { Anchor } from '@/lib/product/category';
import type { ViewAngle } from '@/lib/product/product';

/** A band of heights to look from, degrees, and how often compared with the others. */
type Band = { from: number; to: number; weight: number };

/** From where a kind of thing is looked at and photographed. Degrees. */
export type ViewRange = {
  /** Furthest turn to either side from the front; 180 is all round. */
  azimuth: number;
  /** How much more often the front half is seen than the back: 1 is evenly. */
  front: number;
  elevations: readonly Band[];
  /** Three-quarter view that a poster shows. */
  poster: { azimuth: number; elevation: number; fill: number };
};

const standing: readonly Band[] = [
  { from: 3, to: 18, weight: 5 },
  { from: 18, to: 36, weight: 4 },
  { from: 36, to: 62, weight: 2 },
];

/**
 * Shoppers photograph a sofa from where they stand, a lamp from under it and a picture from the front; a view that
 * nobody takes only costs bytes and finds false friends.
 */
export function viewRange(anchor: Anchor): ViewRange {
  switch (anchor) {
    case 'floor':
      return {
        azimuth: 180,
        front: 2.2,
        elevations: standing,
        poster: { azimuth: 32, elevation: 13, fill: 0.82 },
      };
    case 'wall':
      return {
        azimuth: 62,
        front: 1,
        elevations: [
          { from: -24, to: -6, weight: 2 },
          { from: -6, to: 10, weight: 5 },
          { from: 10, to: 26, weight: 2 },
        ],
        poster: { azimuth: 18, elevation: 4, fill: 0.76 },
      };
    case 'ceiling':
      return {
        azimuth: 180,
        front: 1.2,
        elevations: [
          { from: -48, to: -24, weight: 3 },
          { from: -24, to: -6, weight: 5 },
          { from: -6, to: 8, weight: 2 },
        ],
        poster: { azimuth: 20, elevation: -6, fill: 0.76 },
      };
    case 'face':
      return worn(78, [-12, 8, 32], { azimuth: 30, elevation: 14, fill: 0.78 });
    case 'ear':
      return worn(76, [-14, 4, 22], { azimuth: 30, elevation: 8, fill: 0.74 });
    case 'neck':
      return worn(62, [0, 22, 50], { azimuth: 22, elevation: 26, fill: 0.76 });
    case 'wrist':
      return worn(80, [-6, 20, 56], { azimuth: 28, elevation: 20, fill: 0.76 });
    case 'head':
      return worn(180, [2, 18, 46], { azimuth: 30, elevation: 14, fill: 0.76 }, 2);
    case 'finger':
      return worn(180, [8, 34, 70], { azimuth: 30, elevation: 30, fill: 0.7 }, 1.6);
    case 'foot':
      return worn(180, [4, 20, 58], { azimuth: 42, elevation: 20, fill: 0.78 }, 1.3);
    case 'table':
    case 'none':
      return {
        azimuth: 180,
        front: 1.8,
        elevations: standing,
        poster: { azimuth: 28, elevation: 16, fill: 0.76 },
      };
  }
}

/** Worn things are seen from the side that is worn outwards: from level, a little above, and in the hand. */
function worn(
  azimuth: number,
  [low, middle, high]: readonly [number, number, number],
  poster: ViewRange['poster'],
  front = 1,
): ViewRange {
  const elevations = [
    { from: low, to: middle, weight: 3 },
    { from: middle, to: high, weight: 2 },
  ];
  return { azimuth, front, elevations, poster };
}

/**
 * The view at two positions in [0, 1): equal steps of `across` and `up` give views as often as the range asks.
 */
export function viewAt(range: ViewRange, across: number, up: number): ViewAngle {
  const degree = Math.PI / 180;
  return {
    azimuthRadians: azimuthAt(range, across) * degree,
    elevationRadians: elevationAt(range.elevations, up) * degree,
  };
}

/** Density over the azimuth falls with the cosine from `front` at 0° to 1 at 180°; inverted by halving. */
function azimuthAt({ azimuth, front }: ViewRange, across: number): number {
  const target = Math.abs(across * 2 - 1);
  const side = across * 2 - 1 < 0 ? -1 : 1;
  const share = (degrees: number) => {
    const x = (degrees * Math.PI) / 180;
    return ((front + 1) / 2) * x + ((front - 1) / 2) * Math.sin(x);
  };
  const whole = share(azimuth);
  let [low, high] = [0, azimuth];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (share(middle) / whole < target) low = middle;
    else high = middle;
  }
  return side * low;
}

function elevationAt(bands: readonly Band[], up: number): number {
  const total = bands.reduce((sum, band) => sum + band.weight, 0);
  let left = up * total;
  for (const band of bands) {
    if (left < band.weight) return band.from + (band.to - band.from) * (left / band.weight);
    left -= band.weight;
  }
  return bands.at(-1)?.to ?? 0;
}
