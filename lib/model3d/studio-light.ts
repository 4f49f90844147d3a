/** A feathered soft box: angles in degrees seen from the product, azimuth 0 towards the camera and positive to its right. */
type SoftBox = {
  azimuth: number;
  elevation: number;
  width: number;
  height: number;
  radiance: number;
  tint: readonly [number, number, number];
};

/** The photo studio of the shop, the same that lights the demo catalogue's photos, so model and photo agree. */
const boxes: readonly SoftBox[] = [
  { azimuth: -52, elevation: 48, width: 46, height: 40, radiance: 9.5, tint: [1, 0.985, 0.96] },
  { azimuth: 78, elevation: 22, width: 22, height: 60, radiance: 2.2, tint: [0.97, 0.985, 1] },
  { azimuth: 165, elevation: 42, width: 60, height: 16, radiance: 4.2, tint: [1, 1, 1] },
  { azimuth: 0, elevation: 88, width: 60, height: 30, radiance: 2.2, tint: [1, 1, 1] },
  { azimuth: -100, elevation: 12, width: 8, height: 60, radiance: 3, tint: [1, 1, 1] },
];
const sky = { zenith: 0.62, horizon: 0.3, ground: 0.42, tint: [1, 0.99, 0.97] } as const;
const feather = 4;
const degree = Math.PI / 180;

/** Light that arrives from a direction (unit vector, +y up, +z towards the camera), linear RGB. */
export function studioRadiance(x: number, y: number, z: number): [number, number, number] {
  const base =
    y > 0
      ? sky.horizon + (sky.zenith - sky.horizon) * y
      : sky.ground + (sky.horizon - sky.ground) * smoothStep(-0.25, 0, y);
  const light: [number, number, number] = [sky.tint[0] * base, sky.tint[1] * base, sky.tint[2] * base];
  const elevation = Math.asin(Math.min(1, Math.max(-1, y))) / degree;
  const azimuth = Math.atan2(x, z) / degree;
  for (const box of boxes) {
    let across = Math.abs(azimuth - box.azimuth);
    if (across > 180) across = 360 - across;
    across *= Math.max(0.05, Math.cos(Math.min(elevation, 85) * degree));
    const along = Math.abs(elevation - box.elevation);
    const weight = inside(across, box.width / 2) * inside(along, box.height / 2) * box.radiance;
    for (let k = 0; k < 3; k++) light[k] = light[k]! + weight * box.tint[k]!;
  }
  return light;
}

/**
 * The studio as an equirectangular picture for image-based light: row 0 is straight down, column centres start at
 * azimuth 180° around +x as three.js reads it (u = atan2(z, x) / 2π + ½).
 *
 * @returns Shape [height × width × 4], linear RGBA with alpha 1.
 */
export function studioEquirect(width: number, height: number): Float32Array {
  const pixels = new Float32Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const elevation = ((row + 0.5) / height - 0.5) * Math.PI;
    const [y, ring] = [Math.sin(elevation), Math.cos(elevation)];
    for (let column = 0; column < width; column++) {
      const turn = ((column + 0.5) / width - 0.5) * 2 * Math.PI;
      pixels.set(
        [...studioRadiance(Math.cos(turn) * ring, y, Math.sin(turn) * ring), 1],
        (row * width + column) * 4,
      );
    }
  }
  return pixels;
}

function inside(distance: number, half: number): number {
  return 1 - smoothStep(half - feather, half + feather, distance);
}

function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
