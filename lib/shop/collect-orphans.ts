import type { Database } from '@/lib/db/database';
import { addOrphans, forgetOrphans, readOrphans } from '@/lib/db/queries/media-orphans';
import { mediaReferences } from '@/lib/db/queries/media-references';
import type { Storage } from '@/lib/storage/storage';

export type CollectOptions = {
  now: Date;
  /** How long a file must have been unreferenced, and how long ago it must have been put. */
  graceMilliseconds: number;
  /** Says what would be deleted, and changes nothing. */
  dryRun: boolean;
  /**
   * Deletes nothing when that would be more than half of the files: a storage that looks so is usually another
   * shop's, or the database is the wrong one. A person may say that it is right.
   */
  cautious: boolean;
};

export const collectDefaults: Omit<CollectOptions, 'now'> = {
  graceMilliseconds: 24 * 60 * 60 * 1000,
  dryRun: false,
  cautious: true,
};

export type CollectReport = {
  files: number;
  bytes: number;
  /** Files that the database refers to. */
  referenced: number;
  /** Unreferenced, but not for long enough yet. */
  waiting: number;
  /** Names that were deleted; in a dry run those that would be. */
  deleted: string[];
  deletedBytes: number;
  /** What killed writers had left behind. */
  unfinished: number;
  /** The caution that held it back, see `CollectOptions`. */
  heldBack: boolean;
};

/** Fewer files than this may all be orphans without looking strange. */
const fewFiles = 10;

/**
 * Deletes stored files that nothing has referred to for a day. A file is safe while the database names it, for a day
 * after it stopped to, and for a day after it was last put: whoever stores a file has that long to write down its
 * address, also when the same bytes had been an orphan until then.
 *
 * @throws what the storage and the database throw; what was deleted until then stays deleted.
 */
export async function collectOrphans(
  db: Database,
  storage: Storage,
  options: Partial<CollectOptions> & { now: Date },
): Promise<CollectReport> {
  const { now, graceMilliseconds, dryRun, cautious } = { ...collectDefaults, ...options };
  const cutoff = new Date(now.getTime() - graceMilliseconds);

  // First what is there, then what is referred to: a file that comes between is not in the list.
  const stored = new Map<string, { bytes: number; storedAt: Date }>();
  for await (const { name, ...file } of storage.list()) stored.set(name, file);
  const referenced = await mediaReferences(db);
  const known = await readOrphans(db);

  const orphans = [...stored.keys()].filter((name) => !referenced.has(name));
  const due = orphans.filter((name) => {
    const since = known.get(name) ?? now;
    return since <= cutoff && (stored.get(name)?.storedAt ?? now) < cutoff;
  });
  const heldBack = cautious && stored.size > fewFiles && due.length > stored.size / 2;

  const deleted: string[] = [];
  let unfinished = 0;
  if (dryRun) deleted.push(...(heldBack ? [] : due));
  else {
    const orphaned = new Set(orphans);
    await forgetOrphans(
      db,
      [...known.keys()].filter((name) => !orphaned.has(name)),
    );
    await addOrphans(
      db,
      orphans.filter((name) => !known.has(name)),
      now,
    );
    if (!heldBack) deleted.push(...(await deleteThem(db, storage, due, cutoff)));
    unfinished = await storage.deleteUnfinished(cutoff);
  }

  const bytesOf = (names: Iterable<string>) => {
    let sum = 0;
    for (const name of names) sum += stored.get(name)?.bytes ?? 0;
    return sum;
  };
  return {
    files: stored.size,
    bytes: bytesOf(stored.keys()),
    referenced: stored.size - orphans.length,
    waiting: orphans.length - deleted.length,
    deleted,
    deletedBytes: bytesOf(deleted),
    unfinished,
    heldBack,
  };
}

async function deleteThem(db: Database, storage: Storage, due: string[], cutoff: Date): Promise<string[]> {
  if (due.length === 0) return [];
  // Asked again: the first answer may be minutes old by now.
  const referenced = await mediaReferences(db);
  const deleted: string[] = [];
  for (const name of due) {
    if (!referenced.has(name) && (await storage.deleteOlder(name, cutoff))) deleted.push(name);
  }
  await forgetOrphans(db, deleted);
  return deleted;
}
