import { type Anchor, type CategorySlug, categoryInfo } from '@/lib/product/category';

/** A thing that stands or hangs in a room, so that it can be asked whether it fits a place there. */
export type Standing = {
  /** It may show its side to the front. What hangs on a wall may not. */
  mayTurn: boolean;
};

/**
 * How a thing stands in a room, by its model's anchor or else its kind's; null for what is worn or carried: a hat fits any
 * wardrobe.
 */
export function standingOf(category: CategorySlug, modelAnchor: Anchor | null): Standing | null {
  const { group, anchor: kindAnchor } = categoryInfo(category);
  const anchor = modelAnchor ?? kindAnchor;
  const placed = anchor === 'none' || ['floor', 'table', 'wall', 'ceiling'].includes(anchor);
  return placed && group !== 'wearables' ? { mayTurn: anchor !== 'wall' } : null;
}
