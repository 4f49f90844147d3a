import type { Pixels } from '@/lib/photo/pixels';
import type { Reading } from './reading';

/** A code that was read, and the picture that it was in. */
export type CodeFind = { reading: Reading; photo: Pixels | null };

/** In this tab's memory alone, as photos are: never stored, and a reload forgets it. */
let held: CodeFind | null = null;

/** Leaves a find for the scan page; navigate to `/scan` after it (by client-side navigation). */
export function leaveFind(find: CodeFind): void {
  held = find;
}

/** Takes the find that was left, once. */
export function takeFind(): CodeFind | null {
  const find = held;
  held = null;
  return find;
}
