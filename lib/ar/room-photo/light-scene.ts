import {
  DataTexture,
  DataUtils,
  DirectionalLight,
  EquirectangularReflectionMapping,
  HalfFloatType,
  LinearFilter,
  PMREMGenerator,
  RGBAFormat,
  type Scene,
  type WebGLRenderer,
} from 'three';
import { type RoomLight, usualAlbedo } from './estimate-light';

/**
 * Lights a scene in the room's frame as the photo's room is lit: the photo as surroundings, and a lamp for the share of the
 * light that has a direction, together as bright as the estimate says.
 *
 * @returns Takes the light out again and gives its memory back.
 */
export function lightScene(scene: Scene, renderer: WebGLRenderer, light: RoomLight): () => void {
  const { width, height, data } = light.equirect;
  const texture = new DataTexture(
    Uint16Array.from(data, (value) => DataUtils.toHalfFloat(Math.min(value, 60000))),
    width,
    height,
    RGBAFormat,
    HalfFloatType,
  );
  texture.mapping = EquirectangularReflectionMapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromEquirectangular(texture);
  generator.dispose();
  texture.dispose();
  scene.environment = target.texture;
  scene.environmentIntensity = 1 - light.keyShare;
  const [r, g, b] = light.mean;
  const bright = Math.max(r, g, b, 1e-3);
  const lamp = new DirectionalLight();
  // Half way between white and the room's own tint.
  lamp.color.setRGB((1 + r / bright) / 2, (1 + g / bright) / 2, (1 + b / bright) / 2);
  const [x, y, z] = light.keyDirection;
  const wanted = (0.2126 * r + 0.7152 * g + 0.0722 * b) / usualAlbedo;
  lamp.intensity = (Math.PI * wanted * light.keyShare) / Math.max(y, 0.3);
  lamp.position.set(x * 10, y * 10, z * 10);
  scene.add(lamp);
  return () => {
    scene.remove(lamp);
    lamp.dispose();
    scene.environment = null;
    target.dispose();
  };
}
