import type { Texture } from 'three';
import { environmentTexture, filterSurroundings } from './environment-texture';
import type { CubeLevel } from './prefiltered-cube';
import { studioRadiance } from './studio-light';

/** Edge of the sharpest faces in texels: 1.4° each, and the narrowest feather of a soft box is 8° wide. */
const size = 64;

let made: CubeLevel[] | null = null;

/**
 * The studio's light, filtered for every roughness: a scene's `environment`. The caller disposes of it.
 *
 * Calculated once a page and not on the graphics card, where three.js takes 256 × 256 texels a face and 256 looks at the
 * light for each: on a slow card, the longest part of the way to a first picture (bench/VIEWER.md).
 */
export function studioEnvironment(): Texture {
  made ??= filterSurroundings(studioRadiance, size);
  return environmentTexture(made);
}
