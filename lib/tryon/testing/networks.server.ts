import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { cutModel } from '@/scripts/models/place-tryon.mjs';
import { type ModuleFactory, type Runtime, startLiteRt } from '../runtime/lite-rt';
import type { Network } from '../runtime/network';
import { networkShapes } from '../runtime/network-shapes';
import type { ModelName } from '../runtime/tryon-manifest';

const root = path.resolve(import.meta.dirname, '../../..');

/** LiteRT in Node, from the installed package: the build without relaxed SIMD, which Node 20 lacks. */
export async function startLiteRtInNode(): Promise<Runtime> {
  const folder = path.join(root, 'node_modules/@litertjs/core/wasm');
  const source = readFileSync(path.join(folder, 'litert_wasm_compat_internal.js'), 'utf8');
  const parameters = ['require', 'module', 'exports', '__filename', '__dirname'];
  const make = compileFunction(`${source}\nreturn ModuleFactory;`, parameters);
  const factory = make(createRequire(import.meta.url), {}, {}, 'litert.js', '.') as ModuleFactory;
  return startLiteRt(factory, readFileSync(path.join(folder, 'litert_wasm_compat_internal.wasm')));
}

/** A network out of the installed packages. */
export function loadNetwork(runtime: Runtime, name: ModelName): Promise<Network> {
  return runtime.load(new Uint8Array(cutModel(root, name)), networkShapes[name]);
}
