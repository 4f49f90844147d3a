import type { Pixels } from '@/lib/photo/pixels';
import { sampleRegion } from '../../crop/sample-region';
import type { Network } from '../../runtime/network';
import { type EyeSide, eyeRegion } from './eye-region';
import { type IrisSeen, readIris } from './read-iris';
import { refineIris } from './refine-iris';

/** `sharp`: its width is that of its own rim, else the network's guess. */
export type Irises = Record<EyeSide, IrisSeen & { sharp: boolean }>;

/**
 * Both irises of a face. The network knows the eye at the left of the picture; the other is shown to it as in a mirror.
 *
 * @param frame Not modified. @param landmarks Shape [468, 3], pixels of the frame.
 */
export async function seeIrises(
  frame: Pixels,
  landmarks: ArrayLike<number>,
  network: Network,
): Promise<Irises> {
  const look = async (side: EyeSide) => {
    const region = eyeRegion(landmarks, side);
    const input = new Float32Array(network.inputSide ** 2 * 3);
    sampleRegion(frame, region, network.inputSide, [0, 1], input);
    const mirrored = side === 'right';
    if (mirrored) mirror(input, network.inputSide);
    const [raw] = (await network.run(input)) as [Float32Array];
    const seen = readIris(raw, region, network.inputSide, mirrored);
    const refined = refineIris(frame, seen, region.radians);
    return refined ? { ...refined, sharp: true } : { ...seen, sharp: false };
  };
  return { left: await look('left'), right: await look('right') };
}

/** Turns a square picture of three channels round, left to right. */
function mirror(picture: Float32Array, side: number): void {
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side >> 1; column++) {
      const [a, b] = [3 * (row * side + column), 3 * (row * side + side - 1 - column)];
      for (let k = 0; k < 3; k++) {
        const kept = picture[a + k] as number;
        picture[a + k] = picture[b + k] as number;
        picture[b + k] = kept;
      }
    }
  }
}
