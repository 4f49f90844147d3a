import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { snapCorners } from '@/lib/ar/room-photo/snap-corners';
import type { Pixels } from '@/lib/photo/pixels';
import type { Lens } from '../../lens';
import { cardPose, cardTolerance } from './card-pose';
import { slopesOf } from './grey';
import { findQuads, type Spot } from './quads';
import { findSegments } from './segments';

/** The picture is looked at no larger than this: a card is a tenth of it at least. */
const longest = 640;
const mostTried = 20;
/** Of the small picture's corners, which are a pixel or two off. */
const roughTolerance = 0.14;

/**
 * The one bank card in a picture: straight edges, the quadrilaterals they make, the one that has a card's shape for this lens,
 * its sides found again in the photo itself to a fraction of a pixel.
 *
 * @param pixels Not modified.
 * @returns The corners where its sides meet (a card's own are round), the first two along a long side, clockwise in the
 *   picture. Null where nothing is plainly a card, or where two things are.
 */
export function findCard(pixels: Pixels, lens: Lens): Corners | null {
  const slopes = slopesOf(pixels, longest);
  const inPhoto = (corners: readonly Spot[]) =>
    corners.map(({ x, y }) => ({ x: x * slopes.scale, y: y * slopes.scale })) as unknown as Corners;
  const isLike = (corners: readonly Spot[]) => cardPose(inPhoto(corners), lens, roughTolerance) !== null;
  const found: { corners: Corners; score: number }[] = [];
  for (const { corners, score } of findQuads(findSegments(slopes), slopes, mostTried, isLike)) {
    const reachPixels = Math.max(3, 2.5 * slopes.scale);
    const snapped = snapCorners(pixels, inPhoto(corners), { reachPixels, eitherWay: true });
    const pose = snapped && cardPose(snapped, lens, cardTolerance.found);
    if (snapped && pose) {
      const off = Math.max(Math.abs(pose.ratioOff), Math.abs(pose.angleOff));
      found.push({ corners: snapped, score: score - off });
    }
  }
  found.sort((a, b) => b.score - a.score);
  const [best, ...rest] = found;
  if (!best) return null;
  // Two that lie apart and are equally good: it is not known which.
  return rest.some(({ corners, score }) => score > best.score - 0.05 && areApart(best.corners, corners))
    ? null
    : best.corners;
}

function areApart(a: Corners, b: Corners): boolean {
  const side = Math.hypot(a[1].x - a[0].x, a[1].y - a[0].y);
  return a.some((at) => b.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) > 0.2 * side));
}
