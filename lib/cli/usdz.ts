import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAppError } from '@/lib/core/app-error';
import { usdzApart } from '@/lib/model3d/usdz/usdz-apart.server';
import { type UsdzOptions, usdzDefaults } from '@/lib/model3d/usdz/usdz-options';
import type { UsdzReport } from '@/lib/model3d/usdz/usdz-report';
import { type Anchor, anchors } from '@/lib/product/category';
import { type Command, readArgs, UsageError } from './command';
import { readModelFile } from './read-model-file';

export const usdzCommand: Command = {
  summary: 'make the file that iPhones open in Quick Look',
  usage: `npx vitrine usdz <file.glb> [options]

  --out <file>       where to write it; <file>.usdz beside the model unless told
  --anchor <place>   floor (unless told), table, wall, ceiling, or where it is worn: face, wrist …
  --variant <name>   the colour variant to show; the model's own materials unless told
  --textures <n>     longest side of a texture: 2048 (unless told) or 1024
  --json             the whole report, for programs

  Give it the compressed model that npx vitrine model writes. Says what Quick Look will show differently. The status
  is 1 when no USDZ can be made, with the reason; docs/models.md tells more.`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      out: { type: 'string' },
      anchor: { type: 'string' },
      variant: { type: 'string' },
      textures: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new UsageError('Name one GLB file.');
    const options: UsdzOptions = {
      ...usdzDefaults,
      anchor: anchorOf(values.anchor),
      variant: values.variant ?? null,
      texturePixels: texturePixels(values.textures),
    };
    const out = values.out ?? `${file.replace(/\.glb$/i, '')}.usdz`;
    if (!/\.usdz$/i.test(out)) throw new UsageError('--out is a file whose name ends with .usdz.');
    try {
      const { bytes, report } = await usdzApart(await readModelFile(file), options);
      await mkdir(path.dirname(path.resolve(out)), { recursive: true });
      await writeFile(out, bytes);
      console.log(values.json ? JSON.stringify({ file: out, ...report }, null, 2) : reportText(out, report));
      return 0;
    } catch (error) {
      if (!isAppError(error) || error instanceof UsageError || !values.json) throw error;
      const { code, message, details } = error;
      console.log(JSON.stringify({ error: { code, message, details } }, null, 2));
      return 1;
    }
  },
};

function reportText(file: string, report: UsdzReport): string {
  const { bounds, textures, simplification } = report;
  const size = bounds.max.map((value, k) => Math.round((value - bounds.min[k as 0 | 1 | 2]) * 1000) / 10);
  const kb = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return [
    `${file}: ${kb(report.bytes)} (geometry ${kb(report.sceneBytes)}, ${textures.count > 0 ? `${textures.count} textures ${kb(textures.bytes)}` : 'no textures'})`,
    `  triangles   ${report.triangles}${report.backTriangles > 0 ? `, ${report.backTriangles} of them backs` : ''}`,
    `  draw calls  ${report.meshes}`,
    `  size        ${size.join(' × ')} cm as it lies in the file (x × y × z)${report.wallTurn ? ', on its back for the wall' : ''}`,
    ...(simplification
      ? [
          `  simplified  ${simplification.trianglesBefore} → ${simplification.trianglesAfter} triangles; the surface may move by ${simplification.allowedMillimetres.toPrecision(2)} mm`,
        ]
      : []),
    ...(report.notes.length > 0 ? ['', 'What Quick Look shows differently:'] : []),
    ...report.notes.map(({ text, count, code }) => `  · ${text}${count > 1 ? ` (${count})` : ''} [${code}]`),
  ].join('\n');
}

function anchorOf(text: string | undefined): Anchor {
  const found = anchors.find((anchor) => anchor === (text ?? 'floor'));
  if (!found) throw new UsageError(`--anchor is one of ${anchors.join(', ')}.`);
  return found;
}

function texturePixels(text: string | undefined): number {
  if (text === undefined || text === '2048') return 2048;
  if (text === '1024') return 1024;
  throw new UsageError('--textures is 1024 or 2048.');
}
