import type { Texture } from '@gltf-transform/core';
import type { PackageFile } from './archive';
import { carriesAlpha, type MaterialInputs, type TextureInput } from './material-inputs';
import type { EncodeForUsdz, TextureRequest, UsdzTexture } from './usdz-options';
import type { UsdzNotes } from './usdz-report';

export type PackedTextures = {
  files: PackageFile[];
  largestPixels: [number, number] | null;
  /** Path of a texture's file within the package. */
  fileOf(texture: TextureInput, material: MaterialInputs): string;
};

/**
 * Encodes every picture that materials use, once for each use that asks for another file (colour with or without
 * alpha, numbers). A material whose alpha turns out to be opaque everywhere is made opaque: exporters mark as
 * see-through what is not, and see-through surfaces are drawn in the wrong order. Modifies the materials.
 */
export async function packTextures(
  materials: readonly MaterialInputs[],
  texturePixels: number,
  encode: EncodeForUsdz,
  notes: UsdzNotes,
): Promise<PackedTextures> {
  const maxSidePixels = sideWithin(materials, texturePixels);
  const files: PackageFile[] = [];
  const made = new Map<string, { name: string; texture: UsdzTexture }>();
  const numbers = new Map<Texture, number>();
  let largestPixels: [number, number] | null = null;

  const pack = async (texture: TextureInput, request: TextureRequest) => {
    const picture = texture.texture.getImage();
    if (!picture) throw new Error('A texture has no picture.');
    const number = numbers.get(texture.texture) ?? numbers.size;
    numbers.set(texture.texture, number);
    const key = `${number} ${JSON.stringify(request)}`;
    const known = made.get(key);
    if (known) return known;
    const encoded = await encode(picture, request);
    const name = `textures/${files.length}.${encoded.type}`;
    files.push({ name, bytes: encoded.bytes });
    made.set(key, { name, texture: encoded });
    const size: [number, number] = [encoded.widthPixels, encoded.heightPixels];
    if (!largestPixels || size[0] * size[1] > largestPixels[0] * largestPixels[1]) largestPixels = size;
    const before = texture.texture.getSize();
    if (before && Math.max(...before) > maxSidePixels) notes.add('textures-scaled');
    return { name, texture: encoded };
  };

  const names = new Map<MaterialInputs, Map<TextureInput, string>>();
  for (const material of materials) {
    const ofMaterial = new Map<TextureInput, string>();
    names.set(material, ofMaterial);
    let seeThrough = material.opacity < 0.999;
    for (const texture of material.textures) {
      const alpha = carriesAlpha(texture, material);
      const [r, g, b] = texture.scale;
      const scale = [r, g, b, alpha ? material.opacity : 1] as const;
      const { data, bias } = texture;
      const file = await pack(texture, { maxSidePixels, alpha, data, scale, bias });
      if (alpha && file.texture.translucent) seeThrough = true;
      ofMaterial.set(texture, file.name);
    }
    if (!seeThrough) Object.assign(material, { alpha: 'opaque', opacity: 1, opacityThreshold: 0 });
  }
  return { files, largestPixels, fileOf: (texture, material) => names.get(material)?.get(texture) ?? '' };
}

/** Unpacked, with mipmaps: Quick Look was found to give up at about 200 MB (google/usd_from_gltf). */
const mostUnpackedBytes = 180e6;

/** The side, halved until all textures together fit. */
function sideWithin(materials: readonly MaterialInputs[], texturePixels: number): number {
  const sizes = [...new Set(materials.flatMap(({ textures }) => textures.map(({ texture }) => texture)))].map(
    (texture) => texture.getSize() ?? [0, 0],
  );
  const unpacked = (side: number) =>
    sizes.reduce((sum, [width = 0, height = 0]) => {
      const scale = Math.min(1, side / Math.max(width, height, 1));
      return sum + (width * height * scale ** 2 * 4 * 4) / 3;
    }, 0);
  let side = texturePixels;
  while (side > 256 && unpacked(side) > mostUnpackedBytes) side /= 2;
  return side;
}
