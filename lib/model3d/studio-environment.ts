import {
  CompressedCubeTexture,
  type CompressedPixelFormat,
  type CompressedTextureMipmap,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  LinearSRGBColorSpace,
  RGBAFormat,
  type Texture,
} from 'three';
import { type CubeLevel, prefilteredCube } from './prefiltered-cube';
import { studioRadiance } from './studio-light';

/** Edge of the sharpest faces in texels: 1.4° each, and the narrowest feather of a soft box is 8° wide. */
const size = 64;
/** Edge of the faces for roughness 1. */
const smallest = 4;

let made: CubeLevel[] | null = null;

/**
 * The studio's light, filtered for every roughness: a scene's `environment`. The caller disposes of it.
 *
 * Calculated once a page and not on the graphics card, where three.js takes 256 × 256 texels a face and 256 looks at the
 * light for each: on a slow card, the longest part of the way to a first picture (bench/VIEWER.md).
 */
export function studioEnvironment(): Texture {
  // Cube maps are looked up mirrored: their own axes are left-handed.
  made ??= prefilteredCube((x, y, z) => studioRadiance(-x, y, z), size, smallest);
  const faces = Array.from({ length: 6 }, (_, face) => {
    const mipmaps = made!.map((level) => faceOf(level, face));
    return { mipmaps, width: size, height: size };
  });
  // Three.js takes mips that the caller filtered for cubes of "compressed" faces alone; the format says that they are not.
  const texture = new CompressedCubeTexture(
    faces as unknown as ConstructorParameters<typeof CompressedCubeTexture>[0],
    RGBAFormat as unknown as CompressedPixelFormat,
    HalfFloatType,
  );
  texture.colorSpace = LinearSRGBColorSpace;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.isPMREMTexture = true;
  texture.needsUpdate = true;
  return texture;
}

/** Shape [size × size × 4], halves. */
function faceOf({ size: edge, radiance }: CubeLevel, face: number): CompressedTextureMipmap {
  const data = new Uint16Array(edge * edge * 4);
  const one = DataUtils.toHalfFloat(1);
  const from = face * edge * edge * 3;
  for (let i = 0; i < edge * edge; i++) {
    for (let k = 0; k < 3; k++) data[4 * i + k] = DataUtils.toHalfFloat(radiance[from + 3 * i + k]!);
    data[4 * i + 3] = one;
  }
  return { data: data as unknown as CompressedTextureMipmap['data'], width: edge, height: edge };
}
