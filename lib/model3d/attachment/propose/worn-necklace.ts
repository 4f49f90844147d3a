/** A point of the median plane, or of both sides seen from the side: [up, forward] in the neck's frame, metres. */
type Profile = [number, number];

/**
 * Where a necklace lies on a median neck: on the nape, at the root of the shoulders, and in front as low as its length
 * lets it hang. Short ones (chokers) lie round the neck itself, higher up.
 *
 * @param napeToFront Straight from its rearmost to its foremost point, metres.
 */
export function wornNecklace(napeToFront: number): {
  nape: Profile;
  side: Profile;
  front: Profile;
  fall: number;
} {
  const choker = Math.min(1, Math.max(0, (0.148 - napeToFront) / 0.02));
  const rest = (low: Profile, high: Profile): Profile => [
    low[0] * (1 - choker) + high[0] * choker,
    low[1] * (1 - choker) + high[1] * choker,
  ];
  const nape = rest([0.046, -0.062], [0.031, -0.057]);
  // It falls down the breast, which comes forward by a fifth of it.
  let fall = 0;
  const front = (by: number): Profile =>
    rest([-0.0255 - by, 0.066 + by * 0.2], [-0.006 - by, 0.058 + by * 0.2]);
  const reach = (by: number) => Math.hypot(nape[0] - front(by)[0], nape[1] - front(by)[1]);
  for (let step = 0.5; step > 1e-4; step /= 2) if (reach(fall + step) < napeToFront) fall += step;
  return { nape, side: rest([0.012, 0.004], [0.006, 0]), front: front(fall), fall };
}
