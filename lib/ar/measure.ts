import {
  across,
  anySquareTo,
  cross,
  distance,
  dot,
  length,
  subtract,
  unit,
  type Vec3,
} from '@/lib/model3d/attachment/vector';

/** A point of the room that was aimed at: where it was met, what it lies on, and from where. Metres. */
export type MarkedPoint = { point: Vec3; normal: Vec3; viewer: Vec3 };

/**
 * How wrong a phone's points are, one standard deviation each, independent and normal. No platform publishes its
 * own; these stand for a phone without a range finder in fair light, where users report lengths off by 2-4 % up to
 * two metres and by 5-10 % beyond five (docs/ar.md has the sources). Two deviations of ours give 3 % of a length.
 */
export type ErrorModel = {
  /** Noise of a hit in any direction, metres. */
  hitMetres: number;
  /** Error of a hit along the line of sight, as a share of its distance. */
  rangeShare: number;
  /** How far the reticle is from what the eye means: the hand's tremor and the ring's width. */
  aimRadians: number;
  /** Error of the tracker's idea of a metre, which both points share: a share of the measured length. */
  scaleShare: number;
};

export const errorModel: ErrorModel = {
  hitMetres: 0.004,
  rangeShare: 0.008,
  aimRadians: (0.25 * Math.PI) / 180,
  scaleShare: 0.015,
};

/** Half-width of the stated interval in standard deviations: 95.4 % of normal errors are within two. */
const deviations = 2;
/** A surface seen flatter than this would give an endless error: its aim spreads as if seen at 8.6°. */
const leastSlope = 0.15;

export type Measured = {
  metres: number;
  /** The true distance is within `metres` ± this in at least 95 of 100 measurements, if the model holds. */
  errorMetres: number;
};

/** The straight distance of two marked points with its error. */
export function measureBetween(a: MarkedPoint, b: MarkedPoint, model: ErrorModel = errorModel): Measured {
  const metres = distance(a.point, b.point);
  const along = metres > 1e-6 ? unit(subtract(b.point, a.point)) : unit(subtract(a.point, a.viewer));
  const variance =
    varianceAlong(a, along, model) + varianceAlong(b, along, model) + (model.scaleShare * metres) ** 2;
  return { metres, errorMetres: deviations * Math.sqrt(variance) };
}

/** Variance of a marked point in the direction of the unit vector `along`, m². */
function varianceAlong({ point, normal, viewer }: MarkedPoint, along: Vec3, model: ErrorModel): number {
  const sight = subtract(point, viewer);
  const metres = length(sight);
  const ray = unit(sight);
  const slope = Math.max(Math.abs(dot(ray, normal)), leastSlope);
  // In the surface: `steep` runs with the line of sight, where an angle of aim spreads most; `level` runs across it.
  const inSurface = across(ray, normal);
  const steep = length(inSurface) > 1e-6 ? unit(inSurface) : anySquareTo(normal);
  const level = cross(normal, steep);
  const aim = metres * model.aimRadians;
  return (
    model.hitMetres ** 2 +
    (dot(along, ray) * model.rangeShare * metres) ** 2 +
    (dot(along, steep) * (aim / slope)) ** 2 +
    (dot(along, level) * aim) ** 2
  );
}
