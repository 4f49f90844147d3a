/** A box and named points in fractions of the square that was looked at; score 0..1. */
export type Detection = {
  x: number;
  y: number;
  width: number;
  height: number;
  /** x, y pairs. */
  points: number[];
  score: number;
};

/**
 * Reads a BlazeFace-like detector's raw output: boxes above the threshold, unsorted and overlapping.
 *
 * @param raw Shape [anchors, 4 + 2 · points]: middle, size and points, in pixels of the input, from the anchor.
 * @param logits Shape [anchors].
 * @param centres Of `anchorCentres`, shape [anchors, 2].
 */
export function readBoxes(
  raw: ArrayLike<number>,
  logits: ArrayLike<number>,
  centres: ArrayLike<number>,
  inputSide: number,
  leastScore: number,
): Detection[] {
  const anchors = centres.length / 2;
  const values = raw.length / anchors;
  if (!Number.isInteger(values) || logits.length !== anchors) {
    throw new RangeError(
      `${raw.length} values and ${logits.length} scores do not belong to ${anchors} anchors.`,
    );
  }
  const leastLogit = Math.log(leastScore / (1 - leastScore));
  const found: Detection[] = [];
  for (let i = 0; i < anchors; i++) {
    const logit = logits[i] as number;
    if (!(logit >= leastLogit)) continue;
    const at = (k: number) => (raw[i * values + k] as number) / inputSide;
    const [cx, cy] = [centres[2 * i] as number, centres[2 * i + 1] as number];
    const [width, height] = [at(2), at(3)];
    const points: number[] = [];
    for (let k = 4; k < values; k += 2) points.push(at(k) + cx, at(k + 1) + cy);
    const box = { x: at(0) + cx - width / 2, y: at(1) + cy - height / 2, width, height };
    found.push({ ...box, points, score: 1 / (1 + Math.exp(-logit)) });
  }
  return found;
}
