import 'server-only';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';

/** One KTX2 file in the transcoder's memory; `close` and `delete` give it back. */
export type Ktx2File = {
  isValid(): boolean;
  startTranscoding(): boolean;
  getImageLevelInfo(level: number, layer: number, face: number): { origWidth: number; origHeight: number };
  getImageTranscodedSizeInBytes(level: number, layer: number, face: number, format: number): number;
  transcodeImage(
    into: Uint8Array,
    level: number,
    layer: number,
    face: number,
    format: number,
    unused: number,
    channel0: number,
    channel1: number,
  ): boolean;
  close(): void;
  delete(): void;
};
type BasisModule = { initializeBasis(): void; KTX2File: new (bytes: Uint8Array) => Ktx2File };

let module: Promise<BasisModule> | undefined;

/**
 * Binomial's Basis Universal transcoder (Apache-2.0) as it lies in three's package. It is a classic script inside an
 * ES module package, so it cannot be imported and is compiled as the CommonJS that it is.
 */
export function basisTranscoder(): Promise<BasisModule> {
  module ??= load();
  return module;
}

async function load(): Promise<BasisModule> {
  const require = createRequire(import.meta.url);
  const file = require.resolve('three/addons/libs/basis/basis_transcoder.js');
  const wasmBinary = readFileSync(path.join(path.dirname(file), 'basis_transcoder.wasm'));
  const exported: { exports: unknown } = { exports: {} };
  compileFunction(readFileSync(file, 'utf8'), ['module', 'exports', 'require', '__filename', '__dirname'])(
    exported,
    exported.exports,
    require,
    file,
    path.dirname(file),
  );
  const basis = await (exported.exports as (options: object) => Promise<BasisModule>)({ wasmBinary });
  basis.initializeBasis();
  return basis;
}
