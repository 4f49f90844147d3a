import { ringAround } from '@/lib/fit/wear/wear-fit';
import { readAttachment } from '@/lib/model3d/attachment/attachment';
import { inPlace, type Placement, turnAbout } from '@/lib/model3d/attachment/rigid';
import type { Anchor } from '@/lib/product/category';
import { canTryOn } from './can-try-on';

type Model = {
  anchor: Anchor;
  attachment?: unknown;
  bounds?: { min: readonly number[]; max: readonly number[] } | null;
};
type Attributes = Record<string, string | number | boolean>;

/** How a product is worn. */
export type Wearable = {
  where: Anchor;
  /** How its model lies in the place's frame. */
  placement: Placement;
  /** Round a ring's or hat's inside, or along the foot that a shoe is for, millimetres; null: shown in its own size. */
  girthMillimetres: number | null;
  /** A pair of shoes in one model. */
  pair: boolean;
};

/**
 * How a product is worn, or null where it cannot be tried on here: it has no model, or belongs to no place that is shown.
 * A model that nobody has placed is taken as it was exported: the demo catalogue's lie in their frames already, but for
 * bracelets, whose wider way must come to lie across the wrist.
 */
export function wearable(model: Model | null, attributes: Attributes = {}): Wearable | null {
  if (!model || !canTryOn(model)) return null;
  const where = model.anchor;
  const attachment = readAttachment(model.attachment);
  const placed = attachment?.where === where ? attachment : null;
  return {
    where,
    placement: { ...(placed?.placement ?? (where === 'wrist' ? acrossWrist(model.bounds) : inPlace)) },
    girthMillimetres: girthOf(where, placed, attributes),
    pair: where === 'foot' && (placed ? placed.side === 'pair' : attributes.pair === true),
  };
}

function girthOf(
  where: Anchor,
  placed: ReturnType<typeof readAttachment>,
  attributes: Attributes,
): number | null {
  if (where === 'finger') {
    const inner = placed?.where === 'finger' ? placed.sizes.innerDiameterMillimetres : null;
    return inner === null ? ringAround(attributes) : inner * Math.PI;
  }
  if (where === 'foot') return numberOf(attributes.footLengthMillimetres);
  if (where !== 'head') return null;
  const inner = placed?.where === 'head' ? placed.sizes.innerCircumferenceMillimetres : null;
  return inner ?? numberOf(attributes.headCircumferenceMillimetres);
}

const numberOf = (value: unknown) => (typeof value === 'number' && value > 0 ? value : null);

/** A wrist is broader than it is thick: so is what goes round it. */
function acrossWrist(bounds: Model['bounds']): Placement {
  const size = (k: number) => (bounds?.max[k] ?? 0) - (bounds?.min[k] ?? 0);
  return size(2) > size(1) ? { ...inPlace, quaternion: turnAbout([1, 0, 0], -Math.PI / 2) } : inPlace;
}
