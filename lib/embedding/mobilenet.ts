import type * as tfjs from '@tensorflow/tfjs-core';
import type { MobileNet } from '@tensorflow-models/mobilenet';
import type { Letterbox } from '@/lib/photo/resample';

/** Side of the square MobileNet V2 was trained on. */
export const mobilenetSize = 224;

/** Length of MobileNet V2 1.0's pooled feature. */
export const mobilenetFeatureLength = 1280;

/**
 * The pooled feature of a letterboxed picture.
 *
 * @param model Loaded with `{ version: 2, alpha: 1, inputRange: [0, 1] }`: hub weights rescale inside the
 * graph, and the library's default for a `modelUrl` ([-1, 1]) would make wrong vectors silently.
 * @param square Samples 0..255, side `mobilenetSize`, so that the library resizes nothing. Not modified.
 */
export async function runMobilenet(
  tf: typeof tfjs,
  model: MobileNet,
  square: Letterbox,
): Promise<Float32Array> {
  const output = tf.tidy(() =>
    tf.reshape(model.infer(tf.tensor3d(square.data, [square.height, square.width, 3]), true), [-1]),
  );
  try {
    return (await output.data()) as Float32Array;
  } finally {
    output.dispose();
  }
}
