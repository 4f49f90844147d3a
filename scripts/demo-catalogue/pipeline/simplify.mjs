import { MeshoptSimplifier } from 'meshoptimizer';

/**
 * Errors a removed vertex may leave, as a share of the product's longest side, tried in turn until the file is small
 * enough. The first is under half a pixel in a view of 1000 pixels; the last is about two.
 */
export const errorSteps = [0.00035, 0.0006, 0.001, 0.0016, 0.0022];
/**
 * What a turned normal (per radian) and a shifted UV (per metre) count, as shares of the allowed error: whatever the
 * step, a normal may turn by about 5° and a texture slip by 3.5 mm on a thing one metre long, or a round pot shows facets.
 */
const NORMAL_WEIGHT = 11.5;
const UV_WEIGHT = 285;

/**
 * Takes away the triangles that nobody can see the lack of: flat parts of bevelled boxes, straight runs of tubes.
 *
 * @param slot `{ position, normal, uv, index }`, not modified. @param reach The product's longest side, metres.
 * @param error A share of `reach`, of `errorSteps`. @param kept Vertices that must stay (`Uint8Array`, 1 keeps) or null.
 * @returns The same fields, compacted.
 */
export async function simplify(slot, reach, error, kept = null) {
  await MeshoptSimplifier.ready;
  const count = slot.position.length / 3;
  const attributes = new Float32Array(count * 5);
  for (let i = 0; i < count; i++) {
    attributes.set(slot.normal.subarray(i * 3, i * 3 + 3), i * 5);
    attributes.set(slot.uv.subarray(i * 2, i * 2 + 2), i * 5 + 3);
  }
  const attempt = (allowed) => {
    const [n, t] = [NORMAL_WEIGHT * allowed, UV_WEIGHT * allowed];
    return MeshoptSimplifier.simplifyWithAttributes(
      slot.index,
      slot.position,
      3,
      attributes,
      5,
      [n, n, n, t, t],
      kept,
      0,
      allowed * reach,
      ['ErrorAbsolute'],
    )[0];
  };
  // Small things (stitches, screws) must not vanish: a slot that loses nearly all its triangles gets a finer error.
  let left = attempt(error);
  for (let finer = error / 2; left.length < slot.index.length * 0.12 && finer > error / 40; finer /= 2)
    left = attempt(finer);
  if (left.length === 0) left = slot.index;
  const place = new Map();
  const index = new Uint32Array(left.length);
  for (let i = 0; i < left.length; i++) {
    if (!place.has(left[i])) place.set(left[i], place.size);
    index[i] = place.get(left[i]);
  }
  const pick = (array, width) => {
    const out = new Float32Array(place.size * width);
    for (const [from, to] of place) out.set(array.subarray(from * width, (from + 1) * width), to * width);
    return out;
  };
  return {
    slot: slot.slot,
    position: pick(slot.position, 3),
    normal: pick(slot.normal, 3),
    uv: pick(slot.uv, 2),
    index,
  };
}

/** The box of all slots, metres. */
export function boxOf(slots) {
  const min = [0, 1, 2].map(() => Number.POSITIVE_INFINITY);
  const max = [0, 1, 2].map(() => Number.NEGATIVE_INFINITY);
  for (const { position } of slots)
    for (let i = 0; i < position.length; i++) {
      min[i % 3] = Math.min(min[i % 3], position[i]);
      max[i % 3] = Math.max(max[i % 3], position[i]);
    }
  return { min, max };
}

/** A share of the longest side by which a model's box may shrink when triangles go: the catalogue promises 0.1 %. */
const BOX_SLACK = 0.0008;

/** All slots of a product, simplified, and still as wide, high and deep as they were. */
export async function simplifyAll(slots, reach, error) {
  const plain = await Promise.all(slots.map((slot) => simplify(slot, reach, error)));
  const [before, after] = [boxOf(slots), boxOf(plain)];
  const shrunk = ['min', 'max'].some((end) =>
    before[end].some((v, i) => Math.abs(v - after[end][i]) > BOX_SLACK * reach),
  );
  if (!shrunk) return plain;
  return Promise.all(slots.map((slot) => simplify(slot, reach, error, extremes(slot, before))));
}

/** Marks one corner of the slot (with all vertices that share its place) for each side of the box that it touches. */
function extremes({ position }, box) {
  const marks = new Uint8Array(position.length / 3);
  const at = (v) => position.subarray(v * 3, v * 3 + 3);
  for (const end of ['min', 'max'])
    for (let axis = 0; axis < 3; axis++) {
      const corner = marks.findIndex((_, v) => at(v)[axis] === box[end][axis]);
      if (corner < 0) continue;
      marks.forEach((_, v) => {
        if (at(v).every((x, i) => x === at(corner)[i])) marks[v] = 1;
      });
    }
  return marks;
}
