import type { GraphModel } from '@tensorflow/tfjs-converter';
import type * as tfjs from '@tensorflow/tfjs-core';
import type { MobileNet } from '@tensorflow-models/mobilenet';
import { AppError } from '@/lib/core/app-error';
import { type Box, type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { letterbox, stageColour } from '@/lib/photo/resample';
import { detectionFill, readDetections } from '@/lib/region/read-detections';
import type { Region } from '@/lib/region/region';
import { centernetSize, runCenternet } from './centernet';
import { type Embedding, toEmbedding } from './embedding';
import { graphHandler } from './graph-handler';
import { mobilenetSize, runMobilenet } from './mobilenet';
import type { GraphFiles, ModelFile, VisionManifest } from './model-manifest';
import { project, readProjection } from './projection';
import type { VisionModel } from './vision';

/** What the platform hands in: TensorFlow.js with a ready backend, and a way to read a file of the manifest. */
export type VisionParts = {
  tf: typeof tfjs;
  loadGraphModel: (handler: tfjs.io.IOHandler) => Promise<GraphModel>;
  loadMobilenet: (config: {
    version: 2;
    alpha: 1;
    modelUrl: tfjs.io.IOHandler;
    inputRange: [0, 1];
  }) => Promise<MobileNet>;
  manifest: VisionManifest;
  /** @throws AppError `MODEL_DOWNLOAD_FAILED`. */
  read: (file: ModelFile) => Promise<Uint8Array>;
};

/** A vision model in this thread: it can tell what its network saw before the projection, too. */
export type LoadedVision = VisionModel & {
  /**
   * The embedding of a part of a picture, and the network's own feature, which a projection for search leaves little of:
   * it brings things of one kind together, and the feature tells them apart. Of unit length; lengths differ by network.
   */
  embedWithFeature(pixels: Pixels, box: Box): Promise<{ embedding: Embedding; feature: Float32Array }>;
};

/**
 * Loads the manifest's embedding model and detector.
 *
 * @throws AppError `MODEL_DOWNLOAD_FAILED`, `MODEL_BAD_WEIGHTS`.
 */
export async function loadVision(parts: VisionParts): Promise<LoadedVision> {
  const { tf, manifest } = parts;
  const { embedder } = manifest;
  const [detectorHandler, embedderHandler, projectionBytes] = await Promise.all([
    readGraph(parts, manifest.detector.files),
    embedder.kind === 'mobilenet-v2' ? readGraph(parts, embedder.files) : null,
    parts.read(embedder.projection),
  ]);
  const projection = readProjection(projectionBytes);
  const centernet = await build(() => parts.loadGraphModel(detectorHandler));
  const mobilenet = embedderHandler
    ? await build(() =>
        parts.loadMobilenet({ version: 2, alpha: 1, modelUrl: embedderHandler, inputRange: [0, 1] }),
      )
    : null;
  let disposed = false;
  const alive = () => {
    if (disposed) throw new AppError('CANCELLED', 'The vision model was closed.');
  };
  async function rawFeature(pixels: Pixels, box: Box): Promise<Float32Array> {
    if (mobilenet) return runMobilenet(tf, mobilenet, letterbox(pixels, box, mobilenetSize));
    const square = letterbox(pixels, box, centernetSize);
    const pass = await runCenternet(tf, centernet, square, { features: true, detections: false });
    return pass.features as Float32Array;
  }

  const embeddingOf = (feature: Float32Array) =>
    toEmbedding(embedder.id, project(projection, feature), embedder.dimension);
  return {
    modelId: embedder.id,
    dimension: embedder.dimension,
    async embed(pixels: Pixels, box: Box): Promise<Embedding> {
      alive();
      return embeddingOf(await rawFeature(pixels, box));
    },
    async embedWithFeature(pixels, box) {
      alive();
      const feature = await rawFeature(pixels, box);
      return { embedding: embeddingOf(feature), feature: unitLength(feature) };
    },
    async detect(pixels: Pixels): Promise<Region[]> {
      alive();
      const square = letterbox(pixels, wholePhoto, centernetSize, stageColour, detectionFill);
      const pass = await runCenternet(tf, centernet, square, { features: false, detections: true });
      return readDetections(pass.detections as Float32Array, square);
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      centernet.dispose();
      // The library has no dispose of its own; its graph model is a private field.
      (mobilenet as unknown as { model: GraphModel } | null)?.model.dispose();
    },
  };
}

function unitLength(feature: Float32Array): Float32Array {
  const norm = Math.hypot(...feature) || 1;
  return feature.map((value) => value / norm);
}

async function readGraph(parts: VisionParts, files: GraphFiles): Promise<tfjs.io.IOHandler> {
  const [json, ...shards] = await Promise.all(
    [files.graph, ...files.weights].map((file) => parts.read(file)),
  );
  return graphHandler(new TextDecoder().decode(json), shards);
}

async function build<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'The vision model could not be built from its files.', { cause });
  }
}
