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

/** Edge of the faces for roughness 1, texels. */
const smallest = 4;

/**
 * Surroundings, filtered for every roughness.
 *
 * @param radiance Linear RGB from a direction (unit vector).
 * @param size Edge of the sharpest faces in texels, a power of two.
 */
export function filterSurroundings(
  radiance: (x: number, y: number, z: number) => readonly [number, number, number],
  size: number,
): CubeLevel[] {
  // Cube maps are looked up mirrored: their own axes are left-handed.
  return prefilteredCube((x, y, z) => radiance(-x, y, z), size, smallest);
}

/** A scene's `environment` of filtered surroundings. The caller disposes of it. */
export function environmentTexture(levels: readonly CubeLevel[]): Texture {
  const size = levels[0]!.size;
  const faces = Array.from({ length: 6 }, (_, face) => {
    const mipmaps = levels.map((level) => faceOf(level, face));
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
