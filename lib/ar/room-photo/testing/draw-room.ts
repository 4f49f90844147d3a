import type { Vector } from '@/lib/model3d/frame';
import type { Pixels } from '@/lib/photo/pixels';
import { directionThrough, type RoomCamera } from '../room-camera';
import { add, cross, normalise, scale, subtract } from '../vector';
import { seeded } from './random-room';
import type { RoomScene } from './room-scene';

type Hit = { distance: number; normal: Vector; colour: Vector; light: Vector | null };

/**
 * Draws a room as a camera would photograph it: a small path tracer with light sampled at the window (Kajiya 1986; Shirley,
 * Wang and Zimmerman 1996), soft shadows and two bounces; what arrives is smoothed over each surface before the surface's own
 * colour comes to it (Dammertz and others, "Edge-avoiding à-trous wavelet transform", 2010). Every corner is where the
 * camera's mathematics say.
 *
 * @param samples Paths a pixel.
 */
export function drawRoom(scene: RoomScene, camera: RoomCamera, samples = 8, exposure = 0.52): Pixels {
  const { widthPixels: width, heightPixels: height } = camera;
  const count = width * height;
  const [colours, light, glow] = [0, 1, 2].map(() => new Float32Array(count * 3)) as [Flat, Flat, Flat];
  const guide = new Float32Array(count * 6);
  const random = seeded(7);
  for (let i = 0; i < count; i++) {
    const [column, row] = [i % width, Math.floor(i / width)];
    for (let k = 0; k < samples; k++) {
      const ray = directionThrough(camera, { x: column + random(), y: row + random() });
      const hit = nearest(scene, camera.position, ray);
      if (hit.light) {
        for (let c = 0; c < 3; c++) glow[i * 3 + c]! += hit.light[c]! / samples;
        continue;
      }
      const point = add(add(camera.position, scale(ray, hit.distance)), scale(hit.normal, 1e-4));
      const arriving = lightAt(scene, point, hit.normal, random);
      for (let c = 0; c < 3; c++) {
        colours[i * 3 + c]! += hit.colour[c]! / samples;
        // Fireflies are cut: they are noise, not light.
        light[i * 3 + c]! += Math.min(arriving[c]!, 8) / samples;
      }
      if (k === 0) guide.set([...hit.normal, ...point], i * 6);
    }
  }
  const smooth = smoothed(light, guide, width, height);
  const data = new Uint8ClampedArray(count * 4).fill(255);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) {
      const value = colours[i * 3 + c]! * smooth[i * 3 + c]! + glow[i * 3 + c]!;
      // Half a level of grain, as a sensor has, keeps slopes from banding.
      data[i * 4 + c] = 255 * encode(value * exposure) + random() - 0.5;
    }
  }
  return { width, height, data };
}

type Flat = Float32Array;

/** Means over neighbours that lie in the same surface, in rings of growing width. */
function smoothed(light: Flat, guide: Flat, width: number, height: number): Flat {
  let from = light;
  for (const step of [1, 2, 4, 8]) {
    const to = new Float32Array(from.length);
    for (let i = 0; i < width * height; i++) {
      const [column, row] = [i % width, Math.floor(i / width)];
      let [r, g, b, total] = [0, 0, 0, 0];
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const [x, y] = [column + dx * step, row + dy * step];
          if (x < 0 || y < 0 || x >= width || y >= height) continue;
          const at = y * width + x;
          const [p, q] = [i * 6, at * 6];
          const facing =
            guide[p]! * guide[q]! + guide[p + 1]! * guide[q + 1]! + guide[p + 2]! * guide[q + 2]!;
          if (facing < 0.9) continue;
          const [ex, ey, ez] = [
            guide[p + 3]! - guide[q + 3]!,
            guide[p + 4]! - guide[q + 4]!,
            guide[p + 5]! - guide[q + 5]!,
          ];
          const off = Math.abs(ex * guide[p]! + ey * guide[p + 1]! + ez * guide[p + 2]!);
          if (off > 0.01) continue;
          const weight = Math.exp(-(dx * dx + dy * dy) / 4 - (ex * ex + ey * ey + ez * ez) / 0.02);
          r += weight * from[at * 3]!;
          g += weight * from[at * 3 + 1]!;
          b += weight * from[at * 3 + 2]!;
          total += weight;
        }
      }
      if (total > 0) to.set([r / total, g / total, b / total], i * 3);
    }
    from = to;
  }
  return from;
}

