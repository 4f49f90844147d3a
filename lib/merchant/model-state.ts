import type { Inspection } from '@/lib/model3d/prepare/inspect-model';
import type { ModelReport } from '@/lib/model3d/prepare/model-report';
import type { Dimensions, ProductModel } from '@/lib/product/product';
import type { JobView } from './job-view';

/** All that a page shows of a product's 3D model. Plain JSON. */
export type ModelState = {
  product: { id: string; category: string; dimensions: Dimensions | null };
  model: ProductModel | null;
  /** What the checks found of `model`; null for one that never went through them (the demo's, an import's). */
  report: ModelReport | null;
  /** The newest upload, on its way or at its end. */
  run: JobView | null;
  /** What `run` has found so far. */
  inspection: Inspection | null;
  /** The newest job of each kind that follows a model. */
  after: { render: JobView | null; usdz: JobView | null; embed: JobView | null };
};
