import type { Anchor } from '@/lib/product/category';

/** What in a room carries a product. */
export type RoomPlace = 'floor' | 'table' | 'wall' | 'ceiling';

/**
 * Where a product is placed in a room; null when it is worn and would only lie about there. Shoes stand on the floor
 * as they do in a hall. What belongs nowhere in particular (a bag, a merchant's own category) is set down.
 */
export function roomPlace(anchor: Anchor): RoomPlace | null {
  switch (anchor) {
    case 'floor':
    case 'table':
    case 'wall':
    case 'ceiling':
      return anchor;
    case 'foot':
    case 'none':
      return 'floor';
    default:
      return null;
  }
}
