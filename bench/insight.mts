/**
 * What insight costs and what a sketch tells:
 *
 *   npm run bench:insight -- <folders with labels.csv …> [--limit 1000]
 *
 * Sketches: the kinds of photos that clusters of noisy sketches find again, how pure they are, how often a sketch is
 * recognised by who already has the photo, and how near a vector read back out of it comes; for the sketch that the shop
 * uses and for shorter ones. Queries: a million made-up steps of 90 days on the embedded database. Writes
 * bench/results/insight.json and bench/INSIGHT.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { addDays } from '@/lib/analytics/days';
import { stepsOf } from '@/lib/analytics/steps-of';
import { openEmbedded } from '@/lib/db/open-embedded';
import { closeDays } from '@/lib/db/queries/insight-days';
import { recordEvents } from '@/lib/db/queries/insight-events';
import { upsertProducts } from '@/lib/db/queries/upsert-product';
import { product } from '@/lib/db/testing/fixtures';
import { madeUpVisit, numbersFrom } from '@/lib/db/testing/visits';
import { project, readProjection } from '@/lib/embedding/projection';
import { readInsight, readProductInsight } from '@/lib/shop/read-insight';
import { graphOf, photoFeatures } from '../training/photo-features.mts';
import { measureSketches, type SketchRow } from './insight-sketches';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string', default: '1000' } },
});
const folders = positionals.filter((folder) => existsSync(path.join(folder, 'labels.csv')));
if (folders.length === 0) {
  console.error('Give folders with labels.csv: npm run bench:insight -- <dir> …');
  process.exit(1);
}

async function vectors(): Promise<{ label: string; vector: Float32Array }[] | null> {
  const graph = graphOf('mobilenet-v2');
  if (!graph) return null;
  const features = photoFeatures('mobilenet-v2', graph);
  const projection = readProjection(readFileSync('lib/embedding/projections/mobilenet-v2.bin'));
  // As many of each folder, so that none drowns another.
  const chosen = folders.flatMap((folder) => {
    const rows = parse(readFileSync(path.join(folder, 'labels.csv')), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    const step = Math.max(1, (rows.length * folders.length) / Number(values.limit));
    return rows
      .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
      .map((row) => ({ file: path.join(folder, row.file as string), label: row.class as string }));
  });
  const found = [];
  for (const { file, label } of chosen) {
    const values = project(projection, await features.of(readFileSync(file)));
    const length = Math.hypot(...values);
    found.push({ label, vector: Float32Array.from(values, (value) => value / length) });
  }
  return found;
}

async function timed<T>(run: () => Promise<T>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.round(times.sort((a, b) => a - b)[2] as number);
}

async function measureQueries() {
  const today = '2026-06-30';
  const days = 90;
  const wanted = 1_000_000;
  const opened = await openEmbedded(null, 'lib/db/migrations');
  const { db } = opened;
  const ids = Array.from({ length: 1_000 }, (_, i) => `p${i}`);
  for (let at = 0; at < ids.length; at += 100) {
    const some = ids.slice(at, at + 100).map((id) => ({ ...product(id), variants: [], photos: [] }));
    await upsertProducts(db, some, { source: 'merchant' });
  }
  const random = numbersFrom(1);
  let rows = 0;
  let visits = 0;
  let pending: ReturnType<typeof sql>[] = [];
  const flush = async () => {
    await db.execute(
      sql`INSERT INTO visit_steps (day, visit, step, product_id, times) VALUES ${sql.join(pending, sql`, `)} ON CONFLICT DO NOTHING`,
    );
    pending = [];
  };
  while (rows < wanted) {
    const day = addDays(today, -Math.floor((visits * 7) % days));
    const visit = `v${visits++}`;
    for (const { step, productId } of madeUpVisit(ids, random).flatMap(stepsOf)) {
      pending.push(sql`(${day}::date, ${visit}, ${step}, ${productId}, 1)`);
      rows++;
    }
    if (pending.length > 5_000) await flush();
  }
  await flush();
  const start = performance.now();
  await closeDays(db, today);
  const closeMilliseconds = Math.round(performance.now() - start);
  const report = { visit: '0123456789abcdef', events: madeUpVisit(ids, numbersFrom(3)).slice(0, 20) };
  const result = {
    steps: rows,
    visits,
    days,
    products: ids.length,
    closeMilliseconds,
    recordMilliseconds: await timed(() => recordEvents(db, today, null, report)),
    week: await timed(() => readInsight(db, today, 7, null)),
    month: await timed(() => readInsight(db, today, 30, null)),
    quarter: await timed(() => readInsight(db, today, 90, null)),
    product: await timed(() => readProductInsight(db, today, 90, 'p3')),
  };
  await opened.close();
  return result;
}

const photos = await vectors();
const sketches: SketchRow[] = photos ? measureSketches(photos) : [];
for (const row of sketches) console.log(row);
const queries = await measureQueries();
console.log(queries);
const kinds = new Set(photos?.map(({ label }) => label)).size;
const machine = `${os.cpus()[0]?.model ?? ''}, ${os.cpus().length} cores, Node ${process.version}`;
writeFileSync(
  'bench/results/insight.json',
  `${JSON.stringify({ machine, photos: photos?.length ?? 0, kinds, sketches, queries }, null, 2)}\n`,
);
const n = (value: number) => value.toLocaleString('en');
writeFileSync(
  'bench/INSIGHT.md',
  `# Insight, measured

Made by \`npm run bench:insight\`; the numbers lie in \`results/insight.json\`. ${machine}, a machine that others used too.

## What a sketch tells

${n(photos?.length ?? 0)} photos of ${kinds} kinds (MobileNet V2 with our projection), each photo a visit of its own. *Found*: kinds that are most of
some shown cluster. *Pure*: share of a cluster's photos that are of its main kind. *Grouped*: share of all photos that are in
a shown cluster. *Recognised*: how often whoever already has the photo, among all these photos, knows its sketch for the
nearest. *Read back*: cosine of the best guess of the vector with the true one. The first row is what the shop uses.

| bits | turned over | within | found | pure | grouped | recognised | read back |
|---|---|---|---|---|---|---|---|
${sketches.map((row) => `| ${row.bits} | ${row.flipChance} | ${row.within} | ${row.kindsFound} of ${kinds} | ${row.purity.toFixed(2)} | ${row.grouped.toFixed(2)} | ${row.recognised.toFixed(2)} | ${row.readBack.toFixed(2)} |`).join('\n')}

## What the page costs

${n(queries.steps)} made-up steps of ${n(queries.visits)} visits over ${queries.days} days and ${n(queries.products)} products, on the embedded database (WebAssembly), in milliseconds,
middle of five.

| | ms |
|---|---|
| closing ${queries.days - 1} days, one after the other (a day is closed once; nobody waits for it) | ${n(queries.closeMilliseconds)} |
| counting one report of a page | ${queries.recordMilliseconds} |
| insight of 7 days | ${queries.week} |
| insight of 30 days | ${queries.month} |
| insight of 90 days | ${queries.quarter} |
| one product, 90 days | ${queries.product} |
`,
);
process.exit(0);
