import type { Anchor } from '@/lib/product/category';
import type { Wanted } from '../tracker';

/** What must be tracked for a product of a place; null for what is not worn. Light, for a page loads it first. */
export function wantedFor(where: Anchor): Wanted | null {
  switch (where) {
    case 'face':
    case 'head':
    case 'ear':
    case 'neck':
      return { face: true, hands: false };
    case 'finger':
    case 'wrist':
      return { face: false, hands: true };
    case 'foot':
      return { face: false, hands: false, person: true };
    default:
      return null;
  }
}
