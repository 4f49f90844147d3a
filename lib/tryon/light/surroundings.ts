import { add, dot, scale, type Vec3 } from '@/lib/model3d/attachment/vector';
import { studioRadiance } from '@/lib/model3d/studio-light';
import type { Lens } from '../lens';
import { usualFaceLight } from './face-light';
import { type FrameLight, seenSide } from './frame-light';

type Radiance = (x: number, y: number, z: number) => [number, number, number];

/** Half as wide as a window is across a room: the lamp is a disc with a soft rim. Cosines of 16° and 24°. */
const [lampWhole, lampEnds] = [Math.cos((16 * Math.PI) / 180), Math.cos((24 * Math.PI) / 180)];
/** Solid angle of a cap half way between the two. */
const lampAngle = 2 * Math.PI * (1 - (lampWhole + lampEnds) / 2);
/** More of the light than this from one side is a spotlight, which blackens what it does not reach. */
const mostShare = 0.75;
/** Brighter than this a frame is clipped: there are lamps and windows, up to so many times as bright. */
const clippedFrom = 0.85;
const lift = 3;
/** What is behind someone is paint and curtains, and cameras take the light's own tint away: colours are those of the shop. */
const colourKept = 0.25;
/** The studio's light comes from higher than a room's does, so that what faces up gets more of it. */
const brighter = 1.15;

/**
 * What is around someone in front of a camera, for what they wear to mirror and to be lit by. Behind them the frame itself is
 * seen; ahead, where the camera stands, it is taken to be seen once more as in a mirror (as Khan, Reinhard, Fleming and
 * Bülthoff do in "Image-based material editing", 2006); and the light that their face tells of comes from where it says. As
 * bright on what faces the camera as the studio's light, so that products are as bright as they were made to be. A part
 * of the studio stays, the more the less is known: metal in a room without a window looks like paint.
 *
 * @param width @param height Of the frame, pixels.
 * @returns Linear RGB of a direction (unit vector) of the camera's space.
 */
export function surroundingsOf(
  { seen, face }: FrameLight,
  lens: Lens,
  { width, height }: { width: number; height: number },
): Radiance {
  const { direction, share } = face ?? usualFaceLight;
  const base: Radiance = (x, y, z) => {
    const away = Math.max(Math.abs(z), 1e-3);
    const column = ((lens.middleX + (lens.focal * x) / away) / width) * seenSide - 0.5;
    const row = ((lens.middleY - (lens.focal * y) / away) / height) * seenSide - 0.5;
    const [r, g, b] = between(seen, column, row);
    const grey = luminance([r, g, b]);
    const over = Math.max(0, (grey - clippedFrom) / (1 - clippedFrom));
    const kept = (value: number) => grey + colourKept * (value - grey);
    return scale([kept(r), kept(g), kept(b)], 1 + (lift - 1) * over * over);
  };
  const lit = Math.max(1e-3, luminance(meanOf(base)));
  // Of a lamp, what arrives on a spot that faces it; of even light, π times its radiance.
  const part = Math.min(mostShare, share);
  const lamp = ((part / (1 - part)) * Math.PI * lit) / lampAngle;
  const whole: Radiance = (x, y, z) => {
    const cosine = dot(direction, [x, y, z]);
    const t = Math.min(1, Math.max(0, (cosine - lampEnds) / (lampWhole - lampEnds)));
    const more = lamp * t * t * (3 - 2 * t);
    const [r, g, b] = base(x, y, z);
    return [r + more, g + more, b + more];
  };
  studio ??= luminance(meanOf(studioRadiance, ahead));
  const gain = (brighter * studio) / luminance(meanOf(whole, ahead));
  const kept = face ? 0.2 : 0.6;
  return (x, y, z) => {
    const told = scale(whole(x, y, z), gain);
    // Lamps are brighter than white, walls are not.
    const over = dot(direction, [x, y, z]) > lampEnds ? 1 : Math.max(1, luminance(told) / brightest);
    return add(scale(told, (1 - kept) / over), scale(studioRadiance(x, y, z), kept));
  };
}

/** Radiance of what is not a lamp. */
const brightest = 1.2;

let studio: number | null = null;

/** Bilinear, and beyond the frame's edge as at the edge. */
function between(seen: Float32Array, column: number, row: number): Vec3 {
  const most = seenSide - 1;
  const [u, v] = [Math.min(most, Math.max(0, column)), Math.min(most, Math.max(0, row))];
  const [left, top] = [Math.min(most - 1, Math.floor(u)), Math.min(most - 1, Math.floor(v))];
  const [right, low] = [u - left, v - top];
  const at = 3 * (top * seenSide + left);
  const below = at + 3 * seenSide;
  return [0, 1, 2].map(
    (k) =>
      (1 - low) * ((1 - right) * seen[at + k]! + right * seen[at + 3 + k]!) +
      low * ((1 - right) * seen[below + k]! + right * seen[below + 3 + k]!),
  ) as Vec3;
}

const everywhere = () => 1;
/** How much a spot that faces the camera sees of a direction. */
const ahead = (z: number) => Math.max(0, 4 * z);

/** Over all directions, evenly spread (a Fibonacci lattice). @param weight Of a direction's z. */
function meanOf(radiance: Radiance, weight: (z: number) => number = everywhere): Vec3 {
  const count = 512;
  const sum: Vec3 = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const y = 1 - (2 * i + 1) / count;
    const ring = Math.sqrt(1 - y * y);
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    const z = ring * Math.sin(turn);
    const colour = radiance(ring * Math.cos(turn), y, z);
    for (let k = 0; k < 3; k++) sum[k]! += (weight(z) * colour[k]!) / count;
  }
  return sum;
}

const luminance = ([r, g, b]: Vec3) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
