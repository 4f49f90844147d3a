import type { CategorySlug } from '@/lib/product/category';
import type { ColourSlug, ViewAngle } from '@/lib/product/product';

/** How sure the shop is, calibrated on real photos; stable words for programs (`data-confidence`). */
export const confidences = ['same', 'very-similar', 'similar', 'none'] as const;
export type Confidence = (typeof confidences)[number];

/** One product as an answer to a search. */
export type Match = {
  productId: string;
  /** Calibrated, 0..1: higher is surer. Comparable between searches of one model. */
  score: number;
  /** Cosine of the product's best view with the query, -1..1. */
  cosine: number;
  confidence: Confidence;
  /** The view that matched best, and where its camera stood when it is a render. */
  viewId: string;
  view: ViewAngle | null;
};

/** Exact conditions: a product either meets all of them or is not shown. */
export type Filters = {
  categories?: CategorySlug[];
  colours?: ColourSlug[];
  priceMinorMin?: number;
  priceMinorMax?: number;
  inStock?: boolean;
};

export const sortOrders = ['best', 'price-up', 'price-down'] as const;
export type SortOrder = (typeof sortOrders)[number];
