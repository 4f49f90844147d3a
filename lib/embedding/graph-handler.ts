import type { io } from '@tensorflow/tfjs-core';
import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';

const weightSpec = z.looseObject({ name: z.string(), shape: z.array(z.number().int()), dtype: z.string() });

/** The part of a TensorFlow.js `model.json` that is read before it is trusted. */
export const graphJson = z.looseObject({
  format: z.literal('graph-model').optional(),
  modelTopology: z.looseObject({ node: z.array(z.looseObject({ name: z.string(), op: z.string() })) }),
  weightsManifest: z
    .array(z.object({ paths: z.array(z.string()).min(1), weights: z.array(weightSpec) }))
    .min(1),
});

export type GraphJson = z.infer<typeof graphJson>;

/**
 * Hands a graph model that is already in memory to TensorFlow.js, so that the same loader serves the browser
 * (Cache Storage), Node (files) and tests.
 *
 * @param json The text of `model.json`.
 * @param shards Its weight files, in the manifest's order. Not modified.
 * @throws AppError `MODEL_BAD_WEIGHTS`: not a graph model, or shards missing.
 */
export function graphHandler(json: string, shards: Uint8Array[]): io.IOHandler {
  const graph = readGraphJson(json);
  const paths = graph.weightsManifest.flatMap((group) => group.paths);
  if (paths.length !== shards.length) {
    throw new AppError(
      'MODEL_BAD_WEIGHTS',
      `The model has ${paths.length} weight files, not ${shards.length}.`,
    );
  }
  const weightData = new Uint8Array(shards.reduce((sum, shard) => sum + shard.byteLength, 0));
  let at = 0;
  for (const shard of shards) {
    weightData.set(shard, at);
    at += shard.byteLength;
  }
  const artifacts = {
    format: 'graph-model',
    modelTopology: graph.modelTopology,
    weightSpecs: graph.weightsManifest.flatMap((group) => group.weights),
    weightData: weightData.buffer,
    signature: (graph as { signature?: object }).signature,
  };
  // The zod check above covers what is read here; the library's own types are narrower than its formats.
  return { load: async () => artifacts as unknown as io.ModelArtifacts };
}

/** @throws AppError `MODEL_BAD_WEIGHTS`: the text is not a graph model's JSON. */
export function readGraphJson(json: string): GraphJson {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (cause) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'The model file is not JSON.', { cause });
  }
  const result = graphJson.safeParse(parsed);
  if (!result.success) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'The model file is not a TensorFlow.js graph model.', {
      cause: result.error,
    });
  }
  return result.data;
}
