/**
 * What happens to a product in a visit, in the order of the way to an order. `found`: it was among the alike products
 * of a search; `opened`: from those results; `turned`: its 3D model, by hand.
 */
export const productSteps = [
  'found',
  'opened',
  'viewed',
  'turned',
  'tried',
  'placed',
  'carted',
  'ordered',
] as const;
export type ProductStep = (typeof productSteps)[number];

/** What happens to the shop as a whole: a search, of these one by photo, and of those one with nothing alike. */
export const shopSteps = ['searched', 'searched-photo', 'missed'] as const;
export type ShopStep = (typeof shopSteps)[number];

export type Step = ProductStep | ShopStep;

/** Most products that one search tells of. */
export const maxFound = 12;
