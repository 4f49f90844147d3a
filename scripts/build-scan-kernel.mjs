// Assembles lib/search/scan-kernel.wat into lib/search/scan-kernel.wasm.ts.
//   node scripts/build-scan-kernel.mjs
// The result is committed; a test checks that it is what the source gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openWabt from 'wabt';

const folder = new URL('../lib/search/', import.meta.url);

/** @returns {Promise<Uint8Array>} The module's bytes. */
export async function assembleScanKernel() {
  const wabt = await openWabt();
  const source = readFileSync(new URL('scan-kernel.wat', folder), 'utf8');
  const module = wabt.parseWat('scan-kernel.wat', source, { simd: true });
  try {
    module.validate();
    return module.toBinary({ write_debug_names: false }).buffer;
  } finally {
    module.destroy();
  }
}

/** @param {Uint8Array} bytes */
export function asSource(bytes) {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,96}/g);
  return [
    '// Made by `node scripts/build-scan-kernel.mjs` from scan-kernel.wat. Do not edit.',
    `/** The scan kernel's WebAssembly module (${bytes.length} bytes), base64. */`,
    'export const scanKernelBase64 =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('scan-kernel.wasm.ts', folder), asSource(await assembleScanKernel()));
}
