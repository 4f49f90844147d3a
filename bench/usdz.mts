/**
 * What the USDZ writer makes of every model of the demo catalogue, and of a folder of other models:
 *   npm run bench:usdz -- [folder] [--write]
 * Every file is opened by TinyUSDZ and held against its GLB (triangles, box in metres, textures); the first difference
 * ends the run with 1. --write keeps the table in bench/USDZ.md and the numbers in bench/results/usdz.json.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { worldTriangles } from '@/lib/model3d/deviation/world-triangles';
import { readDecoded } from '@/lib/model3d/prepare/read-decoded';
import { boundsOf } from '@/lib/model3d/scale/bounds';
import { readWithTinyUsdz } from '@/lib/model3d/testing/usdz-readers.server';
import { unpackUsdz } from '@/lib/model3d/testing/usdz-structure';
import { usdzDefaults } from '@/lib/model3d/usdz/usdz-options';
import type { UsdzReport } from '@/lib/model3d/usdz/usdz-report';
import { usdzTools } from '@/lib/model3d/usdz/usdz-tools.server';
import { writeUsdz } from '@/lib/model3d/usdz/write-usdz';

type Row = { name: string; glbBytes: number; ms: number; report: UsdzReport };

const root = path.join(import.meta.dirname, '..');
const demo = path.join(root, 'public', 'models', 'demo');
const [folder] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const tools = await usdzTools();

async function measure(name: string, file: string): Promise<Row> {
  const glb = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const { bytes, report } = await writeUsdz(glb, usdzDefaults, tools);
  const ms = Math.round(performance.now() - start);
  const must = (right: boolean, what: string) => {
    if (right) return;
    console.error(`${name}: ${what}`);
    process.exit(1);
  };
  const inside = unpackUsdz(bytes);
  const read = await readWithTinyUsdz(bytes);
  const triangles = read.meshes.reduce((sum, mesh) => sum + mesh.faceVertexIndices.length / 3, 0);
  must(triangles === report.triangles, `${triangles} triangles were read, ${report.triangles} written`);
  must(inside.length - 1 === report.textures.count, 'textures are missing');
  const surface = worldTriangles((await readDecoded(glb, tools)).document);
  if (!report.simplification)
    must(surface.length / 9 === triangles - report.backTriangles, 'triangles differ from the GLB');
  const truth = boundsOf(surface)!;
  const boxes = read.meshes.map(({ points }) => boundsOf(points)!);
  const box = boundsOf(Float32Array.from(boxes.flatMap(({ min, max }) => [...min, ...max])))!;
  const allowed =
    (report.simplification?.allowedMillimetres ?? 0) / 1000 + 1e-5 * Math.hypot(...truth.max, ...truth.min);
  for (const k of [0, 1, 2] as const) {
    must(Math.abs(box.min[k] - truth.min[k]) <= allowed, 'its box differs from the GLB');
    must(Math.abs(box.max[k] - truth.max[k]) <= allowed, 'its box differs from the GLB');
  }
  process.stderr.write('.');
  return { name, glbBytes: glb.byteLength, ms, report };
}

const ofDemo: Row[] = [];
for (const slug of readdirSync(demo).sort()) {
  const file = path.join(demo, slug, 'model.glb');
  if (existsSync(file)) ofDemo.push(await measure(slug, file));
}
const others: Row[] = [];
for (const name of folder ? readdirSync(folder).sort() : [])
  if (name.endsWith('.glb')) others.push(await measure(name, path.join(folder!, name)));
process.stderr.write('\n');

const sorted = (rows: Row[], value: (row: Row) => number) => rows.map(value).sort((a, b) => a - b);
const at = (values: number[], share: number) =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const kb = (bytes: number) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
const spread = (title: string, values: number[], words: (value: number) => string) =>
  `| ${title} | ${[0, 0.5, 0.9, 1].map((share) => words(at(values, share))).join(' | ')} |`;
const backs = ofDemo.filter(({ report }) => report.backTriangles > 0).length;
const text = [
  `${ofDemo.length} models of the demo catalogue, every one opened by TinyUSDZ with its triangles, its box and its textures:`,
  '',
  '| | least | median | 90 % | most |',
  '|---|--:|--:|--:|--:|',
  spread(
    'GLB, KB',
    sorted(ofDemo, (row) => row.glbBytes),
    kb,
  ),
  spread(
    'USDZ, KB',
    sorted(ofDemo, (row) => row.report.bytes),
    kb,
  ),
  spread(
    'of that geometry, KB',
    sorted(ofDemo, (row) => row.report.sceneBytes),
    kb,
  ),
  spread(
    'triangles',
    sorted(ofDemo, (row) => row.report.triangles),
    String,
  ),
  spread(
    'draw calls',
    sorted(ofDemo, (row) => row.report.meshes),
    String,
  ),
  spread(
    'ms',
    sorted(ofDemo, (row) => row.ms),
    String,
  ),
  '',
  `${backs} of them have surfaces that were given a back.`,
  ...(others.length > 0
    ? [
        '',
        'Models of others, as they were uploaded (textures at up to 2,048 pixels):',
        '',
        '| file | GLB KB | USDZ KB | geometry KB | triangles (backs) | draw calls | ms | said in the report |',
        '|---|--:|--:|--:|--:|--:|--:|---|',
        ...others.map(
          ({ name, glbBytes, ms, report: r }) =>
            `| ${name} | ${kb(glbBytes)} | ${kb(r.bytes)} | ${kb(r.sceneBytes)} | ${r.triangles} (${r.backTriangles}) | ${r.meshes} | ${ms} | ${r.notes.map(({ code }) => code).join(', ') || '–'} |`,
        ),
      ]
    : []),
].join('\n');
console.log(text);

if (process.argv.includes('--write')) {
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  const head = `# USDZ: what the writer makes of models\n\n\`npm run bench:usdz -- [folder] --write\`; ${machine}, shared with other work, so times are upper bounds. The folder is the project’s collection of openly licensed models (not committed here).\n\n`;
  writeFileSync(path.join(root, 'bench', 'USDZ.md'), `${head}${text}\n`);
  const slim = [...ofDemo, ...others].map(({ name, glbBytes, ms, report }) => ({
    name,
    glbBytes,
    ms,
    ...report,
    bounds: undefined,
    notes: report.notes.map(({ code, count }) => ({ code, count })),
  }));
  writeFileSync(
    path.join(root, 'bench', 'results', 'usdz.json'),
    `${JSON.stringify({ machine, rows: slim }, null, 1)}\n`,
  );
}
