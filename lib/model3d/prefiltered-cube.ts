/** One size of a cube map: six faces in the order +x −x +y −y +z −z, rows from t = −1, linear RGB. */
export type CubeLevel = { size: number /** Shape [6 × size × size × 3]. */; radiance: Float32Array };

type Radiance = (x: number, y: number, z: number) => readonly [number, number, number];

/** Directions that stand for a narrower lobe. One that spans hardly more than a texel needs few. */
const samplesOf = (alpha: number) => (alpha < 0.05 ? 12 : 48);
/** From this roughness on (GGX α) a lobe is so wide that every texel of a small source is weighed instead of some. */
const wideAlpha = 0.2;
/** Edge of that source's faces in texels: about a fourth of the lobe's width. */
const sourceSize = (alpha: number) => (alpha < 0.5 ? 16 : 8);

/**
 * What three.js reads a material's surroundings from (its PMREM), made here instead of on the graphics card, because the
 * studio is a formula: mip 0 is a mirror's view, the last mip is that of roughness 1, the ones between are filtered with
 * the GGX lobe seen head-on (Karis, Real Shading in Unreal Engine 4, 2013; Heitz, Sampling the GGX Distribution of Visible
 * Normals, 2018).
 *
 * @param radiance Light from a direction (unit vector).
 * @param size Edge of mip 0's faces in texels, a power of two.
 * @param smallest Edge of the last mip's faces.
 * @returns From mip 0 down.
 */
export function prefilteredCube(radiance: Radiance, size: number, smallest: number): CubeLevel[] {
  const sharp = fromFormula(radiance, size);
  const halves = [sharp];
  while (halves.at(-1)!.size > 8) halves.push(halved(halves.at(-1)!));
  const last = Math.log2(size / smallest);
  const levels = [sharp];
  for (let lod = 1; lod <= last; lod++) {
    const alpha = roughnessOf(lod, last) ** 2;
    const edge = size >> lod;
    const source = alpha < wideAlpha ? null : halves.findLast((half) => half.size >= sourceSize(alpha));
    levels.push(source ? integrated(source, alpha, edge) : sampled(halves, alpha, edge));
  }
  return levels;
}

/** The roughness that three.js expects a mip to be filtered for (PMREMGenerator.lodToRoughness). */
export function roughnessOf(lod: number, last: number): number {
  return last > 0 ? 1 - Math.sqrt(1 - lod / last) : 0;
}

/** The direction of a point of a face, not of unit length; s and t in −1..1 (OpenGL ES 3.0, table 3.21). */
export function faceDirection(face: number, s: number, t: number): [number, number, number] {
  switch (face) {
    case 0:
      return [1, -t, -s];
    case 1:
      return [-1, -t, s];
    case 2:
      return [s, 1, t];
    case 3:
      return [s, -1, -t];
    case 4:
      return [s, -t, 1];
    default:
      return [-s, -t, -1];
  }
}

function fromFormula(radiance: Radiance, size: number): CubeLevel {
  const level = empty(size);
  eachTexel(size, (x, y, z, at) => level.radiance.set(radiance(x, y, z), at));
  return level;
}

/** The narrow lobe, by directions drawn from it, each read from the size whose texels it spans. */
function sampled(halves: readonly CubeLevel[], alpha: number, edge: number): CubeLevel {
  const squared = alpha * alpha;
  const samples = samplesOf(alpha);
  const level = empty(edge);
  const lobe: { cosine: number; along: number; across: number; from: CubeLevel }[] = [];
  for (let i = 0; i < samples; i++) {
    const share = (i + 0.5) / samples;
    // With the view along the normal the reflected direction can be drawn at once.
    const q = 1 / (1 - share + squared * share);
    const cosine = (1 - share - squared * share) * q;
    if (cosine <= 0) continue;
    const sine = 2 * alpha * Math.sqrt(share * (1 - share)) * q;
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    // The part of the sphere that this sample stands for, and the size whose texels are about as large.
    const density = squared / (Math.PI * (((1 + cosine) / 2) * (squared - 1) + 1) ** 2) / 4;
    const wanted = Math.sqrt(((4 * Math.PI) / 6) * samples * density);
    const from = halves.findLast((half) => half.size >= wanted) ?? halves[0]!;
    lobe.push({ cosine, along: sine * Math.cos(turn), across: sine * Math.sin(turn), from });
  }
  const weight = 1 / lobe.reduce((sum, { cosine }) => sum + cosine, 0);
  eachTexel(edge, (x, y, z, at) => {
    const [tx, ty, tz] = tangent(x, y, z);
    const [bx, by, bz] = [y * tz - z * ty, z * tx - x * tz, x * ty - y * tx];
    for (const { cosine, along, across, from } of lobe) {
      add(
        level.radiance,
        at,
        from,
        cosine * weight,
        x * cosine + tx * along + bx * across,
        y * cosine + ty * along + by * across,
        z * cosine + tz * along + bz * across,
      );
    }
  });
  return level;
}

