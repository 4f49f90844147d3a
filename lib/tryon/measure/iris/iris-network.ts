import type { loadGraphModel as load } from '@tensorflow/tfjs-converter';
import type * as tfjs from '@tensorflow/tfjs-core';
import { AppError } from '@/lib/core/app-error';
import { graphHandler } from '@/lib/embedding/graph-handler';
import type { Network } from '../../runtime/network';

/** Side of the square that the network looks at, and how many numbers it answers: x y z of 71 + 5 points. */
export const irisInput = 64;
export const irisOutput = 228;
const output = 'Identity';

/**
 * Builds the network that finds irises. A backend of TensorFlow.js must have been set.
 *
 * @param json The text of `model.json`; `weights` its files in order. Not modified.
 * @throws AppError `MODEL_BAD_WEIGHTS`: not that network.
 */
export async function buildIris(
  parts: { tf: typeof tfjs; loadGraphModel: typeof load },
  json: string,
  weights: Uint8Array[],
): Promise<Network> {
  const { tf } = parts;
  const model = await parts.loadGraphModel(graphHandler(json, weights));
  const run = async (input: Float32Array) => {
    const answer = tf.tidy(() => {
      const raw = model.execute(tf.tensor4d(input, [1, irisInput, irisInput, 3]), output);
      return tf.reshape(raw as tfjs.Tensor, [-1]);
    });
    try {
      return [new Float32Array(await answer.data())];
    } finally {
      answer.dispose();
    }
  };
  try {
    const [points] = await run(new Float32Array(irisInput ** 2 * 3));
    if (points?.length !== irisOutput) throw new Error(`it answers ${points?.length} numbers`);
  } catch (cause) {
    model.dispose();
    throw new AppError('MODEL_BAD_WEIGHTS', 'The network for irises is another one than expected.', {
      cause,
    });
  }
  return { inputSide: irisInput, run, dispose: () => model.dispose() };
}
