import { conjugate, rotate } from '@/lib/model3d/attachment/rigid';
import { scale, subtract, type Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import type { Lens } from '../lens';
import { card } from '../measure/card/card';
import type { Pose } from '../pose/pose';

type Colour = readonly [number, number, number];
/** How a drawn card is printed. Levels of 255. */
export type CardLook = { ground: Colour; print: Colour; stripe: boolean };

/**
 * Draws a bank card over a frame: round corners, a chip or a magnetic stripe, a line of digits; every pixel is the mean of 16
 * rays, so that its edges are as a camera's. The frame is written.
 *
 * @param pose Of the card's middle: +x along its long side, +z out of its face. Metres.
 * @param hidden Whether something lies over this place of the card (millimetres from its middle): there the frame stays.
 */
export function drawCard(
  frame: Pixels,
  { position, quaternion }: Pose,
  lens: Lens,
  look: CardLook,
  hidden: (x: number, y: number) => boolean = () => false,
): void {
  const { width, height, data } = frame;
  const back = conjugate(quaternion);
  const normal = rotate(quaternion, [0, 0, 1]);
  const steps = 4;
  const corners = cardCorners({ position, quaternion }, lens);
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, bottom); y++) {
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(width - 1, right); x++) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let i = 0; i < steps * steps; i++) {
        const u = x + ((i % steps) + 0.5) / steps;
        const v = y + (Math.floor(i / steps) + 0.5) / steps;
        const ray: Vec3 = [(u - lens.middleX) / lens.focal, (lens.middleY - v) / lens.focal, -1];
        const along = dotOf(position, normal) / dotOf(ray, normal);
        if (!(along > 0)) continue;
        const [px, py] = rotate(back, subtract(scale(ray, along), position)).map((m) => m * 1000) as Vec3;
        if (!isOnCard(px, py) || hidden(px, py)) continue;
        hits += 1;
        colourAt(px, py, look).forEach((level, k) => {
          sum[k] = (sum[k] as number) + level;
        });
      }
      if (hits === 0) continue;
      const at = 4 * (y * width + x);
      const share = hits / (steps * steps);
      for (let k = 0; k < 3; k++) {
        data[at + k] = (data[at + k] as number) * (1 - share) + ((sum[k] as number) / hits) * share;
      }
    }
  }
}

/** Where a card's sides meet in the picture: the truth that a detector is held to. Clockwise from the card's top left. */
export function cardCorners({ position, quaternion }: Pose, lens: Lens): { x: number; y: number }[] {
  const [w, h] = [card.width / 2000, card.height / 2000];
  return (
    [
      [-w, h],
      [w, h],
      [w, -h],
      [-w, -h],
    ] as const
  ).map(([x, y]) => {
    const [px, py, pz] = rotate(quaternion, [x, y, 0]).map((m, k) => m + (position[k] as number)) as Vec3;
    return { x: lens.middleX + (lens.focal * px) / -pz, y: lens.middleY - (lens.focal * py) / -pz };
  });
}

const dotOf = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function isOnCard(x: number, y: number): boolean {
  const [w, h, r] = [card.width / 2, card.height / 2, card.cornerRadius];
  const [ax, ay] = [Math.abs(x), Math.abs(y)];
  if (ax > w || ay > h) return false;
  return !(ax > w - r && ay > h - r) || Math.hypot(ax - (w - r), ay - (h - r)) <= r;
}

function colourAt(x: number, y: number, { ground, print, stripe }: CardLook): Colour {
  if (stripe) return y > 10 && y < 22.7 ? [28, 26, 24] : y > -4 && y < 6 && x < 20 ? [232, 230, 222] : ground;
  // The chip of ISO/IEC 7816-2, then digits.
  if (x > -33 && x < -20 && y > -2 && y < 9) return [198, 168, 96];
  if (y > -12 && y < -8 && Math.abs(x) < 34 && Math.floor((x + 40) / 2) % 5 !== 0) {
    return Math.floor((x + 40) * 0.9) % 2 ? print : ground;
  }
  return ground;
}
