import { type Box, type Pixels, wholePhoto } from '@/lib/photo/pixels';
import type { Look } from './look';

/** How much of a render its thing takes, about (lib/model3d/render/render-plan.ts). */
const fill = 0.77;
/** A window of more than this share of the photo shows what the photo shows. */
const shareAtMost = 0.8;

/**
 * The part of a photo that frames its thing as a render would.
 *
 * @returns Null where that is about the whole of the photo, or there is no thing.
 */
export function thingWindow(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  look: Look | null,
): Box | null {
  if (!look) return null;
  const { box } = look;
  const side = Math.max(box.width * width, box.height * height) / fill;
  const along = (from: number, length: number, pixels: number): [number, number] => {
    const middle = from + length / 2;
    const [low, high] = [middle - side / pixels / 2, middle + side / pixels / 2];
    return [Math.max(0, low), Math.min(wholePhoto.width, high)];
  };
  const [left, right] = along(box.x, box.width, width);
  const [top, bottom] = along(box.y, box.height, height);
  const window = { x: left, y: top, width: right - left, height: bottom - top };
  return window.width * window.height > shareAtMost ? null : window;
}
