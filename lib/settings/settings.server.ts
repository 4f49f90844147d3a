import 'server-only';
import path from 'node:path';
import { projectRoot } from './root.server';
import { parseSettings, type Settings } from './settings';

let read: Settings | undefined;

/**
 * This process's settings, with `DATA_DIR` as an absolute path. Read once.
 *
 * @throws AppError `BAD_SETTINGS`.
 */
export function settings(): Settings {
  if (!read) {
    const parsed = parseSettings(process.env);
    read = {
      ...parsed,
      DATA_DIR: path.resolve(/* turbopackIgnore: true */ projectRoot(), parsed.DATA_DIR),
    };
  }
  return read;
}
