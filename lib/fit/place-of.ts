import type { KeptPlace } from './kept-place';
import type { Door } from './passes-door';
import { typedLength } from './typed-length';
import type { Gap } from './verdict';

/** What was typed as lengths: the place and the door, each null where nothing or not enough of it was typed. */
export function placeOf(kept: KeptPlace): { gap: Gap | null; door: Door | null } {
  const length = (text: string) => typedLength(text, kept.unit);
  const gap: Gap = { width: length(kept.width), depth: length(kept.depth), height: length(kept.height) };
  const [width, height] = [length(kept.doorWidth), length(kept.doorHeight)];
  return {
    gap: gap.width || gap.depth || gap.height ? gap : null,
    door: width && height ? { width, height } : null,
  };
}
