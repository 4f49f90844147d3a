/**
 * What the 3D model pipeline makes of a folder of files:
 *   npm run bench:models -- <folder> [--write]
 * Reads every .glb and .gltf under it. A file in a folder called `models` counts as one that should come through.
 * --write keeps the table in bench/MODELS.md and the numbers in bench/results/models.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAppError } from '@/lib/core/app-error';
import type { ModelReport } from '@/lib/model3d/prepare/model-report';
import { prepareApart } from '@/lib/model3d/prepare/prepare-apart.server';
import { prepareDefaults } from '@/lib/model3d/prepare/prepare-options';

type Row =
  | { file: string; bytes: number; ms: number; report: ModelReport }
  | { file: string; bytes: number; ms: number; code: string; message: string };

const [folder] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
if (!folder) {
  console.error('Name a folder: npm run bench:models -- <folder> [--write]');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(glb|gltf)$/i.test(file))
  .sort();
const rows: Row[] = [];
const memoryBefore = process.memoryUsage().rss;
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
  const start = performance.now();
  const took = () => Math.round(performance.now() - start);
  try {
    const { report } = await prepareApart(bytes, { ...prepareDefaults, category: 'unsorted' });
    rows.push({ file, bytes: bytes.byteLength, ms: took(), report });
  } catch (error) {
    if (!isAppError(error)) throw error;
    rows.push({ file, bytes: bytes.byteLength, ms: took(), code: error.code, message: error.message });
  }
  process.stderr.write('.');
}
process.stderr.write('\n');

const done = rows.filter((row) => 'report' in row);
const refused = rows.filter((row) => 'code' in row);
const good = done.filter(({ file }) => path.dirname(file).split(path.sep).includes('models'));
const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const kb = (bytes: number) => (bytes / 1000).toFixed(1);
const mm = (value: number | undefined) => (value === undefined ? '–' : value.toPrecision(2));
const errors = (...all: ({ errors: number } | null)[]) =>
  all.reduce((sum, each) => sum + (each?.errors ?? 0), 0);

/** How different it looks: two columns. */
const looks = ({ pixels }: ModelReport) =>
  'skipped' in pixels
    ? `${pixels.skipped} | –`
    : `${pixels.meanDeltaE.toPrecision(2)} / ${pixels.p99DeltaE.toPrecision(2)} | ${(pixels.changedShare * 100).toFixed(2)} %`;
const compared = good.flatMap(({ report }) => ('skipped' in report.pixels ? [] : [report.pixels]));

const table = [
  '| file | KB before | KB after | ratio | triangles | draw calls | errors before → after | deviation max / mean mm | of its size | ΔE mean / 99 % | visibly changed | ms |',
  '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  ...done.map(({ file, ms, report: r }) => {
    const size = Math.hypot(...r.scale.sizeMetres) * 1000;
    const share = r.deviation ? `${((r.deviation.maxMillimetres / size) * 100).toFixed(4)} %` : '–';
    const kept = r.delivered === 'original' ? ' (kept)' : '';
    return `| ${file} | ${kb(r.before.bytes)} | ${kb(r.after.bytes)}${kept} | ${(r.ratio * 100).toFixed(0)} % | ${r.before.triangles} → ${r.after.triangles} | ${r.before.drawCalls} → ${r.after.drawCalls} | ${errors(r.validation.before, r.validation.decoded)} → ${errors(r.validation.after, r.validation.afterDecoded)} | ${mm(r.deviation?.maxMillimetres)} / ${mm(r.deviation?.meanMillimetres)} | ${share} | ${looks(r)} | ${ms} |`;
  }),
];
const summary = {
  files: rows.length,
  delivered: done.length,
  refused: refused.length,
  good: good.length,
  medianRatioOfGood: median(good.map(({ report }) => report.ratio)),
  medianDeltaEOfGood: median(compared.map(({ meanDeltaE }) => meanDeltaE)),
  largestDeltaEOfGood: Math.max(...compared.map(({ meanDeltaE }) => meanDeltaE)),
  goodWithErrorsAfter: good.filter(
    ({ report }) => errors(report.validation.after, report.validation.afterDecoded) > 0,
  ).length,
  largerThanInput: done.filter(({ report }) => report.ratio > 1).length,
  rssGrowthMegabytes: Math.round((process.memoryUsage().rss - memoryBefore) / 2 ** 20),
};
const text = [
  ...table,
  '',
  '| refused file | code | in words | ms |',
  '|---|---|---|--:|',
  ...refused.map(({ file, code, message, ms }) => `| ${file} | ${code} | ${message} | ${ms} |`),
  '',
  `${good.length} files that should come through: the median delivered size is **${(summary.medianRatioOfGood * 100).toFixed(1)} %** of the upload, ${summary.goodWithErrorsAfter} have a validator error afterwards; the look changed by a mean ΔE (OKLab × 100) of ${summary.medianDeltaEOfGood.toPrecision(2)} in the median model and ${summary.largestDeltaEOfGood.toPrecision(2)} in the most changed. ${summary.largerThanInput} of ${done.length} delivered files are larger than their upload. The process's memory grew by ${summary.rssGrowthMegabytes} MB over the whole run.`,
].join('\n');
console.log(text);

if (process.argv.includes('--write')) {
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  const head = `# 3D models: what the pipeline makes of them\n\n\`npm run bench:models -- <folder> --write\` on the project's collection of openly licensed models and of files that are wrong in some way (not committed here). Each file ran alone in a worker, from starting the thread to its end; ${machine}, shared with other work, so times are upper bounds. No category and no sizes were given, so millimetres take the file's unit for a metre; the share of the model's diagonal says more.\n\n`;
  writeFileSync(path.join(import.meta.dirname, 'MODELS.md'), `${head}${text}\n`);
  const slim = rows.map((row) =>
    'report' in row ? { file: row.file, ms: row.ms, ...numbers(row.report) } : row,
  );
  writeFileSync(
    path.join(import.meta.dirname, 'results', 'models.json'),
    `${JSON.stringify({ machine, summary, rows: slim }, null, 1)}\n`,
  );
}

function numbers(report: ModelReport) {
  const { before, after, ratio, delivered, deviation, pixels, simplification, validation } = report;
  const { before: b, decoded, after: a, afterDecoded } = validation;
  const found = {
    before: errors(b),
    decoded: errors(decoded),
    after: errors(a),
    afterDecoded: errors(afterDecoded),
  };
  return { before, after, ratio, delivered, deviation, pixels, simplification, errors: found };
}