/** The wide lobe, over every texel of a small source. */
function integrated(source: CubeLevel, alpha: number, edge: number): CubeLevel {
  const squared = alpha * alpha;
  const { radiance } = source;
  const face = source.size ** 2;
  const rays = new Float32Array(6 * face * 4);
  eachTexel(source.size, (x, y, z, at, cover) => rays.set([x, y, z, cover], (at / 3) * 4));
  const level = empty(edge);
  eachTexel(edge, (x, y, z, at) => {
    let [r, g, b, sum] = [0, 0, 0, 0];
    for (let i = 0; i < 6 * face; i++) {
      const cosine = x * rays[4 * i]! + y * rays[4 * i + 1]! + z * rays[4 * i + 2]!;
      if (cosine <= 0) continue;
      const d = 1 + squared + (squared - 1) * cosine;
      const weight = (cosine * rays[4 * i + 3]!) / (d * d);
      r += weight * radiance[3 * i]!;
      g += weight * radiance[3 * i + 1]!;
      b += weight * radiance[3 * i + 2]!;
      sum += weight;
    }
    level.radiance[at] = r / sum;
    level.radiance[at + 1] = g / sum;
    level.radiance[at + 2] = b / sum;
  });
  return level;
}

function halved({ size, radiance }: CubeLevel): CubeLevel {
  const level = empty(size / 2);
  let at = 0;
  for (let row = 0; row < 6 * level.size; row++) {
    for (let column = 0; column < level.size; column++) {
      const first = (2 * row * size + 2 * column) * 3;
      for (let k = 0; k < 3; k++, at++) {
        const below = first + size * 3 + k;
        level.radiance[at] =
          (radiance[first + k]! + radiance[first + 3 + k]! + radiance[below]! + radiance[below + 3]!) / 4;
      }
    }
  }
  return level;
}

/** Adds what a level shows in a direction, between the texels of one face. */
function add(
  into: Float32Array,
  at: number,
  { size, radiance }: CubeLevel,
  weight: number,
  x: number,
  y: number,
  z: number,
): void {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  let [face, s, t, major] = [0, 0, 0, 0];
  if (ax >= ay && ax >= az) [face, s, t, major] = x > 0 ? [0, -z, -y, ax] : [1, z, -y, ax];
  else if (ay >= az) [face, s, t, major] = y > 0 ? [2, x, z, ay] : [3, x, -z, ay];
  else [face, s, t, major] = z > 0 ? [4, x, -y, az] : [5, -x, -y, az];
  const most = size - 1;
  const u = Math.min(most, Math.max(0, ((s / major + 1) * size - 1) / 2));
  const v = Math.min(most, Math.max(0, ((t / major + 1) * size - 1) / 2));
  const [left, top] = [Math.min(Math.floor(u), most - 1), Math.min(Math.floor(v), most - 1)];
  const [right, low] = [u - left, v - top];
  const first = ((face * size + top) * size + left) * 3;
  const below = first + size * 3;
  const [w00, w10] = [weight * (1 - right) * (1 - low), weight * right * (1 - low)];
  const [w01, w11] = [weight * (1 - right) * low, weight * right * low];
  for (let k = 0; k < 3; k++) {
    into[at + k]! +=
      w00 * radiance[first + k]! +
      w10 * radiance[first + 3 + k]! +
      w01 * radiance[below + k]! +
      w11 * radiance[below + 3 + k]!;
  }
}

/**
 * Unit direction of each texel's middle, where its colour lies, and the solid angle that it covers, in parts of that of
 * a texel in a face's middle.
 */
function eachTexel(
  size: number,
  visit: (x: number, y: number, z: number, at: number, cover: number) => void,
): void {
  let at = 0;
  for (let face = 0; face < 6; face++) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++, at += 3) {
        const [s, t] = [(2 * column + 1) / size - 1, (2 * row + 1) / size - 1];
        const [x, y, z] = faceDirection(face, s, t);
        const shrink = 1 / Math.sqrt(1 + s * s + t * t);
        visit(x * shrink, y * shrink, z * shrink, at, shrink ** 3);
      }
    }
  }
}

function empty(size: number): CubeLevel {
  return { size, radiance: new Float32Array(6 * size * size * 3) };
}

function tangent(x: number, y: number, z: number): [number, number, number] {
  const [ux, uz] = Math.abs(z) < 0.999 ? [0, 1] : [1, 0];
  // up × n, with up along z or x.
  const [tx, ty, tz] = [-uz * y, uz * x - ux * z, ux * y];
  const length = Math.hypot(tx, ty, tz);
  return [tx / length, ty / length, tz / length];
}
