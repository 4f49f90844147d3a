import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeDatabase, openDatabase } from '@/lib/db/client.server';
import { databaseTrouble } from '@/lib/db/database-trouble';
import { countProducts } from '@/lib/db/queries/products';
import { countVectors } from '@/lib/db/queries/vectors';
import { readManifest } from '@/lib/embedding/embedder.server';
import { filesToLoad, type VisionManifest } from '@/lib/embedding/model-manifest';
import { inProject, projectRoot } from '@/lib/settings/root.server';
import { settings } from '@/lib/settings/settings.server';
import type { Health } from '@/lib/shop/health.server';
import { storage } from '@/lib/storage/storage.server';
import { version } from '@/package.json';
import { type Command, readArgs } from './command';
import { findRunningShop } from './open-gateway';

/** One thing that was looked at. `advice` says what to do when it is not well. */
type Finding = { what: string; well: boolean; found: string; advice?: string };

const leastFreeBytes = 500 * 2 ** 20;

export const doctorCommand: Command = {
  summary: 'check everything and say what is wrong',
  usage: `npx vitrine doctor [--json]

  Looks at the versions, the settings, the data folder, the vision models, the database and the search index.
  The status is 1 when something is wrong.`,
  async run(args) {
    const { values } = readArgs(args, { json: { type: 'boolean' } });
    const findings: Finding[] = [];
    for (const look of [versions, packages, dataFolder, bucket, models, database]) {
      findings.push(...(await look().catch(failedLook)));
    }
    if (values.json) console.log(JSON.stringify(findings, null, 2));
    else for (const finding of findings) console.log(line(finding));
    return findings.every((finding) => finding.well) ? 0 : 1;
  },
};

function line({ what, well, found, advice }: Finding): string {
  const mark = well ? '✓' : '✗';
  return `${mark} ${what.padEnd(14)} ${found}${!well && advice ? `\n  ${' '.repeat(15)}${advice}` : ''}`;
}

function failedLook(error: Error): Finding[] {
  return [{ what: 'Check', well: false, found: (databaseTrouble(error) ?? error).message }];
}

async function versions(): Promise<Finding[]> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const { DATABASE_URL, DATA_DIR } = settings();
  return [
    { what: 'Vitrine', well: true, found: `${version} in ${projectRoot()}` },
    {
      what: 'Node',
      well: major > 20 || (major === 20 && minor >= 9),
      found: process.version,
      advice: 'Install Node 20.9 or newer from https://nodejs.org.',
    },
    { what: 'Settings', well: true, found: `DATA_DIR ${DATA_DIR}${DATABASE_URL ? ', Postgres' : ''}` },
  ];
}

async function packages(): Promise<Finding[]> {
  const script = pathToFileURL(inProject('scripts', 'steps', 'install.mjs')).href;
  const { isInstalled } = (await import(script)) as { isInstalled(): boolean };
  const well = isInstalled();
  const found = well ? 'as package-lock.json says' : 'not as package-lock.json says';
  return [{ what: 'Packages', well, found, advice: 'Run npm ci.' }];
}

async function dataFolder(): Promise<Finding[]> {
  const { DATA_DIR } = settings();
  if (!existsSync(DATA_DIR)) {
    return [{ what: 'Data folder', well: true, found: `${DATA_DIR} will be made by the first start` }];
  }
  let writable = true;
  try {
    accessSync(DATA_DIR, constants.W_OK);
  } catch {
    writable = false;
  }
  const { bavail, bsize } = statfsSync(DATA_DIR);
  const free = bavail * bsize;
  return [
    {
      what: 'Data folder',
      well: writable,
      found: writable ? 'can be written' : `${DATA_DIR} cannot be written`,
      advice: 'Make it writable, or set DATA_DIR to another folder.',
    },
    {
      what: 'Disk',
      well: free > leastFreeBytes,
      found: `${(free / 2 ** 30).toFixed(1)} GB free`,
      advice: 'Free some space: the database and uploads need at least 0.5 GB.',
    },
  ];
}

async function bucket(): Promise<Finding[]> {
  const { STORAGE_URL } = settings();
  if (!STORAGE_URL) return [];
  // A name that nothing has: a bucket that may be read says so.
  await storage().get(`00/${'0'.repeat(64)}.webp`);
  return [{ what: 'Storage', well: true, found: `a bucket at ${new URL(STORAGE_URL).host}` }];
}

async function models(): Promise<Finding[]> {
  const manifest = readManifest(inProject('public'));
  const missing = filesToLoad(manifest).filter(({ url, bytes }) => {
    const file = path.join(inProject('public'), url);
    return !existsSync(file) || statSync(file).size !== bytes;
  });
  const { embedder } = manifest;
  return [
    {
      what: 'Vision models',
      well: missing.length === 0,
      found:
        missing.length === 0
          ? `${embedder.name}, ${embedder.id}`
          : `${missing.length} files are missing or damaged`,
      advice: 'Run npx vitrine models.',
    },
  ];
}

async function database(): Promise<Finding[]> {
  const running = await findRunningShop();
  if (running) {
    const health = (await (await fetch(`${running.url}/api/health`)).json()) as Health;
    const where = `${health.database}, ${health.versions.database}, in use by the shop at ${running.url}`;
    return [
      { what: 'Database', well: true, found: where },
      searchIndex(health.products, health.index, health.modelId),
    ];
  }
  const { DATABASE_URL, DATA_DIR } = settings();
  if (!DATABASE_URL && !existsSync(path.join(DATA_DIR, 'db'))) {
    return [{ what: 'Database', well: true, found: 'none yet; the first start makes it' }];
  }
  const { db, kind, version: server } = await openDatabase();
  try {
    const embedder = activeEmbedder()?.embedder;
    const index = embedder ? await countVectors(db, embedder.id) : null;
    return [
      { what: 'Database', well: true, found: `${kind}, ${server}` },
      searchIndex(await countProducts(db), index, embedder?.id ?? null),
    ];
  } finally {
    await closeDatabase();
  }
}

function activeEmbedder(): VisionManifest | null {
  try {
    return readManifest(inProject('public'));
  } catch {
    return null;
  }
}

function searchIndex(products: number, index: Health['index'], modelId: string | null): Finding {
  if (!index) {
    return { what: 'Search index', well: false, found: 'no vision model', advice: 'Run npx vitrine models.' };
  }
  const { embedded, missing } = index;
  return {
    what: 'Search index',
    well: missing === 0 && products > 0,
    found: `${products} products, ${embedded} photos seen by ${modelId}, ${missing} not yet`,
    advice:
      products === 0
        ? 'The shop is empty: run npx vitrine import, or start it with VITRINE_DEMO=on.'
        : 'Start the shop; it looks at the rest by itself.',
  };
}
