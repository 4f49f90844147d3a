import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fetchGraph } from './fetch-graph.mjs';
import { readGraph, readJson, writeWhole } from './files.mjs';
import { checkMobilenet, mobilenetNode, sha256, slimGraph } from './graph.mjs';
import { selfRetrieval } from './self-check.mjs';

/** The least share of demo products that weights from the network must find by another photo. */
const leastSelfRetrieval = 0.5;

/** MobileNet V2 in a folder: the folder itself, or the best of its subfolders (float16, float32, uint8). */
export function fromFolder(folder) {
  if (!existsSync(folder)) throw new Error(`the folder ${folder} does not exist`);
  const candidates = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))]
    .filter((dir) => existsSync(path.join(dir, 'model.json')))
    .sort((a, b) => rank(a) - rank(b));
  const reasons = [];
  for (const dir of candidates) {
    try {
      const graph = readGraph(dir);
      checkMobilenet(graph);
      return { graph: normalised(graph), origin: dir };
    } catch (error) {
      reasons.push(`${path.basename(dir)}: ${error.message}`);
    }
  }
  throw new Error(`no MobileNet V2 in ${folder}${reasons.length ? ` (${reasons.join('; ')})` : ''}`);
}

const rank = (dir) => (/f16|fp16/.test(dir) ? 0 : /uint8|quant/.test(dir) ? 2 : 1);

/** Slims a graph that has float32 weights or a classifier; leaves one that is slim already as it is. */
function normalised(graph) {
  const specs = graph.json.weightsManifest.flatMap((group) => group.weights);
  const slim = specs.every((spec) => spec.dtype !== 'float32' || spec.quantization);
  return slim ? graph : slimGraph(graph, mobilenetNode);
}

/**
 * MobileNet V2 from the first of its homes that serves it. What is served the first time is recorded in `lockFile`, and
 * other files are refused from then on.
 *
 * @returns `{ graph, origin }`; `graph` is null when none of them could be had.
 */
export async function fromNetwork({ sources, stallMs, lockFile, log, progress, root }) {
  const lock = readJson(lockFile) ?? {};
  const dead = new Set();
  for (const url of sources) {
    const { host } = new URL(url);
    if (dead.has(host)) continue;
    try {
      const fetched = await fetchGraph(url, { stallMs, progress: (a, b) => progress(host, a, b) });
      checkMobilenet(fetched);
      const hashes = Object.fromEntries(Object.entries(fetched.files).map(([k, v]) => [k, sha256(v)]));
      const known = lock[url];
      if (known && JSON.stringify(known) !== JSON.stringify(hashes)) {
        throw new Error(`serves other files than the first time; refused (recorded in ${lockFile})`);
      }
      const share = known ? 1 : await selfRetrieval(root, fetched);
      if (share !== null && share < leastSelfRetrieval) {
        throw new Error(
          `serves weights that do not recognise the demo catalogue (${Math.round(share * 100)} %)`,
        );
      }
      writeWhole(lockFile, `${JSON.stringify({ ...lock, [url]: hashes }, null, 2)}\n`);
      return { graph: normalised(fetched), origin: url };
    } catch (error) {
      if (/could not be reached|was silent/.test(error.message)) dead.add(host);
      log(`  ${host} ${error.message}`);
    }
  }
  return { graph: null };
}
