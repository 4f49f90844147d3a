import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { card } from './card';

/** A card's corners before anybody has moved them: upright, `share` of the picture wide, its middle at a place (0..1). */
export function firstCorners(width: number, height: number, x: number, y: number, share: number): Corners {
  const w = (share * width) / 2;
  const h = (w * card.height) / card.width;
  return [
    { x: x * width - w, y: y * height - h },
    { x: x * width + w, y: y * height - h },
    { x: x * width + w, y: y * height + h },
    { x: x * width - w, y: y * height + h },
  ];
}
