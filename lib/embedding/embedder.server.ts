import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { load as loadMobilenet } from '@tensorflow-models/mobilenet';
import { AppError } from '@/lib/core/app-error';
import { type LoadedVision, loadVision } from './embedder';
import { manifestUrl, type VisionManifest, visionManifest } from './model-manifest';

type Holder = { vitrineVision?: { id: string; model: Promise<LoadedVision> } };

function publicFolder(): string {
  return path.join(/* turbopackIgnore: true */ process.env.VITRINE_ROOT ?? process.cwd(), 'public');
}

/**
 * The manifest that provisioning wrote, checked.
 *
 * @throws AppError `MODEL_UNAVAILABLE`: models are not provisioned; `MODEL_BAD_WEIGHTS`: the manifest is damaged.
 */
export function readManifest(folder: string = publicFolder()): VisionManifest {
  const file = path.join(/* turbopackIgnore: true */ folder, manifestUrl);
  if (!existsSync(file)) {
    throw new AppError('MODEL_UNAVAILABLE', 'The vision models are not there yet. Run `npx vitrine models`.');
  }
  const parsed = visionManifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'The model manifest is damaged. Run `npx vitrine models`.', {
      cause: parsed.error,
    });
  }
  return parsed.data;
}

/** Loads the provisioned models in Node, with the same WASM binary that pages use. */
export async function openEmbedder(folder: string = publicFolder()): Promise<LoadedVision> {
  const manifest = readManifest(folder);
  await tf.setBackend('wasm');
  return loadVision({
    tf,
    loadGraphModel,
    loadMobilenet,
    manifest,
    read: async ({ url, bytes }) => {
      let data: Uint8Array;
      try {
        data = await readFile(path.join(/* turbopackIgnore: true */ folder, url));
      } catch (cause) {
        throw new AppError(
          'MODEL_UNAVAILABLE',
          `The model file ${url} is missing. Run \`npx vitrine models\`.`,
          {
            cause,
          },
        );
      }
      if (data.length !== bytes) {
        throw new AppError(
          'MODEL_BAD_WEIGHTS',
          `The model file ${url} is damaged. Run \`npx vitrine models\`.`,
        );
      }
      return data;
    },
  });
}

/**
 * The process's embedder: one for all, opened on first use, again after a failure and when provisioning has
 * switched to another model.
 */
export function getEmbedder(): Promise<LoadedVision> {
  const holder = globalThis as Holder;
  const { id } = readManifest().embedder;
  if (holder.vitrineVision?.id === id) return holder.vitrineVision.model;
  void holder.vitrineVision?.model.then(
    (old) => old.dispose(),
    () => {},
  );
  const model = openEmbedder();
  holder.vitrineVision = { id, model };
  model.catch(() => {
    if (holder.vitrineVision?.model === model) holder.vitrineVision = undefined;
  });
  return model;
}
