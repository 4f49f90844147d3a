import { codesOfCharacter } from './match-upc-ean';
import { setA } from './upc-ean-patterns';

/** Points to a module at which profiles and templates are compared. */
export const pointsToModule = 6;
/** A character's window: its seven modules, and this much of its neighbours on both sides. */
const margin = 0.5;
/** Points of a character's window. */
export const characterPoints = (7 + 2 * margin) * pointsToModule;
export const windowMargin = margin;

/** Blurs to try, as the standard deviation of the edge spread in modules. */
export const blurs = [0.35, 0.65, 0.95, 1.3] as const;

/** Of one blur: templates of zero mean and unit length, so that a dot product is a correlation. */
export type Templates = {
  /** Left characters: codes 0-9 of set A, 10-19 of set B. */
  left: Float32Array[];
  /** Right characters: codes 0-9 of set C. */
  right: Float32Array[];
};

/** Modules dark (1) or light (0) as edges blurred by a Gaussian, sampled in a window that starts at `from`. */
export function blurredBars(
  modules: readonly number[],
  first: number,
  from: number,
  points: number,
  blur: number,
): Float32Array {
  const values = new Float32Array(points);
  for (let i = 0; i < points; i++) {
    const t = from + (i + 0.5) / pointsToModule;
    let dark = modules[0] as number;
    for (let k = 1; k < modules.length; k++) {
      const change = (modules[k] as number) - (modules[k - 1] as number);
      if (change !== 0) dark += change * normal((t - (first + k)) / blur);
    }
    values[i] = -dark;
  }
  return toUnit(values);
}

const made = new Map<number, Templates>();

/** Templates of all characters under a blur. Made once each. */
export function templatesOf(blur: number): Templates {
  let templates = made.get(blur);
  if (!templates) {
    const left = Array.from({ length: codesOfCharacter }, (_, code) => {
      const widths = setA[code % 10] as readonly number[];
      return character(code < 10 ? widths : [...widths].reverse(), 0, blur);
    });
    const right = setA.map((widths) => character(widths, 1, blur));
    templates = { left, right };
    made.set(blur, templates);
  }
  return templates;
}

/** A left character follows a dark module and is followed by a light one; a right one the other way round. */
function character(widths: readonly number[], firstColour: 0 | 1, blur: number): Float32Array {
  const modules = widths.flatMap((width, i) =>
    Array<number>(width).fill(i % 2 === 0 ? firstColour : 1 - firstColour),
  );
  const around = [1 - firstColour, 1 - firstColour, ...modules, firstColour, firstColour];
  return blurredBars(around, -2, -margin, characterPoints, blur);
}

/** Makes the mean 0 and the length 1, in place; a flat one becomes all zeros. */
export function toUnit(values: Float32Array): Float32Array {
  let mean = 0;
  for (const value of values) mean += value;
  mean /= values.length;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] as number) - mean;
    values[i] = value;
    sum += value * value;
  }
  const scale = sum > 1e-9 ? 1 / Math.sqrt(sum) : 0;
  for (let i = 0; i < values.length; i++) (values[i] as number) *= scale;
  return values;
}

/** The normal distribution's integral, by the logistic function that is within 0.01 of it. */
function normal(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * z));
}
