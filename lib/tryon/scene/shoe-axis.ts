/**
 * Where one shoe of a pair stands and which way it points: half way between heel and toe, along its longest way.
 *
 * @param ground x, z of its points, metres; the toes lie towards +z.
 * @returns `turn` about +y, radians, that takes +z to the shoe's way.
 */
export function aloneFromPair(ground: readonly number[]): { x: number; z: number; turn: number } {
  const count = ground.length / 2;
  if (count === 0) return { x: 0, z: 0, turn: 0 };
  let [mx, mz] = [0, 0];
  for (let i = 0; i < ground.length; i += 2) {
    mx += (ground[i] as number) / count;
    mz += (ground[i + 1] as number) / count;
  }
  let [xx, xz, zz] = [0, 0, 0];
  for (let i = 0; i < ground.length; i += 2) {
    const [x, z] = [(ground[i] as number) - mx, (ground[i + 1] as number) - mz];
    xx += x * x;
    xz += x * z;
    zz += z * z;
  }
  // The longest way of a flat cloud, measured from +z.
  const turn = 0.5 * Math.atan2(2 * xz, zz - xx);
  const [s, c] = [Math.sin(turn), Math.cos(turn)];
  let [least, most, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < ground.length; i += 2) {
    const [x, z] = [(ground[i] as number) - mx, (ground[i + 1] as number) - mz];
    const [along, beside] = [x * s + z * c, x * c - z * s];
    least = Math.min(least, along);
    most = Math.max(most, along);
    left = Math.min(left, beside);
    right = Math.max(right, beside);
  }
  const [along, beside] = [(least + most) / 2, (left + right) / 2];
  return { x: mx + along * s + beside * c, z: mz + along * c - beside * s, turn };
}
