import { type CropRegion, toFrame } from '../../crop/crop-region';

/** One iris in a frame. Pixels. */
export type IrisSeen = {
  x: number;
  y: number;
  /** Across the visible iris, along the line of the eyes. */
  width: number;
  /** From lid to lid, over its middle: how far the eye is open. */
  opening: number;
};

/** Where the iris begins among the network's 76 points: its middle, then its rim at four sides. */
const first = 71;
/** The middles of the lower and the upper lid, among the first points (the eye's rim). */
const [lowerLid, upperLid] = [4, 12];

/**
 * What the network says of one eye, in pixels of the frame.
 *
 * @param raw Shape [76, 3]: x and y in pixels of the input.
 * @param mirrored The eye was shown to the network as in a mirror.
 */
export function readIris(
  raw: ArrayLike<number>,
  region: CropRegion,
  inputSide: number,
  mirrored: boolean,
): IrisSeen {
  const at = (index: number): [number, number] => {
    const u = (raw[3 * index] as number) / inputSide;
    return toFrame(region, mirrored ? 1 - u : u, (raw[3 * index + 1] as number) / inputSide);
  };
  const between = (a: [number, number], b: [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const [x, y] = at(first);
  return {
    x,
    y,
    width: between(at(first + 1), at(first + 3)),
    opening: between(at(lowerLid), at(upperLid)),
  };
}
