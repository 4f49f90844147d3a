import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type VisionManifest, visionManifest } from '@/lib/embedding/model-manifest';

/**
 * The vision models that the shop runs, as `npm start` provisioned them; null when they were not. Reads the
 * manifest alone (`readManifest` in embedder.server.ts comes with TensorFlow.js, a second of starting).
 *
 * @param root The project's folder.
 */
export async function readActiveModels(root: string): Promise<VisionManifest | null> {
  const file = path.join(/* turbopackIgnore: true */ root, 'public', 'models', 'vision', 'manifest.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return visionManifest.parse(JSON.parse(text));
}
