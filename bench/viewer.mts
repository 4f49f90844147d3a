// How soon a product can be turned, beside Google's model-viewer: same models, same browser, same slow line, by turns.
//   npm run bench:viewer -- http://localhost:3000 [--products 6] [--rounds 3] [--write]
// Needs a shop that runs with the demo catalogue. Every opening is a visit of a new browser profile whose page has loaded
// and stands still; measured is from the tap to the first picture. Then the script time of the frames of an AR session on the
// emulated phone. --write keeps bench/VIEWER.md and
// bench/results/viewer.json.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { launchOptions } from '../e2e/support/chromium';
import { demoProducts } from '../e2e/support/demo-product';
import { measureArFrames } from './viewer/ar-frames';
import { modelViewer, ourViewer } from './viewer/contestants';
import { link, measureOpening, type Opening } from './viewer/measure';
import { serveModelViewer } from './viewer/serve-model-viewer';

const args = process.argv.slice(2);
const option = (name: string, otherwise: number) => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const shop = args.find((arg) => arg.startsWith('http')) ?? 'http://localhost:3000';
const rounds = option('--rounds', 3);

/** From the lightest to the heaviest model, evenly. */
const withModel = demoProducts
  .filter(({ model }) => model)
  .sort((a, b) => (a.model?.bytes ?? 0) - (b.model?.bytes ?? 0));
const count = Math.min(option('--products', 6), withModel.length);
const chosen = Array.from(
  { length: count },
  (_, i) => withModel[Math.round((i * (withModel.length - 1)) / Math.max(1, count - 1))]!,
);

const other = await serveModelViewer();
const browser = await chromium.launch(launchOptions());
const contestants = [ourViewer(shop), modelViewer(other.url)];
const rows = [];
let ar: Awaited<ReturnType<typeof measureArFrames>>;
try {
  // The first picture of a browser process pays for starting its graphics.
  for (const contestant of contestants) await measureOpening(browser, contestant, chosen[0]!.slug);
  for (const { slug, model } of chosen) {
    const openings: Opening[][] = contestants.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, contestant] of contestants.entries()) {
        openings[i]!.push(await measureOpening(browser, contestant, slug));
      }
    }
    const [ours, theirs] = openings.map(middle) as [Opening, Opening];
    rows.push({ slug, triangles: model!.triangles, ours, theirs });
    console.log(line(rows.at(-1)!));
  }
  ar = await measureArFrames(browser, shop, 'moshav-windsor-chair');
} finally {
  await browser.close();
  other.close();
}

const ratio = median(
  rows.map(({ ours, theirs }) => ours.firstFrameMilliseconds / theirs.firstFrameMilliseconds),
);
const result = {
  measured: new Date().toISOString().slice(0, 10),
  machine: {
    cores: cpus().length,
    model: cpus()[0]?.model ?? '',
    load: loadavg()[0],
    graphics: 'SwiftShader',
  },
  link,
  rounds,
  rows,
  ar,
  median: {
    oursMilliseconds: Math.round(median(rows.map(({ ours }) => ours.firstFrameMilliseconds))),
    theirsMilliseconds: Math.round(median(rows.map(({ theirs }) => theirs.firstFrameMilliseconds))),
    ratio: Math.round(ratio * 100) / 100,
    ourScriptBytes: median(rows.map(({ ours }) => ours.scriptBytes)),
    theirScriptBytes: median(rows.map(({ theirs }) => theirs.scriptBytes)),
  },
};
console.log(JSON.stringify({ ...result.median, ar }, null, 2));
if (args.includes('--write')) {
  writeFileSync('bench/results/viewer.json', `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync('bench/VIEWER.md', report());
}

function middle(openings: Opening[]): Opening {
  const of = (key: keyof Opening) => Math.round(median(openings.map((opening) => opening[key])));
  return {
    firstFrameMilliseconds: of('firstFrameMilliseconds'),
    scriptBytes: of('scriptBytes'),
    modelBytes: of('modelBytes'),
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
}

function line({ slug, triangles, ours, theirs }: (typeof rows)[number]): string {
  const kb = (bytes: number) => (bytes / 1000).toFixed(0);
  const share = (ours.firstFrameMilliseconds / theirs.firstFrameMilliseconds).toFixed(2);
  return `| ${slug} | ${triangles} | ${kb(ours.modelBytes)} | ${ours.firstFrameMilliseconds} | ${theirs.firstFrameMilliseconds} | ${share} | ${kb(ours.scriptBytes)} | ${kb(theirs.scriptBytes)} |`;
}

function report(): string {
  const { machine, median: all } = result;
  return `# The viewer's first picture, beside model-viewer

\`npm run bench:viewer -- <address of a shop> --write\`: ${machine.cores} × ${machine.model}, no graphics card (SwiftShader), ${rounds} cold openings each, by turns, 10 Mb/s with 40 ms to the server. Milliseconds are from the tap to the first picture; KB are compressed bytes on the line after the tap.

| product | triangles | model KB | Vitrine ms | model-viewer ms | ratio | Vitrine script KB | model-viewer script KB |
|---|--:|--:|--:|--:|--:|--:|--:|
${rows.map(line).join('\n')}

Median: ${all.oursMilliseconds} ms against ${all.theirsMilliseconds} ms, ratio ${all.ratio}; the machine was ${Number(machine.load) > 2 ? 'shared with other work, so times are upper bounds and the ratio is what counts' : 'quiet'}.

An AR session on the emulated phone with ${ar.products} products: ${ar.medianMs.toFixed(1)} ms of script a frame at the median, ${ar.p95Ms.toFixed(1)} ms at 95 %, over ${ar.frames} frames (the bar is 16 ms at the median). Drawing itself is the graphics card's and not in it.
`;
}
