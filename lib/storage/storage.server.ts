import 'server-only';
import path from 'node:path';
import { settings } from '@/lib/settings/settings.server';
import { createFolderStorage } from './folder-storage';
import { createS3Storage } from './s3-storage';
import type { Storage } from './storage';

let opened: Storage | undefined;

/**
 * The shop's storage: the bucket that STORAGE_URL names, else the folder `DATA_DIR/media`. Names are the same in both.
 *
 * @throws AppError `BAD_SETTINGS`.
 */
export function storage(): Storage {
  const { STORAGE_URL, DATA_DIR } = settings();
  opened ??= STORAGE_URL ? createS3Storage(STORAGE_URL) : createFolderStorage(path.join(DATA_DIR, 'media'));
  return opened;
}
