import type { Pixels } from './pixels';

/**
 * Carries a photo from the page where it was dropped to the photo page, in this tab's memory alone: it is never
 * stored, and a reload forgets it.
 */
let held: Blob | Pixels | null = null;

/** Leaves a photo for the photo page; navigate to `/search` after it (by client-side navigation). */
export function leavePhoto(photo: Blob | Pixels): void {
  held = photo;
}

/** Takes the photo that was left, once. */
export function takePhoto(): Blob | Pixels | null {
  const photo = held;
  held = null;
  return photo;
}
