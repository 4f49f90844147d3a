import type { Camera } from './camera';
import { bendNormal, mixed, readSlot, type SurfacePoint } from './surface-point';

const key = unit([0.35, 0.8, 0.5]);
const keyLight = 1.6;
const [sky, ground] = [0.75, 0.3];
const texel = new Float32Array(4);
const normal = new Float32Array(3);
const tint = new Float32Array(3);

/**
 * Light of one point: a lamp, a bright sky and a dimmer ground, on a surface after glTF's metallic-roughness model.
 * Simple, and the same for both pictures that are compared.
 *
 * @param behind Whether the surface is seen from its back.
 * @param out 3 numbers, linear light.
 */
export function shade(point: SurfacePoint, camera: Camera, behind: boolean, out: Float32Array): void {
  const { material, colours, normals } = point.part;
  const { slots } = material;
  let [r, g, b] = [material.colour[0], material.colour[1], material.colour[2]];
  if (slots.colour) {
    readSlot(point, slots.colour, texel);
    [r, g, b] = [r * texel[0]!, g * texel[1]!, b * texel[2]!];
  }
  if (colours) {
    mixed(colours, point, tint);
    [r, g, b] = [r * tint[0]!, g * tint[1]!, b * tint[2]!];
  }
  if (material.unlit) {
    out.set([r, g, b]);
    return;
  }
  let { metallic, roughness } = material;
  if (slots.rough) {
    readSlot(point, slots.rough, texel);
    [roughness, metallic] = [roughness * texel[1]!, metallic * texel[2]!];
  }
  let occlusion = 1;
  if (slots.occlusion) {
    readSlot(point, slots.occlusion, texel);
    occlusion = 1 + material.occlusion * (texel[0]! - 1);
  }
  mixed(normals, point, normal);
  const length = Math.hypot(normal[0]!, normal[1]!, normal[2]!) || 1;
  const sign = behind ? -1 : 1;
  for (let k = 0; k < 3; k++) normal[k] = (normal[k]! / length) * sign;
  if (slots.normal) bendNormal(point, slots.normal, material.normalScale, normal);

  const [nx, ny, nz] = [normal[0]!, normal[1]!, normal[2]!];
  // Seen from the picture's middle everywhere: far enough for 15°.
  const [vx, vy, vz] = camera.back;
  const lit = Math.max(0, nx * key[0] + ny * key[1] + nz * key[2]);
  const facing = Math.max(0.001, nx * vx + ny * vy + nz * vz);
  const [hx, hy, hz] = unit([key[0] + vx, key[1] + vy, key[2] + vz]);
  const alpha = Math.max(0.03, roughness * roughness);
  const half = Math.max(0, nx * hx + ny * hy + nz * hz);
  const lobe = (alpha * alpha) / (half * half * (alpha * alpha - 1) + 1) ** 2 / 4 / Math.max(0.1, facing);
  const mirrored = 2 * facing * ny - vy;
  const grazing = (1 - facing) ** 5 * (1 - roughness);
  const reflection = above(mirrored * (1 - roughness)) * occlusion;
  const base = [r, g, b];
  let glow: ArrayLike<number> = [1, 1, 1];
  if (slots.emissive) {
    readSlot(point, slots.emissive, texel);
    glow = texel;
  }
  for (let k = 0; k < 3; k++) {
    const f0 = 0.04 + (base[k]! - 0.04) * metallic;
    const mirror = f0 + (1 - f0) * grazing;
    const diffuse = base[k]! * (1 - metallic) * (above(ny) * occlusion + keyLight * lit * 0.6);
    const light = keyLight * lit * Math.min(8, lobe) * f0;
    out[k] = diffuse + mirror * reflection + light + material.emissive[k as 0 | 1 | 2] * glow[k]!;
  }
}

/** Light that comes from a direction, by its height. */
function above(y: number): number {
  return ground + (sky - ground) * (0.5 + 0.5 * y);
}

function unit([x, y, z]: readonly [number, number, number]): [number, number, number] {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}
