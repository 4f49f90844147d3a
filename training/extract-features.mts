/**
 * Writes the raw features of photo sets for training/fit.py: `data/features/<set>.<network>.f32`, one float32 row a
 * photo, and `.keys`, one file name a line. Photos are looked at once (training/photo-features.mts), so it resumes.
 *
 *   node --conditions=react-server --import tsx training/extract-features.mts <folder of sets> [set …]
 *
 * Each set is a folder with labels.csv (a column `file`); without names, those of training/DATA.md. Photos that
 * cannot be read are named and left out.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { graphOf, photoFeatures } from './photo-features.mts';

const [folder, ...named] = process.argv.slice(2);
if (!folder) throw new Error('Give the folder that holds the sets; see the top of this file.');
const sets = named.length > 0 ? named : ['caltech101_products', 'clothing_train', 'grocery'];
mkdirSync('data/features', { recursive: true });

for (const kind of ['mobilenet-v2', 'centernet'] as const) {
  const graph = graphOf(kind);
  if (!graph) throw new Error('MobileNet V2 is not there: set VITRINE_MODELS (training/README.md).');
  const features = photoFeatures(kind, graph);
  for (const set of sets) {
    const labels = readFileSync(path.join(folder, set, 'labels.csv'));
    const files = (parse(labels, { columns: true, bom: true }) as { file: string }[]).map(({ file }) => file);
    const keys: string[] = [];
    const rows: Float32Array[] = [];
    for (const file of files) {
      try {
        rows.push(await features.of(new Uint8Array(readFileSync(path.join(folder, set, file)))));
        keys.push(file);
      } catch (error) {
        console.error(`${set}/${file}: ${error}`);
      }
      if (rows.length % 200 === 0) console.log(`${set} ${kind}: ${rows.length} of ${files.length}`);
    }
    const base = `data/features/${set}.${kind}`;
    writeFileSync(`${base}.keys`, keys.map((key) => `${key}\n`).join(''));
    writeFileSync(`${base}.f32`, Buffer.concat(rows.map((row) => new Uint8Array(row.buffer))));
    console.log(`${set} ${kind}: ${keys.length} photos, ${features.looked()} looked at so far`);
  }
}
process.exit(0);
