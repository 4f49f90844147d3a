/**
 * The middles of an SSD detector's cells, in the order of its output, as fractions of the input square (x, y pairs).
 * Detectors of this family (BlazeFace, BlazePalm) predict boxes from cell middles alone: their anchors have no size.
 *
 * @param inputSide Pixels.
 * @param grids Each feature map: cells are `stride` pixels wide and hold `perCell` anchors.
 */
export function anchorCentres(
  inputSide: number,
  grids: readonly { stride: number; perCell: number }[],
): Float32Array {
  const centres: number[] = [];
  for (const { stride, perCell } of grids) {
    const side = Math.ceil(inputSide / stride);
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        for (let k = 0; k < perCell; k++) centres.push((column + 0.5) / side, (row + 0.5) / side);
      }
    }
  }
  return Float32Array.from(centres);
}

/** The grids of MediaPipe's short-range face detector (128²) and palm detector (192²). */
export const blazeGrids = [
  { stride: 8, perCell: 2 },
  { stride: 16, perCell: 6 },
] as const;

/** Those of its body detector (224²). */
export const bodyGrids = [
  { stride: 8, perCell: 2 },
  { stride: 16, perCell: 2 },
  { stride: 32, perCell: 6 },
] as const;
