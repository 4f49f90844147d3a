/**
 * How well photos find their like: R@1, P@10 and mAP of both models, of their plain features, and of a colour
 * histogram, on a folder with labels.csv.
 *
 *   npm run bench:relevance -- <dir with labels.csv> [--held-back] [--limit n]
 *
 * labels.csv has a column `file` and one of `class`, `instance`. Each photo is asked against all others; with a column
 * `role` (catalogue, shopper) shoppers' photos are also asked against the catalogue's alone. `--held-back` keeps the
 * photos that no projection was fitted on (training/fit.py; sets outside it are not affected). `--limit` takes an even
 * share of the photos. Features are kept by content (training/photo-features.mts), so that a second run takes
 * seconds. Writes bench/results/relevance-<set>.json and bench/RELEVANCE.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { project, readProjection } from '@/lib/embedding/projection';
import { decodePhoto } from '@/lib/photo/decode.server';
import { graphOf, type NetworkKind, photoFeatures } from '../training/photo-features.mts';
import { colourHistogram, type Labelled, measureRelevance, type Relevance } from './relevance-metrics';
import { type Run, writeTable } from './relevance-table';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'held-back': { type: 'boolean', default: false }, limit: { type: 'string' } },
});
const folder = positionals[0];
if (!folder || !existsSync(path.join(folder, 'labels.csv'))) {
  console.error('Give a folder with labels.csv: npm run bench:relevance -- <dir>');
  process.exit(1);
}
const set = path.basename(path.resolve(folder));

type Photo = { file: string; label: string; role: string; bytes: Uint8Array };

/** The rule of training/fit.py: never fitted on. */
function isHeldBack(file: string): boolean {
  const evaluated = new Set(['caltech101_products', 'clothing_train', 'grocery']);
  if (!evaluated.has(set)) return true;
  return (createHash('sha256').update(`${set}/${file}`).digest()[0] as number) < 51;
}

function readPhotos(): Photo[] {
  const rows = parse(readFileSync(path.join(folder as string, 'labels.csv')), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  let chosen = rows.map((row) => ({
    file: row.file as string,
    label: (row.class ?? row.instance) as string,
    role: row.role ?? '',
  }));
  if (values['held-back']) chosen = chosen.filter((p) => p.role === 'catalogue' || isHeldBack(p.file));
  if (values.limit) {
    const step = Math.max(1, chosen.length / Number(values.limit));
    chosen = chosen.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  }
  return chosen.map((photo) => ({
    ...photo,
    bytes: new Uint8Array(readFileSync(path.join(folder as string, photo.file))),
  }));
}

/** Who asks whom: photos among themselves, and shoppers' photos against the catalogue's. */
function questions(photos: readonly Photo[]): Record<string, Labelled[]> {
  const among = photos.map(({ label, file, role }) => {
    const isIn = role !== 'catalogue' || !values['held-back'] || isHeldBack(file);
    return { label, isQuery: isIn, isGallery: isIn };
  });
  if (!photos.some(({ role }) => role === 'catalogue')) return { 'photo to photo': among };
  const toCatalogue = photos.map(({ label, role }) => ({
    label,
    isQuery: role !== 'catalogue',
    isGallery: role === 'catalogue',
  }));
  return { 'photo to photo': among, "shopper's photo to catalogue photo": toCatalogue };
}

async function raw(kind: NetworkKind): Promise<Float32Array[] | null> {
  const graph = graphOf(kind);
  if (!graph) return null;
  const features = photoFeatures(kind, graph);
  const rows: Float32Array[] = [];
  for (const { bytes } of photos) {
    rows.push(await features.of(bytes));
    if (rows.length % 250 === 0) console.log(`${kind}: ${rows.length} of ${photos.length}`);
  }
  return rows;
}

const centre = (rows: Float32Array[]): Float32Array[] => {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (row[i] as number) / rows.length;
  return rows.map((row) => row.map((value, i) => value - (mean[i] as number)));
};
const projected = (name: string, rows: Float32Array[]): Float32Array[] => {
  const projection = readProjection(readFileSync(`lib/embedding/projections/${name}.bin`));
  return rows.map((row) => Float32Array.from(project(projection, row)));
};

const photos = readPhotos();
const asked = questions(photos);
const results: Run['results'] = {};
const measure = (name: string, rows: Float32Array[]) => {
  for (const [question, labelled] of Object.entries(asked)) {
    const found: Relevance = measureRelevance(rows, labelled);
    results[question] = { ...results[question], [name]: found };
    const [r1, p10, map] = [found.r1, found.p10, found.map].map((value) => value.toFixed(3));
    console.log(`${question}: ${name.padEnd(40)} R@1 ${r1}  P@10 ${p10}  mAP ${map}`);
  }
};

const histograms: Float32Array[] = [];
for (const { bytes } of photos) histograms.push(colourHistogram((await decodePhoto(bytes)).data));
measure('colour histogram', histograms);
const centernet = (await raw('centernet')) as Float32Array[];
measure('CenterNet, plain, centred', centre(centernet));
measure('CenterNet with our projection (bundled)', projected('centernet', centernet));
const mobilenet = await raw('mobilenet-v2');
if (mobilenet) {
  measure('MobileNet V2, plain', mobilenet);
  measure('MobileNet V2, plain, centred', centre(mobilenet));
  measure('MobileNet V2 with our projection', projected('mobilenet-v2', mobilenet));
} else {
  console.log(
    'MobileNet V2 is left out: set VITRINE_MODELS to a folder that holds mobilenet-v2-1.0-224-f16.',
  );
}

const projections = Object.fromEntries(
  ['centernet', 'mobilenet-v2'].map((name) => {
    const bytes = readFileSync(`lib/embedding/projections/${name}.bin`);
    return [name, createHash('sha256').update(bytes).digest('hex')];
  }),
);
const options = [
  values['held-back'] ? '--held-back' : '',
  values.limit ? `--limit ${values.limit}` : '',
].filter(Boolean);
const command = `npm run bench:relevance -- <folder>/${set} ${options.join(' ')}`.trim();
const run: Run = { set, command, heldBack: values['held-back'], projections, results };
mkdirSync('bench/results', { recursive: true });
writeFileSync(`bench/results/relevance-${set}.json`, `${JSON.stringify(run, null, 2)}\n`);
writeTable('bench');
process.exit(0);
