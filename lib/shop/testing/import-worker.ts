// Works through the queue of a folder until its import has done something for the n-th time, and kills itself there:
// `import-worker.ts <folder> <step>:<begun|found|done> <n>`.
import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { importRunner } from './import-runner';

const [folder = '', point = '', times = '1'] = process.argv.slice(2);

async function main(): Promise<void> {
  const { db } = await openEmbedded(folder, migrationsFolder);
  let seen = 0;
  const runner = importRunner(db, folder, (step, when) => {
    if (`${step}:${when}` === point && ++seen === Number(times)) process.kill(process.pid, 'SIGKILL');
  });
  process.stdout.write(`${(await runner.drain()).join(' ')}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
