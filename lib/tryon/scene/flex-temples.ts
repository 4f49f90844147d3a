/** Where the temples' ramp begins and ends, metres behind the bridge: the hinges, and what lies before the ears. */
const hinge = -0.02;
const beforeEar = -0.078;
/** Temples touch the head with their inner side; this is from there to their middle. */
const thickness = 0.002;

/**
 * How far a pair of glasses must open at the ears to go round a head: nought where it is wide enough.
 *
 * @param positions x y z of its vertices in the frame `face`, metres.
 * @param halfHead From the median plane to the side of the head before the ears, metres.
 */
export function templeFlex(positions: ArrayLike<number>, halfHead: number): number {
  let widest = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const [x, z] = [positions[i] as number, positions[i + 2] as number];
    if (z < beforeEar + 0.012 && z > beforeEar - 0.012) widest = Math.max(widest, Math.abs(x));
  }
  // No temples there, or no more than real hinges and springs give.
  return widest === 0 ? 0 : Math.min(0.02, Math.max(0, halfHead + thickness - widest));
}

/**
 * Opens the temples, as real ones bend along a head that is wider than they are: nothing moves before the hinges, and all
 * behind the temples' middle by as much.
 *
 * @param positions x y z in the frame `face`, metres. Written.
 */
export function flexTemples(positions: Float32Array, flex: number): void {
  for (let i = 0; i < positions.length; i += 3) {
    const [x, z] = [positions[i] as number, positions[i + 2] as number];
    const share = Math.min(1, Math.max(0, (hinge - z) / (hinge - beforeEar)));
    positions[i] = x + Math.sign(x) * flex * share;
  }
}
