import { length, scale, type Vec3 } from '@/lib/model3d/attachment/vector';

/** What a platform says of the room's light (WebXR Lighting Estimation §3): radiance of its own scale. */
export type LightEstimate = {
  /** Nine coefficients of order 2 for r, g, b each, 27 values; the first three are the even light. */
  coefficients: ArrayLike<number>;
  /** From the room's middle to the brightest light. */
  direction: Vec3;
  /** Its r, g, b, at least 0. */
  intensity: Vec3;
};

/** How the products are lit. */
export type RoomLight = {
  /** Of the studio's reflections, 1 in an even room of the platform's middle grey. */
  environmentIntensity: number;
  /** Of the brightest light; colour is r, g, b up to 1. */
  lampIntensity: number;
  lampColour: Vec3;
  /** Unit, towards the lamp, always from above: a shadow on the ceiling is a wrong estimate. */
  lampDirection: Vec3;
  /** Share of a contact shadow's darkness. */
  shadowStrength: number;
  /** Where a shadow's middle is moved to, level, as a share of the thing's height: away from the lamp. */
  shadowShift: [x: number, z: number];
  dark: boolean;
};

/** Where no platform tells: light from above and a little from the front, as in the studio. */
export const usualLight: RoomLight = {
  environmentIntensity: 0.9,
  lampIntensity: 0.6,
  lampColour: [1, 1, 1],
  lampDirection: [0.29, 0.87, 0.4],
  shadowStrength: 1,
  shadowShift: [0, 0],
  dark: false,
};

/** Value of the first spherical harmonic. */
const y00 = 0.282095;
/** Even radiance of a lit living room on the platform's scale; ours to choose, for the scale is nowhere stated. */
const middle = 0.5;
/** Below this nothing is seen well enough to be tracked. */
const darkest = 0.05;
const luminance = (r: number, g: number, b: number) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

export function lightOfEstimate({ coefficients, direction, intensity }: LightEstimate): RoomLight {
  const even = Math.max(0, y00 * luminance(coefficients[0] ?? 0, coefficients[1] ?? 0, coefficients[2] ?? 0));
  const lamp = Math.max(0, luminance(...intensity));
  if (!Number.isFinite(even) || !Number.isFinite(lamp)) return usualLight;
  const brightest = Math.max(...intensity, 1e-6);
  const lampDirection = fromAbove(direction);
  const share = lamp / (lamp + Math.PI * even || 1);
  return {
    environmentIntensity: clamp(even / middle, 0.12, 1.6),
    lampIntensity: clamp(lamp, 0, 2.5),
    lampColour: intensity.map((value) => clamp(value / brightest, 0, 1)) as Vec3,
    lampDirection,
    // Even light alone leaves a soft shadow under a thing; a lamp makes it as dark as it gets.
    shadowStrength: clamp(0.55 + 0.6 * share, 0.55, 1.1) * clamp(0.4 + (even + lamp) / middle, 0.4, 1),
    shadowShift: [-lampDirection[0] * 0.16 * share, -lampDirection[2] * 0.16 * share],
    dark: even < darkest && lamp < 2 * darkest,
  };
}

function fromAbove(direction: Vec3): Vec3 {
  const size = length(direction);
  if (!(size > 1e-6)) return usualLight.lampDirection;
  const [x, y, z] = scale(direction, 1 / size);
  const lifted: Vec3 = [x, Math.max(y, 0.35), z];
  return scale(lifted, 1 / length(lifted));
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