/** Light that arrives at a surface, over π: from the window, and off what it shines on. */
function lightAt(scene: RoomScene, from: Vector, facing: Vector, random: () => number): Vector {
  let out = windowLight(scene, from, facing, random);
  let through: Vector = [1, 1, 1];
  let [point, normal] = [from, facing];
  for (let bounce = 0; bounce < 2; bounce++) {
    const ray = cosineRay(normal, random);
    const hit = nearest(scene, point, ray);
    // The window's own light was counted when it was sampled.
    if (hit.light) return out;
    through = times(through, hit.colour);
    point = add(add(point, scale(ray, hit.distance)), scale(hit.normal, 1e-4));
    normal = hit.normal;
    const direct = windowLight(scene, point, normal, random);
    out = add(out, times(through, [0, 1, 2].map((c) => Math.min(direct[c]!, 2.5)) as never));
  }
  // What further bounces would bring.
  return add(out, scale(through, 0.2));
}

/** Light from one random place of the window, over π: radiance × cosines × area / (π distance²). */
function windowLight(scene: RoomScene, point: Vector, normal: Vector, random: () => number): Vector {
  const { wall, from, to, radiance } = scene.window;
  const [a, b] = [from[0] + (to[0] - from[0]) * random(), from[1] + (to[1] - from[1]) * random()];
  const target: Vector =
    wall === 'ceiling'
      ? [a, scene.max[1] - 2e-3, b]
      : [wall === 'left' ? scene.min[0] + 2e-3 : scene.max[0] - 2e-3, a, b];
  const facing: Vector = wall === 'ceiling' ? [0, -1, 0] : [wall === 'left' ? 1 : -1, 0, 0];
  const towards = subtract(target, point);
  const distance = Math.hypot(...towards);
  const ray = scale(towards, 1 / distance);
  const [here, there] = [dot(ray, normal), -dot(ray, facing)];
  if (here <= 0 || there <= 0 || blocked(scene, point, ray, distance)) return [0, 0, 0];
  const area = (to[0] - from[0]) * (to[1] - from[1]);
  return scale(radiance, (here * there * area) / (Math.PI * distance * distance));
}

function blocked(scene: RoomScene, from: Vector, ray: Vector, distance: number): boolean {
  return scene.boxes.some((box) => {
    const hit = boxHit(box.min, box.max, from, ray);
    return hit !== null && hit.near > 1e-5 && hit.near < distance;
  });
}

function nearest(scene: RoomScene, from: Vector, ray: Vector): Hit {
  // The room is left through the wall that is seen.
  const out = boxHit(scene.min, scene.max, from, ray);
  let best: Hit | null = null;
  for (const box of scene.boxes) {
    const hit = boxHit(box.min, box.max, from, ray);
    if (!hit || hit.near < 1e-5 || (best && hit.near > best.distance)) continue;
    const normal: Vector = [0, 1, 2].map((k) => (k === hit.nearAxis ? -Math.sign(ray[k]!) : 0)) as never;
    best = { distance: hit.near, normal, colour: box.colour, light: null };
  }
  if (best) return best;
  const { far = 1, farAxis = 1 } = out ?? {};
  const point = add(from, scale(ray, far));
  const normal: Vector = [0, 1, 2].map((k) => (k === farAxis ? -Math.sign(ray[k]!) : 0)) as never;
  return { distance: far, normal, ...surface(scene, point, farAxis, ray[farAxis]! > 0) };
}

/** Slabs (Kay and Kajiya 1986). */
function boxHit(min: Vector, max: Vector, from: Vector, ray: Vector) {
  let [near, far, nearAxis, farAxis] = [-Infinity, Infinity, 0, 0];
  for (let k = 0; k < 3; k++) {
    const by = 1 / ray[k]!;
    let [a, b] = [(min[k]! - from[k]!) * by, (max[k]! - from[k]!) * by];
    if (a > b) [a, b] = [b, a];
    if (a > near) [near, nearAxis] = [a, k];
    if (b < far) [far, farAxis] = [b, k];
  }
  return near < far && far > 0 ? { near, far, nearAxis, farAxis } : null;
}

