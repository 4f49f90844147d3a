import type { Proposal } from '@/lib/model3d/attachment/propose/proposal';
import type { Finding } from '@/lib/model3d/check/finding';
import type { Validation } from '@/lib/model3d/check/validate';
import type { SurfaceDeviation } from '@/lib/model3d/deviation/surface-deviation';
import type { GlbFacts } from '@/lib/model3d/glb/guard';
import type { SceneCounts } from '@/lib/model3d/optimise/scene-counts';
import type { TargetVerdict } from '@/lib/model3d/optimise/targets';
import type { LooksSkipped } from '@/lib/model3d/raster/draw-looks';
import type { PixelDifference } from '@/lib/model3d/raster/pixel-difference';
import type { Bounds } from '@/lib/model3d/scale/bounds';
import type { OriginVerdict } from '@/lib/model3d/scale/judge-origin';
import type { ScaleVerdict } from '@/lib/model3d/scale/judge-scale';
import type { ModelFix } from '@/lib/model3d/scale/model-fix';

/** The steps in their order, for progress. */
export const prepareSteps = ['guard', 'check', 'decode', 'scale', 'optimise', 'compare'] as const;
export type PrepareStep = (typeof prepareSteps)[number];

/** What was found of a model and done with it. Plain data: it crosses threads and is kept as JSON. */
export type ModelReport = {
  guard: GlbFacts;
  validation: {
    /** The file as it came. */
    before: Validation;
    /** As it came, unpacked (Draco, meshopt, KTX2); null when nothing was packed. */
    decoded: Validation | null;
    /** The delivered file. */
    after: Validation;
    /** The delivered file, unpacked. */
    afterDecoded: Validation | null;
  };
  scale: ScaleVerdict;
  /** As it will be once `scale.fixes` are done. */
  origin: OriginVerdict;
  /** What was done because it was asked for. */
  appliedFixes: ModelFix[];
  /** Box of the delivered model in units of its file, which are metres unless `scale` says otherwise. */
  bounds: Bounds | null;
  before: SceneCounts & { bytes: number };
  after: SceneCounts & { bytes: number };
  /** `original`: no optimised file was smaller and at least as sound. */
  delivered: 'optimised' | 'original';
  /** Whether the delivered textures are KTX2: small on the graphics card, and not for every viewer. */
  ktx2: boolean;
  /** Delivered bytes as a share of the upload. */
  ratio: number;
  /** Triangles taken away, and how far that and packing together may move the surface. */
  simplification: { boundMillimetres: number; trianglesBefore: number; trianglesAfter: number };
  /**
   * How far the delivered surface lies from the uploaded one, in millimetres of the true size (`scale` decides what a
   * unit is). Shape only; `pixels` compares what a shopper sees.
   */
  deviation: SurfaceDeviation | null;
  /** How different the delivered model looks from the uploaded one, drawn alike from six sides. */
  pixels: PixelDifference | { skipped: LooksSkipped };
  /** Own-origin paths of both, drawn from the side where they differ most, and of where; only in a shop. */
  looks?: { before: string; after: string; heat: string };
  /** Where it seems to belong and how it lies there; null for a model of too many triangles to look at. */
  proposal: Proposal | null;
  targets: TargetVerdict[];
  findings: Finding[];
};
