import { type CompiledModel, Environment, type LiteRt, loadLiteRt, Tensor } from '@litertjs/core';
import { AppError } from '@/lib/core/app-error';
import type { Network } from './network';

/** Emscripten's start function of LiteRT's WASM build, which its loader script defines. */
export type ModuleFactory = (module: object) => Promise<unknown>;

/** What a network of the manifest must look like, so that other weights are refused and not misread. */
export type NetworkShape = { inputSide: number; outputs: readonly number[] };

export type Runtime = {
  /** @throws AppError `MODEL_BAD_WEIGHTS`: not a model, or of another shape. */
  load(bytes: Uint8Array, shape: NetworkShape): Promise<Network>;
  dispose(): void;
};

type Loader = {
  self?: unknown;
  importScripts?: unknown;
  ModuleFactory?: ModuleFactory | undefined;
  Module?: object | undefined;
};

/**
 * Starts LiteRT on one thread of WebAssembly, without the network: the loader's function and the binary are handed in.
 * One at a time in a realm.
 *
 * @throws AppError `MODEL_UNAVAILABLE`: WebAssembly is not to be had.
 */
export async function startLiteRt(factory: ModuleFactory, wasmBinary: Uint8Array): Promise<Runtime> {
  const scope = globalThis as Loader;
  const before = scope.importScripts;
  let runtime: LiteRt;
  try {
    // LiteRT fetches its loader by importScripts, which module workers have and refuse; ours is there already.
    scope.self ??= globalThis;
    scope.importScripts = () => {};
    scope.ModuleFactory = factory;
    scope.Module = { wasmBinary, print: () => {}, printErr: () => {} };
    runtime = await loadLiteRt('litert.js');
  } catch (cause) {
    throw new AppError('MODEL_UNAVAILABLE', 'This browser cannot run WebAssembly, which the try-on needs.', {
      cause,
    });
  } finally {
    scope.importScripts = before;
  }
  const environment = await Environment.create({ webGpuDevice: null });
  return {
    load: (bytes, shape) => build(runtime, environment, bytes, shape),
    dispose: () => runtime.delete(),
  };
}

async function build(
  runtime: LiteRt,
  environment: Environment,
  bytes: Uint8Array,
  { inputSide, outputs }: NetworkShape,
): Promise<Network> {
  let model: CompiledModel;
  try {
    model = await runtime.loadAndCompile(bytes, { accelerator: 'wasm', environment });
  } catch (cause) {
    throw new AppError('MODEL_BAD_WEIGHTS', 'A model of the try-on could not be built from its file.', {
      cause,
    });
  }
  const sizes = model.getOutputDetails().map(({ shape }) => shape.reduce((a, b) => a * b, 1));
  const [input] = model.getInputDetails();
  if (input?.shape.join() !== `1,${inputSide},${inputSide},3` || sizes.join() !== outputs.join()) {
    model.delete();
    throw new AppError('MODEL_BAD_WEIGHTS', 'A model of the try-on has another shape than expected.', {
      details: { input: input?.shape.join() ?? null, outputs: sizes.join() },
    });
  }
  return {
    inputSide,
    async run(values) {
      const tensor = new Tensor(values, [1, inputSide, inputSide, 3], environment);
      try {
        const results = await model.run([tensor]);
        const read = results.map((result) => new Float32Array(result.toTypedArray() as Float32Array));
        for (const result of results) result.delete();
        return read;
      } finally {
        tensor.delete();
      }
    },
    dispose: () => model.delete(),
  };
}