function surface(
  scene: RoomScene,
  [x, y, z]: Vector,
  axis: number,
  positive: boolean,
): Pick<Hit, 'colour' | 'light'> {
  const { window, min, door, wallColour } = scene;
  const within = (a: number, b: number) =>
    a > window.from[0] && a < window.to[0] && b > window.from[1] && b < window.to[1];
  const wall = axis === 0 ? (positive ? 'right' : 'left') : axis === 1 && positive ? 'ceiling' : null;
  if (wall === window.wall && (wall === 'ceiling' ? within(x, z) : within(y, z))) {
    const [a, b] = wall === 'ceiling' ? [x, z] : [y, z];
    const [u, v] = [
      (a - window.from[0]) / (window.to[0] - window.from[0]),
      (b - window.from[1]) / (window.to[1] - window.from[1]),
    ];
    const frame = Math.min(u, v, 1 - u, 1 - v, Math.abs(v - 0.5)) < 0.025;
    return frame ? { colour: [0.7, 0.7, 0.68], light: null } : { colour: [0, 0, 0], light: window.radiance };
  }
  if (axis === 1 && !positive) return { colour: floorColour(scene, x, z), light: null };
  if (
    axis === 2 &&
    !positive &&
    door &&
    Math.abs(x - door.x) < door.width / 2 + 0.07 &&
    y < door.height + 0.07
  ) {
    const leaf = Math.abs(x - door.x) < door.width / 2 && y < door.height;
    const panel =
      Math.abs(x - door.x) < door.width / 2 - 0.12 &&
      ((y > 0.15 && y < 0.85) || (y > 1.05 && y < door.height - 0.14));
    return {
      colour: leaf ? (panel ? [0.37, 0.36, 0.33] : [0.44, 0.43, 0.4]) : [0.75, 0.74, 0.72],
      light: null,
    };
  }
  // A skirting board, so that the foot of a wall is seen.
  if (axis !== 1 && y < min[1] + 0.09)
    return { colour: y > 0.082 ? [0.35, 0.34, 0.33] : [0.82, 0.82, 0.8], light: null };
  return { colour: axis === 1 ? [0.86, 0.86, 0.85] : wallColour, light: null };
}

function floorColour({ sheets, floor, floorColour: base }: RoomScene, x: number, z: number): Vector {
  for (const sheet of sheets) {
    const [s, c] = [Math.sin(sheet.turnRadians), Math.cos(sheet.turnRadians)];
    const [dx, dz] = [x - sheet.x, z - sheet.z];
    const [a, b] = [dx * c - dz * s, dx * s + dz * c];
    if (Math.abs(a) < sheet.width / 2 && Math.abs(b) < sheet.depth / 2) {
      const stripe =
        sheet.width > 1 && Math.abs(a) > sheet.width / 2 - 0.22 && Math.abs(a) < sheet.width / 2 - 0.14;
      return stripe ? scale(sheet.colour, 2.2) : sheet.colour;
    }
  }
  if (floor === 'carpet') return scale(base, 0.9 + 0.2 * hash(Math.floor(x * 300), Math.floor(z * 300)));
  if (floor === 'tiles') {
    const [u, v] = [x / 0.45, z / 0.45];
    const joint = Math.min(u - Math.floor(u), v - Math.floor(v)) < 0.012;
    return joint ? scale(base, 0.55) : scale(base, 0.93 + 0.14 * hash(Math.floor(u), Math.floor(v)));
  }
  const plank = Math.floor(x / 0.14);
  const shift = hash(plank, 3) * 1.8;
  const board = Math.floor((z + shift) / 1.8);
  const [u, v] = [x / 0.14 - plank, (z + shift) / 1.8 - board];
  if (u < 0.02 || v < 0.002) return scale(base, 0.45);
  const grain = Math.sin(x * 190 + 3 * Math.sin(z * 2.3 + plank) + hash(plank, board) * 20) * 0.045;
  return scale(base, 0.86 + 0.3 * hash(plank, board) + grain);
}

function cosineRay(normal: Vector, random: () => number): Vector {
  const aside = normalise(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const other = cross(normal, aside);
  const [radius, turn] = [Math.sqrt(random()), 2 * Math.PI * random()];
  const flat = add(scale(aside, radius * Math.cos(turn)), scale(other, radius * Math.sin(turn)));
  return add(flat, scale(normal, Math.sqrt(1 - radius * radius)));
}

/** An even number in [0, 1) for a pair of whole ones. */
function hash(a: number, b: number): number {
  let h = Math.imul(a, 374761393) ^ Math.imul(b, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (a: Vector, b: Vector): Vector => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
const encode = (value: number) =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * Math.min(1, value) ** (1 / 2.4) - 0.055;
