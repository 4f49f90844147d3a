import { z } from 'zod';

/** Where provisioning writes the manifest and pages read it. */
export const tryonManifestUrl = '/models/tryon/manifest.json';

/** One immutable file; `url` is an own-origin path that holds a hash of the content or its version. */
const file = z.object({
  url: z.string().startsWith('/'),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const model = z.object({
  name: z.string(),
  licence: z.string(),
  source: z.string(),
  package: z.string(),
  file,
});
const build = z.object({ loader: file, wasm: file });

export const tryonManifest = z.object({
  format: z.literal(1),
  /** LiteRT: `relaxed` needs relaxed SIMD and is faster, `plain` runs wherever WebAssembly has SIMD. */
  runtime: z.object({
    version: z.string(),
    licence: z.string(),
    source: z.string(),
    relaxed: build,
    plain: build,
  }),
  models: z.object({
    faceDetector: model,
    faceLandmarks: model,
    palmDetector: model,
    handLandmarks: model,
    personDetector: model,
    personLandmarks: model,
  }),
});

export type TryonManifest = z.infer<typeof tryonManifest>;
export type ModelName = keyof TryonManifest['models'];
