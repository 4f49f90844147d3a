import { labsOf } from './labs-of';

/** Where a picture's thing is, and how surely it is told from its ground. */
export type ThingMask = {
  /** Shape [width × height]: 1 where the thing is. */
  mask: Uint8Array;
  /** 0..1: how much of the border is of a few quiet colours. A room full of things has little. */
  clear: number;
};

/** So much of lightness counts as of colour: shade changes the lightness of a ground and leaves its hue. */
const lightnessWeight = 0.6;
const histogramBins = { lightness: 8, colour: 6 };

/**
 * Tells the thing in a picture from its ground.
 *
 * A ground hangs together with the border. How far a pixel is from it is the least contrast that a path from the border
 * must cross (Zhang et al., "Minimum barrier salient object detection at 80 FPS", 2015). What this leaves in doubt is
 * decided by whether the thing or the ground has more of its colour.
 *
 * @param rgba Shape [width × height × 4], sRGB; alpha below 128 is ground. Not modified.
 */
export function thingMask(rgba: ArrayLike<number>, width: number, height: number): ThingMask {
  const labs = labsOf(rgba, width * height);
  const barrier = barriers(labs, width, height);
  const noise = noiseOf(labs, width, height);
  const shade = shadeOfGround(labs, width, height, noise);
  const threshold = Math.min(26, Math.max(2 + 2 * noise, otsu(barrier)));
  let soft: Float32Array = barrier.map((value, i) =>
    shade[i] ? 0 : 1 / (1 + Math.exp((threshold - value) / 2.5)),
  );
  for (let pass = 0; pass < 2; pass++) soft = byColour(soft, labs, barrier, shade, threshold, width, height);
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < mask.length; i++)
    mask[i] = (soft[i] ?? 0) > 0.5 && (rgba[i * 4 + 3] ?? 255) >= 128 ? 1 : 0;
  return { mask: largeParts(mask, width), clear: clearness(labs, width, height) };
}

/** Minimum barrier distance to the border, lightness and colour together. Four sweeps come near enough. */
function barriers(labs: Float32Array, width: number, height: number): Float32Array {
  const n = width * height;
  const sum = new Float32Array(n);
  for (let k = 0; k < 3; k++) {
    const [high, low, distance] = [new Float32Array(n), new Float32Array(n), new Float32Array(n).fill(1e9)];
    for (let i = 0; i < n; i++) {
      high[i] = low[i] = labs[i * 3 + k] as number;
      const [x, y] = [i % width, Math.floor(i / width)];
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) distance[i] = 0;
    }
    const relax = (i: number, from: number) => {
      const value = labs[i * 3 + k] as number;
      const up = Math.max(high[from] as number, value);
      const down = Math.min(low[from] as number, value);
      if (up - down >= (distance[i] as number)) return;
      distance[i] = up - down;
      high[i] = up;
      low[i] = down;
    };
    for (let sweep = 0; sweep < 4; sweep++) {
      const back = sweep % 2 === 1;
      for (let step = 0; step < n; step++) {
        const i = back ? n - 1 - step : step;
        const [x, y] = [i % width, Math.floor(i / width)];
        if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
        relax(i, back ? i + 1 : i - 1);
        relax(i, back ? i + width : i - width);
      }
    }
    const weight = k === 0 ? lightnessWeight : 1;
    for (let i = 0; i < n; i++) sum[i] = (sum[i] as number) + weight * (distance[i] as number);
  }
  return sum;
}

/** Grows from the border over what changes little from one pixel to the next and has the border's hue. */
function shadeOfGround(labs: Float32Array, width: number, height: number, noise: number): Uint8Array {
  const ground = new Uint8Array(width * height);
  const stepAtMost = Math.min(4, 1.2 + noise);
  const queue: number[] = [];
  const edges = new Map<string, [number, number, number]>();
  for (let i = 0; i < ground.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue;
    ground[i] = 1;
    queue.push(i);
    const lab = [labs[i * 3], labs[i * 3 + 1], labs[i * 3 + 2]] as [number, number, number];
    edges.set(lab.map((value) => Math.round(value / 2)).join(), lab);
  }
  const border = [...edges.values()];
  const known = new Map<number, boolean>();
  const allowed = (i: number): boolean => {
    const [l, a, b] = [labs[i * 3] as number, labs[i * 3 + 1] as number, labs[i * 3 + 2] as number];
    const key = (Math.round(l / 2) * 256 + Math.round(a) + 128) * 256 + Math.round(b) + 128;
    const found =
      known.get(key) ??
      border.some(([L, A, B]) => l - L < 1 + noise * 2 && L - l < 30 && Math.hypot(a - A, b - B) < 4 + noise);
    known.set(key, found);
    return found;
  };
  for (let at = 0; at < queue.length; at++) {
    const i = queue[at] as number;
    const x = i % width;
    for (const j of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
      if (j < 0 || j >= ground.length || ground[j]) continue;
      const step = Math.abs((labs[i * 3] as number) - (labs[j * 3] as number));
      const turn = Math.hypot(
        (labs[i * 3 + 1] as number) - (labs[j * 3 + 1] as number),
        (labs[i * 3 + 2] as number) - (labs[j * 3 + 2] as number),
      );
      if (step > stepAtMost || turn > 3 || !allowed(j)) continue;
      ground[j] = 1;
      queue.push(j);
    }
  }
  return ground;
}

