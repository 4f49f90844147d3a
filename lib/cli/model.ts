import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAppError } from '@/lib/core/app-error';
import { type Ktx2Choice, ktx2Choices } from '@/lib/model3d/optimise/ktx2-rule';
import type { ModelReport } from '@/lib/model3d/prepare/model-report';
import { prepareApart } from '@/lib/model3d/prepare/prepare-apart.server';
import { type PrepareOptions, prepareDefaults } from '@/lib/model3d/prepare/prepare-options';
import type { ComparedPictures } from '@/lib/model3d/raster/compared-looks';
import { type Command, readArgs, UsageError } from './command';
import { reportJson, reportText } from './model-report-text';
import { readModelFile } from './read-model-file';

export const modelCommand: Command = {
  summary: 'check, measure and compress a 3D model',
  usage: `npx vitrine model <file.glb> --category <slug> [options]

  --category <slug>  what it is (chairs, mugs, sunglasses …); decides its usual size and where its origin is
  --width <m>        what it truly measures, in metres: outer width,
  --depth <m>        depth
  --height <m>       and height; any of them, all three are best
  --out <folder>     write the compressed model as model.glb, report.json, and pictures of the
                     view that differs most (looks-before, -after and -heat.png) there
  --fix              do what the report proposes for scale and origin
  --textures <n>     longest side of a texture: 1024 (unless told) or 2048
  --ktx2 <when>      textures as KTX2, small on the graphics card: auto (unless told: when WebP takes over 64 MB
                     there), never, always
  --json             the whole report, for programs

  The file itself is never changed. The status is 1 when it is refused, with the reason; docs/models.md tells more.`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      category: { type: 'string' },
      width: { type: 'string' },
      depth: { type: 'string' },
      height: { type: 'string' },
      out: { type: 'string' },
      fix: { type: 'boolean' },
      textures: { type: 'string' },
      ktx2: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new UsageError('Name one GLB file.');
    if (!values.category) throw new UsageError('Say what it is with --category, for instance chairs.');
    const options: PrepareOptions = {
      ...prepareDefaults,
      category: values.category,
      entered: {
        widthMetres: metres('width', values.width),
        heightMetres: metres('height', values.height),
        depthMetres: metres('depth', values.depth),
      },
      fix: values.fix ?? false,
      texturePixels: texturePixels(values.textures),
      ktx2: ktx2(values.ktx2),
    };
    try {
      const { report, glb, pictures } = await prepareApart(await readModelFile(file), options, {
        onStep: (step) => process.stderr.isTTY && process.stderr.write(`\r${step.padEnd(10)}`),
      });
      if (process.stderr.isTTY) process.stderr.write('\r');
      if (values.out !== undefined) await write(values.out, file, glb, report, pictures);
      console.log(
        values.json ? JSON.stringify(reportJson(report), null, 2) : reportText(path.basename(file), report),
      );
      return 0;
    } catch (error) {
      if (!isAppError(error) || error instanceof UsageError || !values.json) throw error;
      const { code, message, details } = error;
      console.log(JSON.stringify({ error: { code, message, details } }, null, 2));
      return 1;
    }
  },
};

async function write(
  folder: string,
  source: string,
  glb: Uint8Array,
  report: ModelReport,
  pictures: ComparedPictures | null,
): Promise<void> {
  const target = path.join(folder, 'model.glb');
  if (existsSync(target) && path.resolve(target) === path.resolve(source)) {
    throw new UsageError(`${target} is the file itself; name another folder with --out.`);
  }
  await mkdir(folder, { recursive: true });
  await writeFile(target, glb);
  for (const name of pictures ? (['before', 'after', 'heat'] as const) : [])
    await writeFile(path.join(folder, `looks-${name}.png`), pictures![name]);
  await writeFile(path.join(folder, 'report.json'), `${JSON.stringify(reportJson(report), null, 2)}\n`);
}

function metres(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!(value > 0) || value > 100) throw new UsageError(`--${name} is in metres, for instance 0.85.`);
  return value;
}

function texturePixels(text: string | undefined): 1024 | 2048 {
  if (text === undefined || text === '1024') return 1024;
  if (text === '2048') return 2048;
  throw new UsageError('--textures is 1024 or 2048.');
}

function ktx2(text: string | undefined): Ktx2Choice {
  const found = ktx2Choices.find((choice) => choice === (text ?? 'auto'));
  if (!found) throw new UsageError('--ktx2 is auto, never or always.');
  return found;
}
