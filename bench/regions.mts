/**
 * How often the detector finds the thing that a photo was taken of, by how much of its square the photo fills:
 *
 *   npm run bench:regions -- <folder with a folder of photos a kind> [--write]
 *
 * Kinds that COCO knows by another name count under that one. "Right": the best score of the photo's kind reaches the
 * least score; "false": that of another kind does. With --write kept in bench/results/regions.json.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { centernetSize, runCenternet } from '@/lib/embedding/centernet';
import { readManifest } from '@/lib/embedding/embedder.server';
import { graphHandler } from '@/lib/embedding/graph-handler';
import { decodePhoto } from '@/lib/photo/decode.server';
import { wholePhoto } from '@/lib/photo/pixels';
import { letterbox, stageColour } from '@/lib/photo/resample';
import { cocoSlugs, notProducts } from '@/lib/region/coco';
import { detectionFill } from '@/lib/region/read-detections';

/** Folders of the Caltech set, and the COCO kinds that are right for their photos. */
const kinds: Record<string, string[]> = {
  chair: ['chair'],
  windsor_chair: ['chair', 'bench'],
  cup: ['cup'],
  laptop: ['laptop'],
  umbrella: ['umbrella'],
  scissors: ['scissors'],
  cellphone: ['cell-phone', 'remote'],
  bonsai: ['potted-plant', 'vase'],
  ewer: ['vase', 'cup', 'bottle'],
  watch: ['clock'],
  soccer_ball: ['sports-ball'],
};
const fills = [1, 0.85, detectionFill, 0.55];
const leastScores = [0.2, 0.25, 0.3, 0.4];
const photosOfAKind = 16;

const folder = process.argv[2];
if (!folder || !existsSync(path.join(folder, 'chair'))) {
  console.error('Give a folder of photos by kind: npm run bench:regions -- <dir>');
  process.exit(1);
}
await tf.setBackend('wasm');
const { graph, weights } = readManifest().detector.files;
const read = ({ url }: { url: string }) => new Uint8Array(readFileSync(path.join('public', url)));
const model = await loadGraphModel(graphHandler(new TextDecoder().decode(read(graph)), weights.map(read)));

const scores = new Map(fills.map((fill) => [fill, [] as { right: number; wrong: number }[]]));
for (const [kind, right] of Object.entries(kinds)) {
  const names = readdirSync(path.join(folder, kind)).sort().slice(0, photosOfAKind);
  for (const name of names) {
    const pixels = await decodePhoto(new Uint8Array(readFileSync(path.join(folder, kind, name))));
    for (const fill of fills) {
      const square = letterbox(pixels, wholePhoto, centernetSize, stageColour, fill);
      const pass = await runCenternet(tf, model, square, { features: false, detections: true });
      scores.get(fill)?.push(best(pass.detections as Float32Array, right));
    }
  }
}

function best(rows: Float32Array, right: string[]) {
  const found = { right: 0, wrong: 0 };
  for (let at = 0; at + 5 < rows.length; at += 6) {
    const label = cocoSlugs[rows[at + 5] as number];
    if (!label || notProducts.has(label)) continue;
    const side = right.includes(label) ? 'right' : 'wrong';
    found[side] = Math.max(found[side], rows[at + 4] as number);
  }
  return found;
}

const share = (values: number[], least: number) =>
  Number((values.filter((value) => value >= least).length / values.length).toFixed(3));
const rows = [...scores].map(([fill, found]) => ({
  fill,
  photos: found.length,
  ...Object.fromEntries(
    leastScores.flatMap((least) => [
      [
        `right ${least}`,
        share(
          found.map(({ right }) => right),
          least,
        ),
      ],
      [
        `false ${least}`,
        share(
          found.map(({ wrong }) => wrong),
          least,
        ),
      ],
    ]),
  ),
}));
console.table(rows);
if (process.argv.includes('--write')) {
  mkdirSync('bench/results', { recursive: true });
  const command = 'npm run bench:regions -- <caltech101_products> --write';
  writeFileSync('bench/results/regions.json', `${JSON.stringify({ command, rows }, null, 2)}\n`);
}
