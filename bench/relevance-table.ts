import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Relevance } from './relevance-metrics';

/** What bench/relevance.mts keeps of one set: by question, then by features. */
export type Run = {
  set: string;
  command: string;
  heldBack: boolean;
  /** SHA-256 of each projection that was measured. */
  projections: Record<string, string>;
  results: Record<string, Record<string, Relevance>>;
};

const bundled = 'CenterNet with our projection (bundled)';
const compared = ['MobileNet V2, plain', 'MobileNet V2 with our projection'];

/** Writes RELEVANCE.md from every result in `results/`. */
export function writeTable(folder: string): void {
  const files = readdirSync(path.join(folder, 'results')).filter((name) => name.startsWith('relevance-'));
  const runs = files.map(
    (name) => JSON.parse(readFileSync(path.join(folder, 'results', name), 'utf8')) as Run,
  );
  const lines = [
    '# How well photos find their like',
    '',
    'Made by the commands below, of the projections that ship. *Held-back* photos were never fitted on, their kinds',
    'were; sets without that word had no part in the fit at all. Kinds that were never shown are measured while fitting:',
    '`training/record.json` and the table in `training/README.md`.',
    '',
    ...runs.flatMap(section),
  ];
  writeFileSync(path.join(folder, 'RELEVANCE.md'), lines.join('\n'));
}

function section({ set, command, heldBack, results }: Run): string[] {
  const lines = [`## ${set}${heldBack ? ', held-back photos' : ''}`, '', `\`${command}\``, ''];
  for (const [question, table] of Object.entries(results)) {
    const first = Object.values(table)[0];
    lines.push(`${sentence(question)}: ${first?.queries} queries against ${first?.gallery} photos.`, '');
    lines.push('| features | R@1 | P@10 | mAP |', '|---|---|---|---|');
    for (const [features, r] of Object.entries(table)) {
      lines.push(`| ${features} | ${r.r1.toFixed(3)} | ${r.p10.toFixed(3)} | ${r.map.toFixed(3)} |`);
    }
    lines.push('', ...shares(table), '');
  }
  return lines;
}

/** The bundled model as a share of MobileNet V2. */
function shares(table: Record<string, Relevance>): string[] {
  const own = table[bundled];
  return compared.flatMap((name) => {
    const other = table[name];
    if (!own || !other) return [];
    const share = (a: number, b: number) => `${((100 * a) / b).toFixed(0)} %`;
    return `The bundled model has ${share(own.r1, other.r1)} of the R@1 and ${share(own.map, other.map)} of the mAP of ${name}.  `;
  });
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
