import type { Document } from '@gltf-transform/core';
import { geometryOfDocument } from '@/lib/model3d/attachment/propose/geometry-of-document';
import type { Proposal } from '@/lib/model3d/attachment/propose/proposal';
import { proposeAttachment } from '@/lib/model3d/attachment/propose/propose-attachment';
import { surfaceDeviation } from '@/lib/model3d/deviation/surface-deviation';
import type { Triangles } from '@/lib/model3d/deviation/world-triangles';
import { judgeTargets, targets } from '@/lib/model3d/optimise/targets';
import { type ComparedPictures, comparedLooks } from '@/lib/model3d/raster/compared-looks';
import { drawLooks } from '@/lib/model3d/raster/draw-looks';
import { boundsOf } from '@/lib/model3d/scale/bounds';
import { deliver } from './deliver';
import { errorBounds, simplificationShare, trueUnit } from './error-bounds';
import { findingsOf } from './findings';
import { type Inspection, inspectModel } from './inspect-model';
import type { ModelReport, PrepareStep } from './model-report';
import { optimisedGlb } from './optimised-glb';
import type { PrepareOptions, PrepareTools } from './prepare-options';
import { scaleStep } from './scale-step';

export type PreparedModel = {
  report: ModelReport;
  glb: Uint8Array;
  /** The view that differs most; null when looks were not compared. */
  pictures: ComparedPictures | null;
};

/**
 * Steps 1-4 of an upload: guard, check, scale, optimise. The upload itself is never changed.
 *
 * @param bytes The uploaded file. Not modified; returned as it is when nothing smaller and as sound was made.
 * @param known What `inspectModel` found of these bytes, when it was asked before.
 * @throws AppError of `guardGlb`; `GLB_DAMAGED`: what is inside cannot be unpacked.
 */
export async function prepareModel(
  bytes: Uint8Array,
  options: PrepareOptions,
  tools: PrepareTools,
  onStep: (step: PrepareStep) => void = () => {},
  known: Inspection | null = null,
): Promise<PreparedModel> {
  const {
    inspection,
    document,
    surface: uploaded,
  } = await inspectModel(bytes, options, tools, onStep, known);
  const { guard, validation, before } = inspection;
  const { scale, origin, applied, surface } = scaleStep(document, uploaded, inspection, options);
  const looks = options.compareLooks ? await drawLooks(document, null, tools.decodePixels) : 'not-asked';
  onStep('optimise');
  const metres = options.kept || applied.some(({ kind }) => kind === 'scale') ? 1 : trueUnit(scale);
  const bounds = errorBounds(surface, metres, scale, options);
  const inFileUnits = simplificationShare / 1000 / metres;
  const [unseenError, maxError] = [
    bounds.unseenMillimetres * inFileUnits,
    bounds.maxMillimetres * inFileUnits,
  ];
  const { optimised, ktx2GraphicsBytes } = await optimisedGlb(
    document,
    { ...options, targetTriangles: targets.quickLookTriangles, unseenError, maxError },
    bytes.byteLength,
    tools,
  );
  const delivery = await deliver(
    bytes,
    optimised,
    applied.length > 0,
    validation.before,
    validation.decoded,
    tools,
  );
  const ktx2 = delivery.glb !== bytes && ktx2GraphicsBytes !== null;
  onStep('compare');
  const deviation = surfaceDeviation(scaled(surface, metres), scaled(delivery.surface, metres));
  const compared = await comparedLooks(looks, delivery.glb === bytes ? null : delivery.document, tools);
  const report: Omit<ModelReport, 'findings'> = {
    guard,
    validation: { ...validation, after: delivery.after, afterDecoded: delivery.afterDecoded },
    scale,
    origin,
    appliedFixes: applied,
    bounds: boundsOf(delivery.surface),
    before,
    after: {
      ...delivery.counts,
      ...(ktx2 ? { textureMemoryBytes: ktx2GraphicsBytes } : {}),
      bytes: delivery.glb.byteLength,
    },
    delivered: delivery.glb === bytes ? 'original' : 'optimised',
    ktx2,
    ratio: delivery.glb.byteLength / bytes.byteLength,
    simplification: {
      boundMillimetres:
        before.triangles > targets.quickLookTriangles ? bounds.maxMillimetres : bounds.unseenMillimetres,
      trianglesBefore: before.triangles,
      trianglesAfter: delivery.counts.triangles,
    },
    deviation,
    pixels: compared.pixels,
    proposal: proposalFor(delivery.document, delivery.counts.triangles, options),
    targets: judgeTargets(delivery.glb.byteLength, delivery.counts),
  };
  return {
    report: { ...report, findings: findingsOf(report) },
    glb: delivery.glb,
    pictures: compared.pictures,
  };
}

function scaled(surface: Triangles, factor: number): Triangles {
  return factor === 1 ? surface : surface.map((value) => value * factor);
}

/** Shapes are found in points and not in triangles, but all of them are gone through. */
const mostTriangles = 1_000_000;

function proposalFor(
  document: Document,
  triangles: number,
  { category, entered }: PrepareOptions,
): Proposal | null {
  if (triangles > mostTriangles) return null;
  const { widthMetres, heightMetres, depthMetres } = entered;
  const dimensions =
    widthMetres === null || heightMetres === null || depthMetres === null
      ? null
      : { widthMetres, heightMetres, depthMetres };
  return proposeAttachment(geometryOfDocument(document), { category, dimensions });
}
