import { pathToFileURL } from 'node:url';
import { AppError } from '@/lib/core/app-error';
import type { VisionManifest } from '@/lib/embedding/model-manifest';
import { inProject, projectRoot } from '@/lib/settings/root.server';
import { settings } from '@/lib/settings/settings.server';
import { readActiveModels } from '@/lib/shop/active-model';
import { type Command, readArgs } from './command';
import { findRunningShop } from './open-gateway';

type ProvisionModels = (options: {
  from?: string;
  offline: boolean;
  dataDir: string;
  force: boolean;
  log: (line: string) => void;
}) => Promise<{ manifest: VisionManifest; fresh: boolean }>;

export const modelsCommand: Command = {
  summary: 'install the vision models, and say which run',
  usage: `npx vitrine models [--json]

  Installs the vision models under public/models/vision: MobileNet V2 from VITRINE_MODELS or from its official
  homes, otherwise the bundled model. Says which model runs, under which licence, and where it came from.

  --json   the model manifest, for programs`,
  async run(args) {
    const { values } = readArgs(args, { json: { type: 'boolean' } });
    const { VITRINE_MODELS, VITRINE_OFFLINE, DATA_DIR } = settings();
    const running = await findRunningShop();
    if (running) {
      const manifest = await readActiveModels(projectRoot());
      if (manifest) console.log(values.json ? JSON.stringify(manifest, null, 2) : listing(manifest));
      console.error(
        `The shop runs at ${running.url} with these. Stop it to install others; npm start installs them too.`,
      );
      return 0;
    }
    const script = inProject('scripts', 'provision-models.mjs');
    const { provisionModels } = (await import(pathToFileURL(script).href)) as {
      provisionModels: ProvisionModels;
    };
    const { manifest } = await provisionModels({
      from: VITRINE_MODELS,
      offline: VITRINE_OFFLINE,
      dataDir: DATA_DIR,
      force: true,
      log: values.json ? () => {} : (line) => console.error(line),
    }).catch((error: Error) => {
      throw new AppError('MODEL_UNAVAILABLE', `The models could not be installed: ${error.message}.`, {
        cause: error,
      });
    });
    console.log(values.json ? JSON.stringify(manifest, null, 2) : listing(manifest));
    return 0;
  },
};

function listing({ embedder, detector, wasm }: VisionManifest): string {
  const part = (
    title: string,
    { name, id, licence, source }: Omit<VisionManifest['detector'], 'kind' | 'files'>,
  ) => [`${title}: ${name}`, `  id       ${id}`, `  licence  ${licence}`, `  source   ${source}`].join('\n');
  return [
    `${part('Looks at products', embedder)}\n  values   ${embedder.dimension}`,
    part('Finds products in a photo', detector),
    `Runs on: TensorFlow.js WASM ${wasm.version}`,
  ].join('\n\n');
}
