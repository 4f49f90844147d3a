import { closeDatabase } from '@/lib/db/client.server';
import type { CollectReport } from '@/lib/shop/collect-orphans';
import { collectShopOrphans } from '@/lib/shop/collect-orphans.server';
import { type Command, readArgs } from './command';
import { callShop, findRunningShop } from './open-gateway';

export const storageCommand: Command = {
  summary: 'count stored files, and delete what nothing uses',
  usage: `npx vitrine storage [--collect] [--dry-run] [--force] [--json]

  Counts the files of the shop and says how many of them nothing uses.

  --collect   delete those that nothing has used for a day (the running shop does so by itself, four times a day)
  --dry-run   with --collect: only name them
  --force     also when they are most of the files; else that is refused, because such a storage is usually shared
              with another shop, or DATABASE_URL names the wrong database
  --json      the report, for programs`,
  async run(args) {
    const { values } = readArgs(args, {
      collect: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const dryRun = !values.collect || values['dry-run'] === true;
    const report = await collect({ dryRun, cautious: !values.force });
    if (values.json) console.log(JSON.stringify({ dryRun, ...report }, null, 2));
    else console.log(words(report, dryRun));
    return report.heldBack ? 1 : 0;
  },
};

async function collect(options: { dryRun: boolean; cautious: boolean }): Promise<CollectReport> {
  const running = await findRunningShop();
  if (running) return (await callShop(running, 'collect', options)) as CollectReport;
  try {
    return await collectShopOrphans(options);
  } finally {
    await closeDatabase();
  }
}

function words(report: CollectReport, dryRun: boolean): string {
  const { files, bytes, referenced, waiting, deleted, deletedBytes, unfinished, heldBack } = report;
  const lines = [
    `${files} files, ${megabytes(bytes)}. ${referenced} are in use, ${waiting} are not and wait for their day to pass.`,
  ];
  if (deleted.length > 0) {
    lines.push(`${dryRun ? 'Would delete' : 'Deleted'} ${deleted.length} files, ${megabytes(deletedBytes)}:`);
    lines.push(...deleted.map((name) => `  ${name}`));
  }
  if (unfinished > 0) lines.push(`Cleared away ${unfinished} files that were never finished.`);
  if (heldBack) {
    lines.push(
      'Nothing uses most of these files, so none was deleted: is this storage shared with another shop, or the',
      'database the wrong one? If all is as it should be, --collect --force deletes them.',
    );
  }
  return lines.join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
