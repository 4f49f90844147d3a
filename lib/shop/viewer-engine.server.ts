import 'server-only';
import { readFileSync } from 'node:fs';
import { AppError } from '@/lib/core/app-error';
import type { EngineAddress } from '@/lib/model3d/viewer-engine/open-engine.browser';
import { inProject } from '@/lib/settings/root.server';

let known: EngineAddress | null = null;

/**
 * Where the viewer's engine lies, as scripts/models/place-engine.mjs wrote it down before this server started.
 *
 * @throws AppError `INTERNAL` when it was never placed: the shop was started around `npm start`.
 */
export function viewerEngine(): EngineAddress {
  if (known) return known;
  try {
    known = JSON.parse(readFileSync(inProject('public', 'wasm', 'viewer-engine.json'), 'utf8'));
  } catch (cause) {
    throw new AppError('INTERNAL', "The viewer's engine is missing. Start the shop with npm start.", {
      cause,
    });
  }
  return known as EngineAddress;
}
