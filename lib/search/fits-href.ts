import type { Gap } from '@/lib/fit/verdict';
import { emptyAddress, writeAddress } from './address';

/** The page of everything that fits a place: on this device it is ordered by the last photo that was searched, if any. */
export function fitsHref(gap: Gap): string {
  return `/search?${writeAddress({ ...emptyAddress, filters: { fits: gap } })}`;
}
