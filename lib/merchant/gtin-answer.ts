/** What in the shop has a number, as the studio sees it. */
export type StudioGtinMatch = {
  productId: string;
  /** Null for a product without variants. */
  variantId: string | null;
  name: string;
  /** The variant's name, or empty. */
  detail: string;
};
export type StudioGtinAnswer = { matches: StudioGtinMatch[] };
