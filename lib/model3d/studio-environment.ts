import {
  DataTexture,
  DataUtils,
  EquirectangularReflectionMapping,
  HalfFloatType,
  LinearFilter,
  PMREMGenerator,
  RGBAFormat,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import { studioEquirect } from './studio-light';

const width = 256;
const height = 128;

/** The studio's light, filtered for every roughness. Made on the graphics card; the caller disposes of it. */
export function studioEnvironment(renderer: WebGLRenderer): WebGLRenderTarget {
  const pixels = Uint16Array.from(studioEquirect(width, height), (value) => DataUtils.toHalfFloat(value));
  const texture = new DataTexture(pixels, width, height, RGBAFormat, HalfFloatType);
  texture.mapping = EquirectangularReflectionMapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromEquirectangular(texture);
  generator.dispose();
  texture.dispose();
  return target;
}
