import 'server-only';
import path from 'node:path';
import { settings } from '@/lib/settings/settings.server';
import { createFolderStorage } from './folder-storage';
import type { Storage } from './storage';

/** The shop's storage: the folder `DATA_DIR/media`. */
export function storage(): Storage {
  return createFolderStorage(path.join(settings().DATA_DIR, 'media'));
}
