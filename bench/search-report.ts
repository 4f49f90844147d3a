/** What `npm run bench:search` measured, as it stands in bench/results/search.json. Times are milliseconds. */
export type SearchBench = {
  command: string;
  date: string;
  machine: { cpu: string; cores: number; node: string; load: number };
  dimension: number;
  scans: {
    rows: number;
    megabytes: number;
    scan: Timed;
    read: Timed;
    compare: Timed;
    plain: Timed | null;
  }[];
  searches: { products: number; photo: Timed; photoAndWords: Timed; words: Timed }[];
  embedding: ({ modelId: string } & Timed) | null;
};

/** Of several runs. `best` is what the machine can do, `median` what it did with whatever else ran on it. */
export type Timed = { median: number; best: number };

/** The report for people, in Markdown. */
export function searchReport({
  machine,
  dimension,
  scans,
  searches,
  embedding,
  date,
  command,
}: SearchBench): string {
  const ratio = (a: Timed, b: Timed) => `${digits(a.median / b.median)} (${digits(a.best / b.best)})`;
  const time = ({ median, best }: Timed) => `${digits(median)} (${digits(best)})`;
  const largest = scans.at(-1);
  const embedded = embedding
    ? `Embedding one photo (${embedding.modelId}, 320 × 320 pixels, one thread): ${time(embedding)} ms` +
      `${largest ? `, ${ratio(embedding, largest.read)} × reading ${largest.megabytes} MB` : ''}.`
    : 'Embed time: no vision model was installed.';
  return `# How fast the shop is searched

\`${command}\` on ${date}: ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load average ${machine.load}. Medians, and the best run in brackets; what is compared was run in turns. On a busy machine medians of short runs are mostly other people's work: then believe the bracketed ratios.

The limit is a plain read of the same bytes in SIMD WebAssembly (\`memory-read.wat\`): no scan can be faster than that. The second yardstick is Node's own \`Buffer.equals\` over the same bytes, which reads them twice. Up to 10,000 rows all of it lies in the processor's caches, so there the limit is the cache's speed, not memory's.

## Exact scan, ${dimension} × int8, best row of each product, one thread

${table([
  [
    'rows',
    'MB',
    'scan ms',
    'read ms',
    'scan ÷ read',
    'scan ÷ compare',
    'scan GB/s',
    'plain JavaScript ÷ scan',
  ],
  ...scans.map((s) => [
    s.rows.toLocaleString('en'),
    digits(s.megabytes),
    time(s.scan),
    time(s.read),
    ratio(s.scan, s.read),
    ratio(s.scan, s.compare),
    `${digits(s.megabytes / s.scan.median)} (${digits(s.megabytes / s.scan.best)})`,
    s.plain ? ratio(s.plain, s.scan) : '',
  ]),
])}

## Whole searches: scan, filters, facets, order and words, ms

${table([
  ['products', 'photo', 'photo and words', 'words'],
  ...searches.map((s) => [
    s.products.toLocaleString('en'),
    time(s.photo),
    time(s.photoAndWords),
    time(s.words),
  ]),
])}

${embedded}
`;
}

/** Three significant digits. */
function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function table(rows: string[][]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
