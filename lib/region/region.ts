import type { Box } from '@/lib/photo/pixels';
import type { CategorySlug } from '@/lib/product/category';

/** A thing found in a photo. */
export type Region = {
  /** Unique in its photo: `r0`, `r1`, … in order of score. */
  id: string;
  box: Box;
  /** What the detector calls it: a stable English slug such as `wine-glass`, to be translated by slug. */
  label: string;
  /** The shop's category for such a thing, where there is one. */
  category: CategorySlug | null;
  /** The detector's own score, 0..1; not calibrated. */
  score: number;
};
