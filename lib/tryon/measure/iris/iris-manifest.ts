import { z } from 'zod';
import { graphFiles, wasmBuilds } from '@/lib/embedding/model-manifest';

/** Where provisioning writes the manifest and pages read it. */
export const irisManifestUrl = '/models/iris/manifest.json';

export const irisManifest = z.object({
  format: z.literal(1),
  name: z.string(),
  licence: z.string(),
  source: z.string(),
  package: z.string(),
  files: graphFiles,
  wasm: wasmBuilds,
});

export type IrisManifest = z.infer<typeof irisManifest>;
