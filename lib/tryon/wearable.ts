import { readAttachment } from '@/lib/model3d/attachment/attachment';
import { inPlace, type Placement } from '@/lib/model3d/attachment/rigid';
import type { Anchor } from '@/lib/product/category';
import { canTryOn } from './can-try-on';

/**
 * How a product is worn, or null where it cannot be tried on here: it has no model, or belongs to no place that is shown.
 * A model that nobody has placed is taken as it was exported: the demo catalogue's lie in their frames already.
 */
export function wearable(
  model: { anchor: Anchor; attachment?: unknown } | null,
): { where: Anchor; placement: Placement } | null {
  if (!model || !canTryOn(model)) return null;
  const attachment = readAttachment(model.attachment);
  const placement = attachment?.where === model.anchor ? attachment.placement : inPlace;
  return { where: model.anchor, placement: { ...placement } };
}
