import 'server-only';
import path from 'node:path';

/** The folder that Vitrine was installed in. `bin/vitrine.mjs` sets it, because it may run from elsewhere. */
export function projectRoot(): string {
  return process.env.VITRINE_ROOT ?? process.cwd();
}

/** An absolute path inside the project. */
export function inProject(...parts: string[]): string {
  return path.join(/* turbopackIgnore: true */ projectRoot(), ...parts);
}
