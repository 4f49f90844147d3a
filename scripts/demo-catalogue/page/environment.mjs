import * as THREE from 'three';

/**
 * Studio light as radiance over direction. Azimuth 0 is towards the camera, positive to the camera's right; all
 * lights are soft boxes with feathered edges. `look` names a set-up.
 */
const looks = {
  studio: {
    sky: [0.5, 0.24],
    ground: 0.4,
    tint: [1, 0.99, 0.97],
    boxes: [
      { azimuth: -52, elevation: 48, width: 46, height: 40, radiance: 13, tint: [1, 0.993, 0.98] },
      { azimuth: 78, elevation: 22, width: 22, height: 60, radiance: 2.2, tint: [0.97, 0.985, 1] },
      { azimuth: 165, elevation: 42, width: 60, height: 16, radiance: 4.2, tint: [1, 1, 1] },
      { azimuth: 0, elevation: 88, width: 60, height: 30, radiance: 2.2, tint: [1, 1, 1] },
      { azimuth: -100, elevation: 12, width: 8, height: 60, radiance: 3, tint: [1, 1, 1] },
    ],
  },
  // A white tent for small shiny things: bright all round, with dark flags that draw the edges of metal.
  tent: {
    sky: [0.8, 0.62],
    ground: 0.56,
    tint: [1, 0.995, 0.985],
    boxes: [
      { azimuth: -48, elevation: 50, width: 48, height: 36, radiance: 7.5, tint: [1, 0.985, 0.96] },
      { azimuth: 72, elevation: 30, width: 30, height: 50, radiance: 2.2, tint: [0.97, 0.985, 1] },
      { azimuth: 170, elevation: 40, width: 70, height: 18, radiance: 3.4, tint: [1, 1, 1] },
      { azimuth: 18, elevation: 12, width: 12, height: 70, radiance: -0.72, tint: [1, 1, 1] },
      { azimuth: -118, elevation: 10, width: 26, height: 70, radiance: -0.66, tint: [1, 1, 1] },
      { azimuth: 122, elevation: 8, width: 20, height: 60, radiance: -0.62, tint: [1, 1, 1] },
    ],
  },
  room: {
    sky: [0.8, 0.62],
    ground: 0.5,
    tint: [1, 0.985, 0.965],
    boxes: [
      { azimuth: -50, elevation: 36, width: 14, height: 14, radiance: 62, tint: [1, 0.955, 0.89] },
      { azimuth: -80, elevation: 20, width: 60, height: 50, radiance: 1.6, tint: [0.97, 0.99, 1] },
      { azimuth: 80, elevation: 20, width: 50, height: 50, radiance: 0.55, tint: [1, 0.96, 0.9] },
    ],
  },
};

const rad = Math.PI / 180;
const smooth = (a, b, x) => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)));
  return t * t * (3 - 2 * t);
};

/** Radiance [r,g,b] from direction (unit, +y up, +z towards the camera). */
export function radiance(look, x, y, z) {
  const { sky, ground, tint, boxes } = looks[look];
  const base = y > 0 ? sky[1] + (sky[0] - sky[1]) * y : ground + (sky[1] - ground) * smooth(-0.25, 0, y);
  const out = tint.map((c) => c * base);
  const elevation = Math.asin(y) / rad;
  const azimuth = Math.atan2(x, z) / rad;
  for (const b of boxes) {
    let da = Math.abs(azimuth - b.azimuth);
    if (da > 180) da = 360 - da;
    da *= Math.max(0.05, Math.cos(Math.min(elevation, 85) * rad));
    const de = Math.abs(elevation - b.elevation);
    const w =
      (1 - smooth(b.width / 2 - 4, b.width / 2 + 4, da)) *
      (1 - smooth(b.height / 2 - 4, b.height / 2 + 4, de));
    for (let i = 0; i < 3; i++) out[i] += w * b.radiance * b.tint[i];
  }
  return out.map((c) => Math.max(c, 0.03));
}

/** Direction of the look's first box, its key light. */
export function keyDirection(look) {
  const { azimuth, elevation } = looks[look].boxes[0];
  const c = Math.cos(elevation * rad);
  return new THREE.Vector3(
    Math.sin(azimuth * rad) * c,
    Math.sin(elevation * rad),
    Math.cos(azimuth * rad) * c,
  );
}

/** The look as an equirectangular float texture for PMREM (three's layout: u 0.5 is +x... see equirectUv). */
export function environmentTexture(look) {
  const width = 512;
  const height = 256;
  const data = new Float32Array(width * height * 4);
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const phi = ((i + 0.5) / width - 0.5) * 2 * Math.PI;
      const theta = ((j + 0.5) / height - 0.5) * Math.PI;
      const y = Math.sin(theta);
      const c = Math.cos(theta);
      // three: u = atan(dir.z, dir.x) / 2π + 0.5
      data.set([...radiance(look, Math.cos(phi) * c, y, Math.sin(phi) * c), 1], (j * width + i) * 4);
    }
  const texture = new THREE.DataTexture(data, width, height, THREE.RGBAFormat, THREE.FloatType);
  texture.mapping = THREE.EquirectangularReflectionMapping;
  texture.magFilter = THREE.LinearFilter;
  texture.minFilter = THREE.LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/**
 * `count` light directions drawn in proportion to radiance (stratified, deterministic), each with equal weight.
 * Directions from below are kept: they stand for light off the floor.
 */
export function lightDirections(look, count) {
  const rows = 64;
  const columns = 128;
  const cells = [];
  let total = 0;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const theta = ((j + 0.5) / rows - 0.5) * Math.PI;
      const phi = ((i + 0.5) / columns) * 2 * Math.PI;
      const c = Math.cos(theta);
      const d = [Math.cos(phi) * c, Math.sin(theta), Math.sin(phi) * c];
      const [r, g, b] = radiance(look, ...d);
      total += (0.2126 * r + 0.7152 * g + 0.0722 * b) * c;
      cells.push({ d, upTo: total });
    }
  // A Halton-shuffled order of cells would cluster by row; a golden-ratio walk over the cumulative sum spreads.
  const out = [];
  let at = 0;
  for (let k = 0; k < count; k++) {
    const target = ((k + 0.5) / count) * total;
    while (cells[at].upTo < target) at++;
    const [x, y, z] = cells[at].d;
    const jitter = ((k * 0.6180339887) % 1) - 0.5;
    const a = jitter * ((2 * Math.PI) / columns) * 3;
    out.push(
      new THREE.Vector3(x * Math.cos(a) - z * Math.sin(a), y, x * Math.sin(a) + z * Math.cos(a)).normalize(),
    );
  }
  return out;
}
