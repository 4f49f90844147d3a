import { z } from 'zod';

// What a finished run of renders found; stored as JSON and shown in the studio.

const ownPath = z
  .string()
  .regex(/^\/[^\\]*$/)
  .max(500);
const angle = z.object({ azimuthRadians: z.number(), elevationRadians: z.number() });
const difference = z.number().min(0).max(200);

/** The same view of the uploaded and of the delivered model. */
const comparedView = z.object({
  view: angle,
  beforeUrl: ownPath,
  afterUrl: ownPath,
  heatUrl: ownPath,
  meanDeltaE: difference,
  p99DeltaE: difference,
});

/** What the browser measured of before and after; the pictures are sent one by one before it. */
export const measuredComparison = z.object({
  views: z
    .array(z.object({ view: angle, meanDeltaE: difference, p99DeltaE: difference }))
    .min(1)
    .max(8),
});
export type MeasuredComparison = z.output<typeof measuredComparison>;

const comparison = z.object({
  views: z.array(comparedView),
  meanDeltaE: difference,
  p99DeltaE: difference,
  beforeBytes: z.number().int().positive(),
  afterBytes: z.number().int().positive(),
});
export type Comparison = z.output<typeof comparison>;

const photoMatch = z.object({
  photoId: z.string(),
  verdict: z.enum(['same', 'wrong-colour', 'wrong-variant', 'wrong-product']),
  likeness: z.number(),
  colourDistance: z.number().nullable(),
  /** Reports of before it was weighed have none. */
  doubt: z.number().optional(),
  renderId: z.string(),
  renderVariant: z.string().nullable(),
  /** The render's small picture. */
  renderUrl: ownPath.nullable(),
});

export const renderReport = z.object({
  modelUrl: ownPath,
  /** Views that the search knows the model by. */
  indexViews: z.number().int(),
  bytes: z.object({ posters: z.number(), index: z.number(), clip: z.number() }),
  comparison: comparison.nullable(),
  match: z.object({ photos: z.array(photoMatch), leastLike: z.number().int().nullable() }).nullable(),
});
export type RenderReport = z.output<typeof renderReport>;
