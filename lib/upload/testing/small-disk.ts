import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A disk of a few megabytes at a folder, to be filled to the last byte. */
export type SmallDisk = {
  /** Leaves so many bytes free. */
  fill(leftBytes: number): void;
  empty(): void;
  remove(): void;
};

const mount = (folder: string, megabytes: number) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'vitrine-small-disk', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', [folder]).status === 0;

/** Empty where a disk can be mounted, else why not: only root may, and only outside narrow containers. */
export function whyNoSmallDisk(scratch: string): string {
  mkdirSync(scratch, { recursive: true });
  const able = mount(scratch, 1) && unmount(scratch);
  return able ? '' : ' (skipped: a small disk can be mounted by root alone)';
}

/** Mounts one (tmpfs: its bytes lie in the memory). @throws Error when it cannot. */
export function smallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  if (!mount(folder, megabytes)) throw new Error('The small disk could not be mounted.');
  const filler = path.join(folder, 'filler');
  return {
    fill(leftBytes) {
      const { bavail, bsize } = statfsSync(folder);
      const piece = Buffer.alloc(bsize * 256);
      try {
        for (;;) writeFileSync(filler, piece, { flag: 'a' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
      truncateSync(filler, Math.max(0, bavail * bsize - leftBytes));
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      unmount(folder);
    },
  };
}