/** How much neighbours on the border differ: what nine of ten stay below, CIE76. */
function noiseOf(labs: Float32Array, width: number, height: number): number {
  const steps: number[] = [];
  const step = (i: number, j: number) => {
    steps.push(
      Math.hypot(
        (labs[i * 3] as number) - (labs[j * 3] as number),
        (labs[i * 3 + 1] as number) - (labs[j * 3 + 1] as number),
        (labs[i * 3 + 2] as number) - (labs[j * 3 + 2] as number),
      ),
    );
  };
  for (let x = 1; x < width; x++) for (const y of [0, height - 1]) step(y * width + x, y * width + x - 1);
  for (let y = 1; y < height; y++) for (const x of [0, width - 1]) step(y * width + x, (y - 1) * width + x);
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.9)] ?? 0;
}

/** The threshold that parts values best into two. */
function otsu(values: Float32Array): number {
  const bins = new Float64Array(64);
  let top = 1;
  for (const value of values) top = Math.max(top, value);
  for (const value of values) bins[Math.min(63, Math.floor((value / top) * 64))]! += 1;
  let total = 0;
  for (let b = 0; b < 64; b++) total += b * (bins[b] as number);
  let [best, at, below, sum] = [-1, 0, 0, 0];
  for (let b = 0; b < 63; b++) {
    below += bins[b] as number;
    sum += b * (bins[b] as number);
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const gap = sum / below - (total - sum) / above;
    if (below * above * gap * gap > best) [best, at] = [below * above * gap * gap, b];
  }
  return ((at + 1) / 64) * top * 0.6;
}

/** Each pixel by its own contrast and by which side has more of its colour, evened over its neighbours. */
function byColour(
  soft: Float32Array,
  labs: Float32Array,
  barrier: Float32Array,
  shade: Uint8Array,
  threshold: number,
  width: number,
  height: number,
): Float32Array {
  const { lightness, colour } = histogramBins;
  const thing = new Map<number, number>();
  const ground = new Map<number, number>();
  const keys = new Int32Array(soft.length);
  let [things, grounds] = [1e-6, 1e-6];
  for (let i = 0; i < soft.length; i++) {
    const key =
      (Math.round((labs[i * 3] as number) / lightness) * 64 +
        Math.round((labs[i * 3 + 1] as number) / colour) +
        32) *
        64 +
      Math.round((labs[i * 3 + 2] as number) / colour) +
      32;
    keys[i] = key;
    const share = soft[i] as number;
    thing.set(key, (thing.get(key) ?? 0) + share);
    ground.set(key, (ground.get(key) ?? 0) + 1 - share);
    things += share;
    grounds += 1 - share;
  }
  const out = new Float32Array(soft.length);
  for (let i = 0; i < soft.length; i++) {
    const [t, g] = [
      (thing.get(keys[i] as number) ?? 0) / things,
      (ground.get(keys[i] as number) ?? 0) / grounds,
    ];
    const evidence = Math.log((t + 1e-4) / (g + 1e-4)) * 0.7 + ((barrier[i] as number) - threshold) / 4;
    out[i] = shade[i] ? 0 : 1 / (1 + Math.exp(-evidence));
  }
  return blur(out, width, height);
}

function blur(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const weight = u === x && v === y ? 4 : 1;
          sum += weight * (values[v * width + u] as number);
          count += weight;
        }
      }
      out[y * width + x] = sum / count;
    }
  }
  return out;
}

/** Without specks: parts under a twentieth of the largest go. */
function largeParts(mask: Uint8Array, width: number): Uint8Array {
  const label = new Int32Array(mask.length);
  const sizes = [0];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || label[start]) continue;
    const id = sizes.length;
    const queue = [start];
    label[start] = id;
    for (let at = 0; at < queue.length; at++) {
      const i = queue[at] as number;
      const x = i % width;
      for (const j of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
        if (j < 0 || j >= mask.length || !mask[j] || label[j]) continue;
        label[j] = id;
        queue.push(j);
      }
    }
    sizes.push(queue.length);
  }
  const least = Math.max(4, Math.max(...sizes) / 20);
  return mask.map((value, i) => (value && (sizes[label[i] as number] ?? 0) >= least ? 1 : 0));
}

/** The share of the border that lies near its eight commonest colours, in steps that a quiet ground stays within. */
function clearness(labs: Float32Array, width: number, height: number): number {
  let [quiet, count] = [0, 0];
  const step = (i: number, j: number) =>
    Math.hypot(
      (labs[i * 3] as number) - (labs[j * 3] as number),
      (labs[i * 3 + 1] as number) - (labs[j * 3 + 1] as number),
      (labs[i * 3 + 2] as number) - (labs[j * 3 + 2] as number),
    );
  for (let x = 1; x < width; x++) {
    for (const y of [0, height - 1]) {
      quiet += step(y * width + x, y * width + x - 1) < 2 ? 1 : 0;
      count++;
    }
  }
  for (let y = 1; y < height; y++) {
    for (const x of [0, width - 1]) {
      quiet += step(y * width + x, (y - 1) * width + x) < 2 ? 1 : 0;
      count++;
    }
  }
  return quiet / Math.max(1, count);
}
