/** A turned square of a frame, which a network looks at. Pixels of the frame, y down; may reach outside. */
export type CropRegion = { x: number; y: number; side: number; radians: number };

/** A point of the square (0..1, y down) in pixels of the frame. */
export function toFrame({ x, y, side, radians }: CropRegion, u: number, v: number): [number, number] {
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  const [a, b] = [(u - 0.5) * side, (v - 0.5) * side];
  return [x + a * c - b * s, y + a * s + b * c];
}

/** The whole frame in the middle of a square, unturned. */
export function wholeFrame({ width, height }: { width: number; height: number }): CropRegion {
  return { x: width / 2, y: height / 2, side: Math.max(width, height), radians: 0 };
}

/**
 * The square around points, turned with them.
 *
 * @param points x, y pairs in pixels of the frame (`stride` numbers apart).
 * @param radians How far the part is turned in the picture, clockwise.
 * @param grow The square's side over the longer side of the points' box.
 * @param shift Moves the middle, in sides of the points' box, along the turned axes.
 */
export function regionAround(
  points: ArrayLike<number>,
  radians: number,
  grow: number,
  { stride = 2, shift = [0, 0] as readonly [number, number] } = {},
): CropRegion {
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += stride) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    const [a, b] = [x * c + y * s, y * c - x * s];
    left = Math.min(left, a);
    right = Math.max(right, a);
    top = Math.min(top, b);
    bottom = Math.max(bottom, b);
  }
  const long = Math.max(right - left, bottom - top);
  const a = (left + right) / 2 + shift[0] * long;
  const b = (top + bottom) / 2 + shift[1] * long;
  return { x: a * c - b * s, y: a * s + b * c, side: long * grow, radians };
}

/** True when more than this share of the square lies on the frame. */
export function liesOn(
  region: CropRegion,
  { width, height }: { width: number; height: number },
  share: number,
): boolean {
  let inside = 0;
  const steps = 8;
  for (let i = 0; i < steps * steps; i++) {
    const [x, y] = toFrame(region, ((i % steps) + 0.5) / steps, (Math.floor(i / steps) + 0.5) / steps);
    if (x >= 0 && y >= 0 && x < width && y < height) inside += 1;
  }
  return inside > share * steps * steps;
}
