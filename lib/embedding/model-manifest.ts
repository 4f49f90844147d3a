import { z } from 'zod';

/** Where provisioning writes the manifest and pages read it. */
export const manifestUrl = '/models/vision/manifest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One immutable file; `url` is an own-origin path that holds a hash of the content. */
export const modelFile = z.object({
  url: z.string().startsWith('/'),
  bytes: z.number().int().positive(),
  sha256: hash,
});

/** A TensorFlow.js graph model: its `model.json` and its weight shards in order. */
export const graphFiles = z.object({ graph: modelFile, weights: z.array(modelFile).min(1) });

const about = { name: z.string(), licence: z.string(), source: z.string() };

const embedder = z.object({
  kind: z.enum(['mobilenet-v2', 'centernet']),
  /** Holds short hashes of weights, projection and preprocessing: vectors of two ids never mix. */
  id: z.string().regex(/^[a-z0-9][a-z0-9.+-]{3,79}$/),
  dimension: z.number().int().positive(),
  files: graphFiles,
  projection: modelFile,
  ...about,
});

const detector = z.object({ kind: z.literal('centernet'), id: z.string(), files: graphFiles, ...about });

/** The builds of the TensorFlow.js WASM backend that are served: plain and SIMD (threads were no faster). */
export const wasmBuilds = z.object({ version: z.string(), plain: modelFile, simd: modelFile });

export const visionManifest = z.object({ format: z.literal(1), embedder, detector, wasm: wasmBuilds });

export type ModelFile = z.infer<typeof modelFile>;
export type GraphFiles = z.infer<typeof graphFiles>;
export type VisionManifest = z.infer<typeof visionManifest>;
export type EmbedderManifest = VisionManifest['embedder'];

/** Every file a page fetches for both models (with the SIMD backend), each once, for a progress bar. */
export function filesToLoad(manifest: VisionManifest): ModelFile[] {
  const all = [
    manifest.wasm.simd,
    manifest.detector.files.graph,
    ...manifest.detector.files.weights,
    manifest.embedder.files.graph,
    ...manifest.embedder.files.weights,
    manifest.embedder.projection,
  ];
  return [...new Map(all.map((file) => [file.url, file])).values()];
}
