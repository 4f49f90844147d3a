import * as THREE from 'three';

const cache = new Map();

/** Makes a texture once per key, so that variants share it and the file holds it once. */
export function cached(key, make) {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key);
}

/**
 * A repeating texture from `pixel(x, y) → [r, g, b, a?]` (0..1). `tile` is its size in metres [u, v]: shapes carry
 * UVs in metres. `colour`: true for sRGB colour data, false for normal, roughness and other numbers.
 */
export function pixelTexture(name, width, height, pixel, { tile = [1, 1], colour = true } = {}) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [r, g, b, a = 1] = pixel(x, y);
      data.set([r * 255 + 0.5, g * 255 + 0.5, b * 255 + 0.5, a * 255], (y * width + x) * 4);
    }
  return finish(new THREE.DataTexture(new Uint8Array(data.buffer), width, height), name, tile, colour);
}

/** A tangent-space normal map from heights (metres would be `strength` texels): tileable when `height` is. */
export function normalTexture(name, size, height, strength, { tile = [1, 1] } = {}) {
  const [width, rows] = Array.isArray(size) ? size : [size, size];
  const h = new Float32Array(width * rows);
  for (let y = 0; y < rows; y++) for (let x = 0; x < width; x++) h[y * width + x] = height(x, y);
  const at = (x, y) => h[((y + rows) % rows) * width + ((x + width) % width)];
  return pixelTexture(
    name,
    width,
    rows,
    (x, y) => {
      const dx = (at(x - 1, y) - at(x + 1, y)) * strength;
      const dy = (at(x, y - 1) - at(x, y + 1)) * strength;
      const l = Math.hypot(dx, dy, 1);
      return [0.5 + dx / l / 2, 0.5 + dy / l / 2, 0.5 + 1 / l / 2];
    },
    { tile, colour: false },
  );
}

/** A texture from a canvas (artwork, dials, labels): UVs 0..1, top of the canvas at v = 1. */
export function canvasTexture(name, canvas) {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const data = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++)
    data.set(pixels.subarray((height - 1 - y) * width * 4, (height - y) * width * 4), y * width * 4);
  const texture = finish(new THREE.DataTexture(data, width, height), name, [1, 1], true);
  texture.wrapS = THREE.ClampToEdgeWrapping;
  texture.wrapT = THREE.ClampToEdgeWrapping;
  return texture;
}

function finish(texture, name, tile, colour) {
  texture.name = name;
  texture.wrapS = THREE.RepeatWrapping;
  texture.wrapT = THREE.RepeatWrapping;
  texture.repeat.set(1 / tile[0], 1 / tile[1]);
  texture.colorSpace = colour ? THREE.SRGBColorSpace : THREE.NoColorSpace;
  texture.magFilter = THREE.LinearFilter;
  texture.minFilter = THREE.LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 8;
  texture.needsUpdate = true;
  return texture;
}
