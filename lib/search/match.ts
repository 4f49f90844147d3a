import type { Gap, Verdict } from '@/lib/fit/verdict';
import type { CategorySlug } from '@/lib/product/category';
import type { ColourSlug, MaterialSlug, ViewAngle } from '@/lib/product/product';

/** How sure the shop is, calibrated on real photos; stable words for programs (`data-confidence`). */
export const confidences = ['same', 'very-similar', 'similar', 'none'] as const;
export type Confidence = (typeof confidences)[number];

/** One product as an answer to a search. */
export type Match = {
  productId: string;
  /** Calibrated, 0..1: higher is surer. Comparable between searches of one model. Without a photo: how well the words fit. */
  score: number;
  /** Cosine of the product's best view with the query, -1..1; 0 in a search without a photo. */
  cosine: number;
  /** `similar` for every match of a search without a photo: it says nothing there (see `SearchResult.basis`). */
  confidence: Confidence;
  /** The view that matched best ('' in a search without a photo), and where its camera stood when it is a render. */
  viewId: string;
  view: ViewAngle | null;
  /** `fits` or `tight`, where a place to fill was asked for. */
  fit?: Verdict | undefined;
  /** It is of the shopper's size, where that was asked for. */
  wears?: true | undefined;
};

/** Exact conditions: a product either meets all of them or is not shown. */
export type Filters = {
  categories?: CategorySlug[];
  colours?: ColourSlug[];
  materials?: MaterialSlug[];
  priceMinorMin?: number;
  priceMinorMax?: number;
  inStock?: boolean;
  /** Stands in a room and surely goes into this place, with or without room to spare. */
  fits?: Gap;
  /** Worn, and of the shopper's size: of the sizes that come with the query and stand in no address. */
  wears?: true;
};

export const sortOrders = ['best', 'price-up', 'price-down'] as const;
export type SortOrder = (typeof sortOrders)[number];
