import 'server-only';
import path from 'node:path';
import { settings } from '@/lib/settings/settings.server';

/** Where catalogue files wait between the look at them and their import. */
export function importsFolder(): string {
  return path.resolve(settings().DATA_DIR, 'imports');
}
