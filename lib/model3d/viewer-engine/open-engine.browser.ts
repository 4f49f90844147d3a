import { AppError } from '@/lib/core/app-error';
import type * as Engine from './engine.browser';

export type ViewerEngine = typeof Engine;

/** Where the engine of this build lies (scripts/models/place-engine.mjs writes it). Own-origin paths. */
export type EngineAddress = {
  script: string;
  /** What the script imports at once: asked for together with it, not one after the other. */
  parts: string[];
};

let opened: { script: string; engine: Promise<ViewerEngine> } | null = null;
let failures = 0;

/**
 * The viewer's engine, fetched once a page.
 *
 * @throws AppError `NETWORK` when it does not arrive; the next call tries again.
 */
export function openEngine({ script, parts }: EngineAddress): Promise<ViewerEngine> {
  if (opened?.script === script) return opened.engine;
  for (const part of parts) preload(part);
  // A browser may keep the failure of a module under its address: another try is another address.
  const address = failures > 0 ? `${script}?try=${failures}` : script;
  const engine: Promise<ViewerEngine> = import(/* turbopackIgnore: true */ address).catch(
    (cause: unknown) => {
      opened = null;
      failures++;
      throw new AppError('NETWORK', 'The viewer did not arrive.', { cause });
    },
  );
  opened = { script, engine };
  return engine;
}

function preload(address: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = address;
  document.head.append(link);
}
