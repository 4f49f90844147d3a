import { seededRandom } from './random';
import type { GroundName } from './shot';

type Colour = readonly [number, number, number];

/** A picture's ground: a wall that fades from top to bottom, and a floor before it where there is one. sRGB, 0..255. */
type Ground = {
  wall: readonly [Colour, Colour];
  floor: readonly [Colour, Colour] | null;
  /** How mottled, in steps of 255: nothing real is of one colour. */
  grain: number;
  /** How much darker the side away from the window is. */
  fall: number;
};

/** The shop's stage (app/globals.css): the ground of posters, to the last bit. */
export const stageColour: Colour = [239, 237, 232];

const grounds: Record<GroundName, Ground> = {
  stage: { wall: [stageColour, stageColour], floor: null, grain: 0, fall: 0 },
  white: {
    wall: [
      [255, 255, 255],
      [246, 246, 246],
    ],
    floor: null,
    grain: 0,
    fall: 0,
  },
  'room-warm': {
    wall: [
      [226, 213, 196],
      [214, 199, 180],
    ],
    floor: [
      [168, 132, 94],
      [146, 110, 76],
    ],
    grain: 9,
    fall: 0.16,
  },
  'room-cool': {
    wall: [
      [205, 212, 217],
      [188, 197, 203],
    ],
    floor: [
      [138, 140, 140],
      [118, 121, 123],
    ],
    grain: 8,
    fall: 0.14,
  },
  dusk: {
    wall: [
      [196, 176, 190],
      [232, 204, 178],
    ],
    floor: null,
    grain: 3,
    fall: 0.08,
  },
  linen: {
    wall: [
      [222, 214, 201],
      [210, 201, 187],
    ],
    floor: [
      [205, 195, 179],
      [190, 180, 164],
    ],
    grain: 14,
    fall: 0.08,
  },
  meadow: {
    wall: [
      [186, 196, 180],
      [160, 174, 150],
    ],
    floor: [
      [120, 128, 104],
      [100, 108, 86],
    ],
    grain: 16,
    fall: 0.1,
  },
  slate: {
    wall: [
      [74, 77, 81],
      [52, 54, 58],
    ],
    floor: [
      [62, 62, 63],
      [44, 44, 46],
    ],
    grain: 7,
    fall: 0.12,
  },
};

/** A colour near the middle of a ground, for what is seen through or mirrored. sRGB, 0..255. */
export function groundColour(name: GroundName): Colour {
  return grounds[name].wall[1];
}

export function isFlat(name: GroundName): boolean {
  return name === 'stage';
}

/**
 * Paints a ground.
 *
 * @param side Pixels of the square picture.
 * @param horizon Where the floor ends, as a share of the height from the bottom; null where no floor is seen.
 * @param seed Of its mottling.
 * @returns Shape [side × side × 4], sRGB with alpha 255, bottom row first as WebGL reads it.
 */
export function paintGround(
  name: GroundName,
  side: number,
  horizon: number | null,
  seed: string,
): Uint8Array {
  const { wall, floor, grain, fall } = grounds[name];
  const mottle = cloud(seed, 9);
  const fine = cloud(`${seed}-fine`, 37);
  const pixels = new Uint8Array(side * side * 4);
  for (let row = 0; row < side; row++) {
    const up = (row + 0.5) / side;
    // Out of focus: the edge of wall and floor is as wide as a fortieth of the picture.
    const onFloor = floor && horizon !== null ? 1 - smoothStep(horizon - 0.012, horizon + 0.012, up) : 0;
    for (let column = 0; column < side; column++) {
      const across = (column + 0.5) / side;
      const noise = grain * (0.7 * mottle(across, up) + 0.3 * fine(across, up));
      const shade = 1 - fall * across;
      for (let k = 0; k < 3; k++) {
        const onWall = mix(wall[1][k], wall[0][k], up);
        const below = floor ? mix(floor[1][k], floor[0][k], up / Math.max(0.1, horizon ?? 1)) : onWall;
        pixels[(row * side + column) * 4 + k] = Math.min(
          255,
          Math.max(0, Math.round(mix(onWall, below, onFloor) * shade + noise)),
        );
      }
      pixels[(row * side + column) * 4 + 3] = 255;
    }
  }
  return pixels;
}

/** Smooth noise in [-1, 1] over the unit square, from a lattice of `cells` a side. */
function cloud(seed: string, cells: number): (x: number, y: number) => number {
  const random = seededRandom(seed);
  const lattice = Float32Array.from({ length: (cells + 1) ** 2 }, () => random() * 2 - 1);
  return (x, y) => {
    const [u, v] = [x * cells, y * cells];
    const [i, j] = [Math.min(cells - 1, Math.floor(u)), Math.min(cells - 1, Math.floor(v))];
    const [s, t] = [smoothStep(0, 1, u - i), smoothStep(0, 1, v - j)];
    const at = (a: number, b: number) => lattice[b * (cells + 1) + a] ?? 0;
    return mix(mix(at(i, j), at(i + 1, j), s), mix(at(i, j + 1), at(i + 1, j + 1), s), t);
  };
}

function mix(a = 0, b = 0, t: number): number {
  return a + (b - a) * Math.min(1, Math.max(0, t));
}

function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
