import { type Group, type Material, type Mesh, type Object3D, Texture, Vector3 } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { type GLTF, GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { AppError } from '@/lib/core/app-error';
import { decodersFor } from './decoders.browser';
import { type DownloadOptions, downloadModel } from './download-model.browser';
import { variantMaterial, variantNames } from './variants';

/** A model in memory. Its owner calls `dispose` when nothing draws it any more. */
export type LoadedModel = {
  scene: Group;
  /** Names of its KHR_materials_variants variants. */
  variants: string[];
  /** Gives every part the material it has under a variant; null or an unknown name: its own. */
  showVariant: (name: string | null) => Promise<void>;
  /** Some of its vertices in metres, shape [n × 3]: enough to frame it by. */
  points: Float32Array;
  dispose: () => void;
};

/**
 * Fetches and decodes a GLB of our own origin.
 *
 * @throws AppError `NETWORK`, `NOT_FOUND`, `VIEWER_FAILED` (not a model we can read), `CANCELLED`.
 */
export async function loadModel(url: string, options: DownloadOptions): Promise<LoadedModel> {
  return readModel(await downloadModel(url, options), url, options.signal);
}

/**
 * Decodes a GLB (meshopt and Draco geometry, WebP and KTX2 textures).
 *
 * @param url Where it came from, for what is said when it cannot be read.
 * @throws AppError `VIEWER_FAILED` (not a model we can read), `CANCELLED`.
 */
export async function readModel(buffer: ArrayBuffer, url: string, signal: AbortSignal): Promise<LoadedModel> {
  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(MeshoptDecoder);
  const decoders = await decodersFor(buffer);
  if (decoders.draco) loader.setDRACOLoader(decoders.draco);
  if (decoders.ktx2) loader.setKTX2Loader(decoders.ktx2);
  let gltf: GLTF;
  try {
    gltf = await loader.parseAsync(buffer, '');
  } catch (cause) {
    throw new AppError('VIEWER_FAILED', `The model ${url} cannot be read.`, { cause });
  }
  // A variant's textures may be unpacked later, so what unpacks them lives as long as the model.
  const model = fromGltf(gltf, decoders.dispose);
  if (signal.aborted) {
    model.dispose();
    throw new AppError('CANCELLED', 'The model is no longer wanted.');
  }
  return model;
}

function fromGltf(gltf: GLTF, onDispose: () => void): LoadedModel {
  const meshes: Mesh[] = [];
  gltf.scene.traverse((object) => {
    if (isMesh(object)) meshes.push(object);
  });
  gltf.scene.updateMatrixWorld(true);
  const own = new Map(meshes.map((mesh) => [mesh, mesh.material]));
  const materials = new Set<Material>(meshes.flatMap((mesh) => mesh.material));
  const variants = variantNames(gltf.parser.json);
  let wish = 0;

  return {
    scene: gltf.scene,
    variants,
    points: samplePoints(meshes, 4000),
    async showVariant(name) {
      const asked = ++wish;
      const variant = name === null ? -1 : variants.indexOf(name);
      const found = await Promise.all(
        meshes.map(async (mesh) => {
          const number = variantMaterial(mesh.userData.gltfExtensions, variant);
          if (variant < 0 || number === null) return own.get(mesh);
          return (await gltf.parser.getDependency('material', number)) as Material;
        }),
      );
      // A later wish has overtaken this one.
      if (asked !== wish) return;
      meshes.forEach((mesh, i) => {
        const material = found[i];
        if (!material) return;
        mesh.material = material;
        if (material !== own.get(mesh)) gltf.parser.assignFinalMaterial(mesh);
        for (const each of [mesh.material].flat()) materials.add(each);
      });
    },
    dispose() {
      for (const mesh of meshes) mesh.geometry.dispose();
      for (const material of materials) disposeMaterial(material);
      onDispose();
    },
  };
}

function disposeMaterial(material: Material): void {
  for (const value of Object.values(material)) {
    if (!(value instanceof Texture)) continue;
    value.dispose();
    const image: unknown = value.image;
    if (typeof ImageBitmap !== 'undefined' && image instanceof ImageBitmap) image.close();
  }
  material.dispose();
}

/** At most about `limit` vertices, evenly over all meshes, in world space. */
function samplePoints(meshes: readonly Mesh[], limit: number): Float32Array {
  const total = meshes.reduce((sum, mesh) => sum + (mesh.geometry.attributes.position?.count ?? 0), 0);
  const step = Math.max(1, Math.floor(total / limit));
  const points: number[] = [];
  for (const mesh of meshes) {
    const position = mesh.geometry.attributes.position;
    if (!position) continue;
    const point = new Vector3();
    for (let i = 0; i < position.count; i += step) {
      // Bent and morphed as it is drawn.
      points.push(...mesh.getVertexPosition(i, point).applyMatrix4(mesh.matrixWorld).toArray());
    }
  }
  return Float32Array.from(points);
}

function isMesh(object: Object3D): object is Mesh {
  return (object as Mesh).isMesh === true;
}
