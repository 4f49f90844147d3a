import type { Texture } from '@gltf-transform/core';
import type { PackageFile } from './archive';
import { carriesAlpha, type MaterialInputs, type TextureInput } from './material-inputs';
import type { EncodeForUsdz } from './usdz-options';
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
  maxSidePixels: number,
  encode: EncodeForUsdz,
  notes: UsdzNotes,
): Promise<PackedTextures> {
  const names = new Map<string, string>();
  const numbers = new Map<Texture, number>();
  const files: PackageFile[] = [];
  let largestPixels: [number, number] | null = null;
  const keyOf = (texture: TextureInput, alpha: boolean) => {
    const number = numbers.get(texture.texture) ?? numbers.size;
    numbers.set(texture.texture, number);
    return `${number} ${texture.data} ${alpha}`;
  };
  const translucent = new Map<string, boolean>();
  for (const material of materials) {
    for (const texture of material.textures) {
      const alpha = carriesAlpha(texture, material);
      const key = keyOf(texture, alpha);
      const picture = texture.texture.getImage();
      if (!names.has(key) && picture) {
        const made = await encode(picture, { maxSidePixels, alpha, data: texture.data });
        const name = `textures/${files.length}.${made.type}`;
        files.push({ name, bytes: made.bytes });
        names.set(key, name);
        translucent.set(key, made.translucent);
        const size: [number, number] = [made.widthPixels, made.heightPixels];
        if (!largestPixels || size[0] * size[1] > largestPixels[0] * largestPixels[1]) largestPixels = size;
        const before = texture.texture.getSize();
        if (before && Math.max(...before) > maxSidePixels) notes.add('textures-scaled');
      }
    }
  }
  const fileOf: PackedTextures['fileOf'] = (texture, material) =>
    names.get(keyOf(texture, carriesAlpha(texture, material))) ?? '';
  // Files of textures whose alpha says nothing are JPEGs already, so the name stays right.
  const opaque = new Map<MaterialInputs, string[]>();
  for (const material of materials) {
    const texture = material.textures.find((each) => carriesAlpha(each, material));
    const seeThrough = texture ? translucent.get(keyOf(texture, true)) : false;
    if (material.alpha === 'opaque' || material.opacity < 0.999 || seeThrough) continue;
    opaque.set(
      material,
      material.textures.map((each) => fileOf(each, material)),
    );
  }
  for (const [material, paths] of opaque) {
    material.textures.forEach((each, i) => void names.set(keyOf(each, false), paths[i]!));
    Object.assign(material, { alpha: 'opaque', opacity: 1, opacityThreshold: 0 });
  }
  const used = new Set(
    materials.flatMap((material) => material.textures.map((each) => fileOf(each, material))),
  );
  return { files: files.filter(({ name }) => used.has(name)), largestPixels, fileOf };
}
