import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { Sentence } from './sentence.mjs';

/**
 * Puts the vision models, the try-on's models, the irises', the decoder of KTX2 textures and the viewer's engine where the shop serves
 * them. Quick when they are there.
 */
export async function provision() {
  const script = path.join(root, 'scripts', 'provision-models.mjs');
  if (!existsSync(script)) return;
  const { provisionModels } = await import(pathToFileURL(script).href);
  try {
    await provisionModels({ log: (line) => console.log(`  ${line}`) });
  } catch (error) {
    throw new Sentence(`The vision models could not be installed: ${error.message}. Check VITRINE_MODELS.`);
  }
  const { placeBasis } = await import(
    pathToFileURL(path.join(root, 'scripts', 'models', 'place-basis.mjs')).href
  );
  await placeBasis(root);
  const { placeEngine } = await import(
    pathToFileURL(path.join(root, 'scripts', 'models', 'place-engine.mjs')).href
  );
  await placeEngine(root);
  const { placeTryon } = await import(
    pathToFileURL(path.join(root, 'scripts', 'models', 'place-tryon.mjs')).href
  );
  await placeTryon(root);
  const { placeIris } = await import(
    pathToFileURL(path.join(root, 'scripts', 'models', 'place-iris.mjs')).href
  );
  placeIris(root);
}
