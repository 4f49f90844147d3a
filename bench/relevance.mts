/**
 * How well photos find their like: R@1, P@10 and mAP of both models, of their plain features, and of a colour
 * histogram, on a folder with labels.csv.
 *
 *   npm run bench:relevance -- <dir with labels.csv> [--held-back] [--limit n]
 *
 * labels.csv has a column `file` and one of `class`, `instance`; with a column `role` (catalogue, shopper) shoppers
 * are asked against the catalogue photos. `--held-back` keeps the photos that no projection was fitted on
 * (training/fit.py; sets outside it are not affected). `--limit` takes an even share of each label. Features are kept
 * in data/bench-features by content, so that a second run takes seconds. Writes
 * bench/results/relevance-<set>[.held-back].json and bench/RELEVANCE.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { load as loadMobilenet } from '@tensorflow-models/mobilenet';
import { parse } from 'csv-parse/sync';
import { centernetSize, runCenternet } from '@/lib/embedding/centernet';
import { graphHandler } from '@/lib/embedding/graph-handler';
import { mobilenetSize, runMobilenet } from '@/lib/embedding/mobilenet';
import { project, readProjection } from '@/lib/embedding/projection';
import { decodePhoto } from '@/lib/photo/decode.server';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { letterbox } from '@/lib/photo/resample';
import { colourHistogram, type Labelled, measureRelevance, type Relevance } from './relevance-metrics';

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
const weights = path.join(process.env.VITRINE_MODELS ?? '../shared/models', 'mobilenet-v2-1.0-224-f16');

type Photo = Labelled & { file: string };

/** The rule of training/fit.py: never fitted on. */
function isHeldBack(file: string): boolean {
  const evaluated = new Set(['caltech101_products', 'clothing_train', 'grocery']);
  if (!evaluated.has(set)) return true;
  return (createHash('sha256').update(`${set}/${file}`).digest()[0] as number) < 51;
}

