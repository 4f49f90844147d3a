import type { GraphModel } from '@tensorflow/tfjs-converter';
import type * as tfjs from '@tensorflow/tfjs-core';
import type { Letterbox } from '@/lib/photo/resample';

/** Side of the square CenterNet was trained on. */
export const centernetSize = 512;

/**
 * The layers that are read, in this order, each pooled by mean and by maximum over the cells that show the
 * picture (the letterbox's margins are left out). Several depths: the last block says what a thing is, the
 * earlier ones keep its texture and colour, the head's map its parts.
 */
export const centernetLayers = [
  'tower_0/MobilenetV3/expanded_conv_14/expand/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_14/depthwise/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_11/expand/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_14/add',
  'tower_0/CenternetHead/Relu_2',
  'tower_0/extern1/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_8/add',
  'tower_0/MobilenetV3/expanded_conv_5/add',
] as const;

const channels = [720, 720, 528, 120, 128, 480, 64, 32];

/** Length of the feature: mean and maximum of every channel of every layer. */
export const centernetFeatureLength = 2 * channels.reduce((sum, n) => sum + n, 0);

const detectionsNode = 'tower_0/detections';

export type CenternetPass = {
  /** Pooled activations, shape [centernetFeatureLength]: per layer its means, then its maxima. */
  features: Float32Array | null;
  /** Shape [100, 6]: x1, y1, x2, y2 in pixels of the square, score 0..1, COCO class 0..79. */
  detections: Float32Array | null;
};

/**
 * One pass of the network over a letterboxed picture.
 *
 * @param square Samples 0..255, side `centernetSize`. Not modified.
 * @param want What to compute; the detector's head is skipped when only features are asked for.
 */
export async function runCenternet(
  tf: typeof tfjs,
  model: GraphModel,
  square: Letterbox,
  want: { features: boolean; detections: boolean },
): Promise<CenternetPass> {
  const outputs = tf.tidy((): tfjs.Tensor[] => {
    const input = tf.tensor4d(square.data, [1, square.height, square.width, 3]);
    const names = [...(want.features ? centernetLayers : []), ...(want.detections ? [detectionsNode] : [])];
    const raw = model.execute(input, names);
    const tensors = Array.isArray(raw) ? raw : [raw];
    const results: tfjs.Tensor[] = [];
    if (want.features) {
      const pooled = tensors.slice(0, centernetLayers.length).flatMap((layer) => {
        const cells = pictureCells(tf, layer as tfjs.Tensor4D, square);
        return [tf.mean(cells, 0) as tfjs.Tensor1D, tf.max(cells, 0) as tfjs.Tensor1D];
      });
      results.push(tf.concat1d(pooled));
    }
    if (want.detections) results.push(tf.reshape(tensors.at(-1) as tfjs.Tensor, [-1]));
    return results;
  });
  try {
    const values = (await Promise.all(outputs.map((output) => output.data()))) as Float32Array[];
    return {
      features: want.features ? (values[0] as Float32Array) : null,
      detections: want.detections ? (values.at(-1) as Float32Array) : null,
    };
  } finally {
    tf.dispose(outputs);
  }
}

/** The cells of a feature map that lie on the picture, shape [cells, channels]. */
function pictureCells(tf: typeof tfjs, layer: tfjs.Tensor4D, square: Letterbox): tfjs.Tensor2D {
  const [, rows, columns, depth] = layer.shape;
  const { x, y, width, height } = square.content;
  const top = Math.floor((y * rows) / square.height);
  const left = Math.floor((x * columns) / square.width);
  const bottom = Math.min(rows, Math.ceil(((y + height) * rows) / square.height));
  const right = Math.min(columns, Math.ceil(((x + width) * columns) / square.width));
  const cells = tf.slice(layer, [0, top, left, 0], [1, bottom - top, right - left, depth]);
  return tf.reshape(cells, [-1, depth]);
}
