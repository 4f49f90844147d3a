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
 * @param error A share of `reach`, of `errorSteps`.
 * @returns The same fields, compacted.
 */
export async function simplify(slot, reach, error) {
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
      null,
      0,
      allowed * reach,
      ['ErrorAbsolute'],
    )[0];
  };
  // Small things (stitches, screws) must not vanish: a slot that loses nearly all its triangles gets a finer error.
  let kept = attempt(error);
  for (let finer = error / 2; kept.length < slot.index.length * 0.12 && finer > error / 40; finer /= 2)
    kept = attempt(finer);
  if (kept.length === 0) kept = slot.index;
  const place = new Map();
  const index = new Uint32Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    if (!place.has(kept[i])) place.set(kept[i], place.size);
    index[i] = place.get(kept[i]);
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
