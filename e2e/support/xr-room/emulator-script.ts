import path from 'node:path';
import { build } from 'esbuild';

let made: Promise<string> | undefined;

/** The emulated phone and its room as one script, for `page.addInitScript`. Made of devDependencies; never shipped. */
export function emulatorScript(): Promise<string> {
  made ??= build({
    entryPoints: [path.resolve('e2e/support/xr-room/emulate.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: { '@': path.resolve('.') },
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return made;
}
