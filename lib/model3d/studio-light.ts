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

function inside(distance: number, half: number): number {
  return 1 - smoothStep(half - feather, half + feather, distance);
}

function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
