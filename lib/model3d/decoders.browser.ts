import { REVISION, type WebGLRenderer } from 'three';
import type { DRACOLoader } from 'three/addons/loaders/DRACOLoader.js';
import type { KTX2Loader } from 'three/addons/loaders/KTX2Loader.js';

/** What unpacks the rarer ways of packing a model. Its owner calls `dispose` once the model is read. */
export type Decoders = { draco: DRACOLoader | null; ktx2: KTX2Loader | null; dispose: () => void };

const headerBytes = 20;
/** Where provisioning puts the decoder of KTX2 textures. */
const placed = `/wasm/basis-${REVISION}/`;

/** The extensions that a GLB says it uses; none for bytes that are no GLB, which the loader will refuse. */
export function usedExtensions(glb: ArrayBuffer): string[] {
  try {
    const length = new DataView(glb).getUint32(12, true);
    const text = new TextDecoder().decode(new Uint8Array(glb, headerBytes, length));
    const used: unknown = (JSON.parse(text) as { extensionsUsed?: unknown }).extensionsUsed;
    return Array.isArray(used) ? used.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Loads the decoders that a model needs and no other: they weigh 0.3 and 0.6 MB. They come out of three's package with
 * the rest of our files, never from another origin.
 */
export async function decodersFor(glb: ArrayBuffer): Promise<Decoders> {
  const used = usedExtensions(glb);
  const [draco, ktx2] = await Promise.all([
    used.includes('KHR_draco_mesh_compression') ? openDraco() : null,
    used.includes('KHR_texture_basisu') ? openKtx2() : null,
  ]);
  return {
    draco,
    ktx2,
    dispose() {
      draco?.dispose();
      ktx2?.dispose();
    },
  };
}

async function openDraco(): Promise<DRACOLoader> {
  const { DRACOLoader } = await import('three/addons/loaders/DRACOLoader.js');
  return new DRACOLoader();
}

async function openKtx2(): Promise<KTX2Loader> {
  const { KTX2Loader } = await import('three/addons/loaders/KTX2Loader.js');
  /** Starts the worker that scripts/models/place-basis.mjs made: three's own builds code from text, which our policy forbids. */
  class PlacedKtx2Loader extends KTX2Loader {
    override init(): Promise<void> {
      this.transcoderPending ??= this.#start();
      return this.transcoderPending;
    }

    async #start(): Promise<void> {
      const response = await fetch(`${placed}basis_transcoder.wasm`);
      if (!response.ok) throw new Error(`The decoder of KTX2 textures answered ${response.status}.`);
      const wasm = await response.arrayBuffer();
      this.workerPool.setWorkerCreator(() => {
        const worker = new Worker(`${placed}worker.js`);
        worker.postMessage({ type: 'init', config: this.workerConfig, transcoderBinary: wasm });
        return worker;
      });
    }
  }
  const loader = new PlacedKtx2Loader();
  // It asks a renderer for nothing but this, and a model is read before there is one.
  const gl = document.createElement('canvas').getContext('webgl2');
  const extensions = {
    has: (name: string) => Boolean(gl?.getExtension(name)),
    get: (name: string) => gl?.getExtension(name),
  };
  loader.detectSupport({ extensions } as unknown as WebGLRenderer);
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return loader;
}
