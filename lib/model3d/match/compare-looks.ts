import { type Look, quantiles } from './look';

/** How far one look is from another, where the two lie upon each other, box upon box. */
export type LookGap = {
  /** Mean distance of a*b*. */
  cellColour: number;
  /** Mean distance of L*. */
  cellLightness: number;
  /** How many cells of the two lie upon each other. */
  cells: number;
};

/** A cell counts where at least so much of it is the thing, in both. */
const coverAtLeast = 0.5;

export function compareLooks(photo: Look, render: Look): LookGap {
  let [cells, colour, lightness] = [0, 0, 0];
  for (let cell = 0; cell < photo.cover.length; cell++) {
    if ((photo.cover[cell] as number) < coverAtLeast || (render.cover[cell] as number) < coverAtLeast)
      continue;
    cells++;
    const gap = (k: number) => (photo.labs[cell * 3 + k] as number) - (render.labs[cell * 3 + k] as number);
    lightness += Math.abs(gap(0));
    colour += Math.hypot(gap(1), gap(2));
  }
  // A wire, whose cells are all but empty: its colours wherever they are.
  if (cells === 0) {
    return {
      cells,
      cellColour: spreadGap(photo, render, [1, 2, 3, 4]),
      cellLightness: spreadGap(photo, render, [0]),
    };
  }
  return { cells, cellColour: colour / cells, cellLightness: lightness / cells };
}

/** Earth mover's distance along some axes of colour, their mean. */
function spreadGap(photo: Look, render: Look, axes: readonly number[]): number {
  let sum = 0;
  for (const axis of axes) {
    for (let at = axis * quantiles; at < (axis + 1) * quantiles; at++) {
      sum += Math.abs((photo.spread[at] as number) - (render.spread[at] as number));
    }
  }
  return sum / (quantiles * axes.length);
}
