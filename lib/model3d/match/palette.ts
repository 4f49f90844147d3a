import { type Lab, labOf } from '../render/colour-difference';

export type Palette = { lab: Lab; share: number }[];

const coloursAtMost = 4;
const passes = 8;

/**
 * The main colours of the thing in a picture.
 *
 * Its ground is told by the border, cell by cell: what looks like the border next to it is ground, and so is all that
 * hangs together with it; the shade that a thing throws on its ground has the ground's hue and is left out too.
 *
 * @param rgba Shape [side × side × 4], sRGB; alpha below 128 is ground. Not modified.
 * @returns Commonest first; empty when less than a hundredth of the picture is left.
 */
export function paletteOf(rgba: ArrayLike<number>, side: number): Palette {
  const labs: Lab[] = [];
  for (let i = 0; i < side * side; i++) {
    labs.push(labOf(rgba[i * 4] ?? 0, rgba[i * 4 + 1] ?? 0, rgba[i * 4 + 2] ?? 0));
  }
  const ground = groundOf(labs, rgba, side);
  const thing = labs.filter((_, i) => !ground[i]);
  return thing.length < (side * side) / 100 ? [] : cluster(thing);
}

/** Grows from the border inwards over what changes little from one pixel to the next. */
function groundOf(labs: readonly Lab[], rgba: ArrayLike<number>, side: number): Uint8Array {
  const ground = new Uint8Array(side * side);
  const queue: number[] = [];
  const border: Lab[] = [];
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    if ((rgba[i * 4 + 3] ?? 255) < 128) ground[i] = 1;
    if (x === 0 || y === 0 || x === side - 1 || y === side - 1) {
      ground[i] = 1;
      queue.push(i);
      border.push(labs[i] as Lab);
    }
  }
  const likeBorder = (lab: Lab) => border.some((edge) => near(lab, edge, 34, 9));
  const seen = new Map<string, boolean>();
  const allowed = (lab: Lab) => {
    const key = `${Math.round(lab[0] / 3)},${Math.round(lab[1] / 2)},${Math.round(lab[2] / 2)}`;
    const known = seen.get(key) ?? likeBorder(lab);
    seen.set(key, known);
    return known;
  };
  for (let at = 0; at < queue.length; at++) {
    const i = queue[at] as number;
    const [x, y] = [i % side, Math.floor(i / side)];
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [u, v] = [x + dx, y + dy];
      if (u < 0 || v < 0 || u >= side || v >= side) continue;
      const j = v * side + u;
      const [from, to] = [labs[i], labs[j]];
      if (ground[j] || !from || !to || !near(from, to, 7, 5) || !allowed(to)) continue;
      ground[j] = 1;
      queue.push(j);
    }
  }
  return ground;
}

function near(a: Lab, b: Lab, lightness: number, colour: number): boolean {
  return Math.abs(a[0] - b[0]) < lightness && Math.hypot(a[1] - b[1], a[2] - b[2]) < colour;
}

/** k-means over the pixels, started where they lie furthest apart; the lightness of a shaded thing counts for half. */
function cluster(pixels: readonly Lab[]): Palette {
  const distance = (a: Lab, b: Lab) => ((a[0] - b[0]) / 2) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
  const sample = pixels.filter((_, i) => i % Math.max(1, Math.floor(pixels.length / 1500)) === 0);
  const centres: Lab[] = [mean(sample)];
  while (centres.length < coloursAtMost) {
    let [furthest, far] = [sample[0] as Lab, -1];
    for (const pixel of sample) {
      const gap = Math.min(...centres.map((centre) => distance(pixel, centre)));
      if (gap > far) [furthest, far] = [pixel, gap];
    }
    if (far < 64) break;
    centres.push(furthest);
  }
  let groups: Lab[][] = [];
  for (let pass = 0; pass < passes; pass++) {
    groups = centres.map(() => []);
    for (const pixel of sample) {
      let best = 0;
      for (let c = 1; c < centres.length; c++) {
        if (distance(pixel, centres[c] as Lab) < distance(pixel, centres[best] as Lab)) best = c;
      }
      groups[best]?.push(pixel);
    }
    for (let c = 0; c < centres.length; c++) if (groups[c]?.length) centres[c] = mean(groups[c] as Lab[]);
  }
  return centres
    .map((lab, c) => ({ lab, share: (groups[c]?.length ?? 0) / sample.length }))
    .filter(({ share }) => share > 0.04)
    .sort((a, b) => b.share - a.share);
}

function mean(pixels: readonly Lab[]): Lab {
  const sum = [0, 0, 0];
  for (const pixel of pixels) for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (pixel[k] ?? 0);
  return [0, 1, 2].map((k) => (sum[k] ?? 0) / Math.max(1, pixels.length)) as unknown as Lab;
}
