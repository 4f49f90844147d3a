import type { Document, Material, Texture, TextureInfo } from '@gltf-transform/core';
import type { EmissiveStrength, Transmission } from '@gltf-transform/extensions';
import { placedParts } from '@/lib/model3d/scene/placed-part';
import { placedUv, uvKey, uvSet } from '@/lib/model3d/scene/uv-set';
import { type MipTexture, mipTexture, type Pixels, type Wrap } from './texture';

/** Decodes a picture (PNG, JPEG, WebP, AVIF), made smaller to at most `maxSidePixels`; only the platform can. */
export type DecodePixels = (picture: Uint8Array, maxSidePixels: number) => Promise<Pixels>;

/** A texture as a material reads it; `uv` is one of the part's lists. */
export type Slot = { texture: MipTexture; uv: number };

export type RasterMaterial = {
  colour: [number, number, number, number];
  emissive: [number, number, number];
  metallic: number;
  roughness: number;
  normalScale: number;
  occlusion: number;
  alpha: 'opaque' | 'mask' | 'blend';
  cutoff: number;
  doubleSided: boolean;
  unlit: boolean;
  slots: { colour?: Slot; rough?: Slot; normal?: Slot; occlusion?: Slot; emissive?: Slot };
};

export type RasterPart = {
  points: Float32Array;
  normals: Float32Array;
  /** Linear light, 3 numbers a vertex. */
  colours: Float32Array | null;
  uvs: Float32Array[];
  corners: Uint32Array;
  material: RasterMaterial;
};

/** Nothing finer shows in pictures of 384 pixels. */
const texturePixels = 1024;

/** A model ready to be drawn. The document is not modified and no longer needed. */
export async function rasterScene(document: Document, decode: DecodePixels): Promise<RasterPart[]> {
  const pictures = new Map<Texture, Promise<Pixels | null>>();
  const textures = new Map<string, MipTexture>();
  const numbers = new Map<Texture, number>();
  const parts: RasterPart[] = [];

  for (const { primitive, material, points, normals, corners, source } of placedParts(document)) {
    const uvs = new Map<string, Float32Array>();
    const slot = async (texture: Texture | null, info: TextureInfo | null, colour: boolean) => {
      const picture = texture?.getImage();
      if (!texture || !info || !picture) return undefined;
      const pixels = pictures.get(texture) ?? decode(picture, texturePixels);
      pictures.set(texture, pixels);
      const decoded = await pixels;
      if (!decoded) return undefined;
      const number = numbers.get(texture) ?? numbers.size;
      numbers.set(texture, number);
      const wrap = [wrapOf(info.getWrapS()), wrapOf(info.getWrapT())] as const;
      const key = `${number} ${wrap.join()} ${colour}`;
      const made = textures.get(key) ?? mipTexture(decoded, wrap, colour);
      textures.set(key, made);
      const set = uvSet(info);
      if (!uvs.has(uvKey(set))) uvs.set(uvKey(set), placedUv(primitive, source, set));
      return { texture: made, uv: [...uvs.keys()].indexOf(uvKey(set)) };
    };
    const read = await rasterMaterial(material, slot);
    parts.push({
      points,
      normals,
      corners,
      colours: coloursOf(primitive, source),
      uvs: [...uvs.values()],
      material: read,
    });
  }
  return parts;
}

type ReadSlot = (
  texture: Texture | null,
  info: TextureInfo | null,
  colour: boolean,
) => Promise<Slot | undefined>;

async function rasterMaterial(material: Material | null, slot: ReadSlot): Promise<RasterMaterial> {
  const plain: RasterMaterial = {
    colour: [1, 1, 1, 1],
    emissive: [0, 0, 0],
    metallic: 1,
    roughness: 1,
    normalScale: 1,
    occlusion: 1,
    alpha: 'opaque',
    cutoff: 0.5,
    doubleSided: false,
    unlit: false,
    slots: {},
  };
  if (!material) return plain;
  const strength =
    material.getExtension<EmissiveStrength>('KHR_materials_emissive_strength')?.getEmissiveStrength() ?? 1;
  const glass =
    material.getExtension<Transmission>('KHR_materials_transmission')?.getTransmissionFactor() ?? 0;
  const mode = material.getAlphaMode();
  const colour = [...material.getBaseColorFactor()] as RasterMaterial['colour'];
  colour[3] = (mode === 'OPAQUE' ? 1 : colour[3]) * (1 - 0.7 * glass);
  const slots = {
    colour: await slot(material.getBaseColorTexture(), material.getBaseColorTextureInfo(), true),
    rough: await slot(
      material.getMetallicRoughnessTexture(),
      material.getMetallicRoughnessTextureInfo(),
      false,
    ),
    normal: await slot(material.getNormalTexture(), material.getNormalTextureInfo(), false),
    occlusion: await slot(material.getOcclusionTexture(), material.getOcclusionTextureInfo(), false),
    emissive: await slot(material.getEmissiveTexture(), material.getEmissiveTextureInfo(), true),
  };
  return {
    ...plain,
    colour,
    emissive: material.getEmissiveFactor().map((value) => value * strength) as RasterMaterial['emissive'],
    metallic: material.getMetallicFactor(),
    roughness: material.getRoughnessFactor(),
    normalScale: material.getNormalScale(),
    occlusion: material.getOcclusionStrength(),
    alpha: mode === 'MASK' ? 'mask' : mode === 'BLEND' || glass > 0 ? 'blend' : 'opaque',
    cutoff: material.getAlphaCutoff(),
    doubleSided: material.getDoubleSided(),
    unlit: material.getExtension('KHR_materials_unlit') !== null,
    slots: Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)),
  };
}

function coloursOf(primitive: Parameters<typeof placedUv>[0], source: Uint32Array): Float32Array | null {
  const accessor = primitive.getAttribute('COLOR_0');
  if (!accessor) return null;
  const out = new Float32Array(source.length * 3);
  const c = [1, 1, 1, 1];
  for (let i = 0; i < source.length; i++) {
    accessor.getElement(source[i]!, c);
    for (let k = 0; k < 3; k++) out[i * 3 + k] = c[k]!;
  }
  return out;
}

function wrapOf(mode: number): Wrap {
  return mode === 33071 ? 'clamp' : mode === 33648 ? 'mirror' : 'repeat';
}
