import 'server-only';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { TinyMesh, TinyUsdz } from 'tinyusdz';
import { unpackUsdz } from './usdz-structure';

/** A USDZ as TinyUSDZ (C++, Light Transport Entertainment) understands it: composed, ready to render. */
export type ReadUsdz = {
  meshes: (TinyMesh & { material: ReturnType<TinyUsdz['getMaterial']> })[];
  /** The layer as text. */
  text: string;
};

let module: Promise<{ TinyUSDZLoaderNative: new () => TinyUsdz }> | undefined;

/** Its WebAssembly is built for browsers and refuses Node by name; told that this is a window, it runs. */
async function load() {
  const require = createRequire(import.meta.url);
  const script = require.resolve('tinyusdz');
  const wasm = require.resolve('tinyusdz/tinyusdz.wasm');
  const place = globalThis as { window?: unknown };
  const asRenderer = process as { type?: string };
  const [window, type] = [place.window, asRenderer.type];
  place.window = { location: { href: 'http://localhost/' } };
  asRenderer.type = 'renderer';
  try {
    const { default: init } = (await import(pathToFileURL(script).href)) as typeof import('tinyusdz');
    return await init({ wasmBinary: new Uint8Array(readFileSync(wasm)) });
  } finally {
    if (window === undefined) delete place.window;
    else place.window = window;
    if (type === undefined) delete asRenderer.type;
    else asRenderer.type = type;
  }
}

/** @throws Error with what the reader did not like. */
export async function readWithTinyUsdz(bytes: Uint8Array): Promise<ReadUsdz> {
  module ??= load();
  const { TinyUSDZLoaderNative } = await module;
  const scene = new TinyUSDZLoaderNative();
  const layer = new TinyUSDZLoaderNative();
  try {
    if (!scene.loadFromBinary(bytes, 'model.usdz')) throw new Error(`TinyUSDZ: ${scene.error()}`);
    if (!layer.loadAsLayerFromBinary(bytes, 'model.usdz')) throw new Error(`TinyUSDZ: ${layer.error()}`);
    const meshes = Array.from({ length: scene.numMeshes() }, (_, i) => {
      const mesh = scene.getMesh(i);
      return {
        absPath: mesh.absPath,
        points: Float32Array.from(mesh.points),
        normals: mesh.normals && Float32Array.from(mesh.normals),
        texcoords: mesh.texcoords && Float32Array.from(mesh.texcoords),
        faceVertexIndices: Uint32Array.from(mesh.faceVertexIndices),
        materialId: mesh.materialId,
        material: scene.getMaterial(mesh.materialId),
      };
    });
    return { meshes, text: layer.layerToString() };
  } finally {
    scene.delete();
    layer.delete();
  }
}

/** The layer as three.js' reader of crate files sees it: every path with its fields. */
export async function readWithThree(bytes: Uint8Array) {
  const { USDCParser } = await import('three/addons/loaders/usd/USDCParser.js');
  const layer = unpackUsdz(bytes)[0]!.bytes;
  return new USDCParser().parseData(layer.slice().buffer as ArrayBuffer).specsByPath;
}