function readLabels(): Photo[] {
  const rows = parse(readFileSync(path.join(folder as string, 'labels.csv')), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  const hasRoles = rows.some((row) => row.role === 'catalogue');
  let photos = rows.map((row) => ({
    file: row.file as string,
    label: (row.class ?? row.instance) as string,
    isQuery: !hasRoles || row.role !== 'catalogue',
    isGallery: !hasRoles || row.role === 'catalogue',
  }));
  if (values['held-back']) photos = photos.filter((p) => (p.isQuery ? isHeldBack(p.file) : true));
  if (values.limit) {
    const step = Math.max(1, photos.length / Number(values.limit));
    photos = photos.filter((p, i) => !p.isQuery || Math.floor(i / step) !== Math.floor((i - 1) / step));
  }
  return photos;
}

function graphFrom(dir: string, name: string) {
  const json = readFileSync(path.join(dir, name), 'utf8');
  const paths = (JSON.parse(json).weightsManifest as { paths: string[] }[]).flatMap((group) => group.paths);
  return graphHandler(
    json,
    paths.map((p) => new Uint8Array(readFileSync(path.join(dir, p)))),
  );
}

/** Runs over every photo, or reads what an earlier run kept. */
async function features(
  name: string,
  photos: Photo[],
  open: () => Promise<(pixels: Pixels) => Promise<Float32Array>>,
) {
  const cache = path.join('data/bench-features', name);
  mkdirSync(cache, { recursive: true });
  let look: ((pixels: Pixels) => Promise<Float32Array>) | null = null;
  const rows: Float32Array[] = [];
  for (const { file } of photos) {
    const bytes = new Uint8Array(readFileSync(path.join(folder as string, file)));
    const kept = path.join(cache, `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.f32`);
    if (!existsSync(kept)) {
      look ??= await open();
      const feature = await look(await decodePhoto(bytes, 640));
      writeFileSync(kept, new Uint8Array(feature.buffer, feature.byteOffset, feature.byteLength));
    }
    rows.push(new Float32Array(new Uint8Array(readFileSync(kept)).buffer));
    if (rows.length % 250 === 0) console.log(`${name}: ${rows.length} of ${photos.length}`);
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

await tf.setBackend('wasm');
const photos = readLabels();
const results: Record<string, Relevance> = {};
const measure = (name: string, rows: Float32Array[]) => {
  const found = measureRelevance(rows, photos);
  results[name] = found;
  const three = (value: number) => value.toFixed(3);
  console.log(`${name.padEnd(40)} R@1 ${three(found.r1)}  P@10 ${three(found.p10)}  mAP ${three(found.map)}`);
};
measure(
  'colour histogram',
  await features('histogram', photos, async () => async (pixels) => colourHistogram(pixels.data)),
);
const centernet = await features('centernet', photos, async () => {
  const model = await loadGraphModel(graphFrom('node_modules/@vladmandic/human/models', 'centernet.json'));
  return async (pixels) => {
    const square = letterbox(pixels, wholePhoto, centernetSize);
    return (await runCenternet(tf, model, square, { features: true, detections: false }))
      .features as Float32Array;
  };
});
measure('CenterNet, plain, centred', centre(centernet));
measure('CenterNet with our projection (bundled)', projected('centernet', centernet));
if (existsSync(weights)) {
  const mobilenet = await features('mobilenet-v2', photos, async () => {
    const modelUrl = graphFrom(weights, 'model.json');
    const model = await loadMobilenet({ version: 2, alpha: 1, modelUrl, inputRange: [0, 1] });
    return (pixels) => runMobilenet(tf, model, letterbox(pixels, wholePhoto, mobilenetSize));
  });
  measure('MobileNet V2, plain', mobilenet);
  measure('MobileNet V2, plain, centred', centre(mobilenet));
  measure('MobileNet V2 with our projection', projected('mobilenet-v2', mobilenet));
} else {
  console.log(`MobileNet V2 is left out: no weights in ${weights} (set VITRINE_MODELS).`);
}

const options = [
  values['held-back'] ? '--held-back' : '',
  values.limit ? `--limit ${values.limit}` : '',
].filter(Boolean);
mkdirSync('bench/results', { recursive: true });
const name = `relevance-${set}${values['held-back'] ? '.held-back' : ''}`;
const command = `npm run bench:relevance -- <folder>/${set} ${options.join(' ')}`.trim();
writeFileSync(
  `bench/results/${name}.json`,
  `${JSON.stringify({ set, command, photos: photos.length, results }, null, 2)}\n`,
);
writeTable();
process.exit(0);

/** bench/RELEVANCE.md, from every result that is kept. */
function writeTable() {
  const lines = [
    '# How well photos find their like',
    '',
    'Made by `npm run bench:relevance`. *Held-back* photos were never fitted on by any projection (training/README.md);',
    '*all* photos include those that were, so only the plain features and the histogram are unseen there.',
    '',
  ];
  for (const file of readdirSync('bench/results')
    .filter((f) => f.startsWith('relevance-'))
    .sort()) {
    const run = JSON.parse(readFileSync(`bench/results/${file}`, 'utf8')) as {
      set: string;
      command: string;
      results: Record<string, Relevance>;
    };
    const first = Object.values(run.results)[0];
    const part = file.includes('.held-back') ? 'held-back photos' : 'all photos';
    lines.push(
      `## ${run.set}, ${part}`,
      '',
      `${first?.queries} queries against ${first?.gallery} photos. \`${run.command}\``,
      '',
    );
    lines.push('| features | R@1 | P@10 | mAP |', '|---|---|---|---|');
    for (const [label, r] of Object.entries(run.results)) {
      lines.push(`| ${label} | ${r.r1.toFixed(3)} | ${r.p10.toFixed(3)} | ${r.map.toFixed(3)} |`);
    }
    lines.push('');
  }
  writeFileSync('bench/RELEVANCE.md', lines.join('\n'));
}
