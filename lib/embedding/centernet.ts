import type { GraphModel } from '@tensorflow/tfjs-converter';
import type * as tfjs from '@tensorflow/tfjs-core';
import type { Letterbox } from '@/lib/photo/resample';

/** Side of the square CenterNet was trained on. */
export const centernetSize = 512;

/**
 * The layers that are read, in this order: the last two blocks' texture, what the backbone makes of the whole, and
 * two earlier depths that keep pattern and colour. Of each the mean over the middle of the picture, and of most the
 * spread over all of it. None is of the detector's head, so a crop's embedding does not run it. Chosen by
 * measurement (training/README.md).
 */
export const centernetLayers = [
  { name: 'tower_0/MobilenetV3/expanded_conv_14/depthwise/hard_swish/mul_1', channels: 720, spread: true },
  { name: 'tower_0/MobilenetV3/expanded_conv_13/depthwise/hard_swish/mul_1', channels: 720, spread: true },
  { name: 'tower_0/extern1/hard_swish/mul_1', channels: 480, spread: false },
  { name: 'tower_0/MobilenetV3/expanded_conv_14/add', channels: 120, spread: true },
  { name: 'tower_0/MobilenetV3/expanded_conv_11/expand/hard_swish/mul_1', channels: 528, spread: true },
  { name: 'tower_0/MobilenetV3/expanded_conv_8/add', channels: 64, spread: true },
] as const;

/** Length of the feature: one or two numbers for every channel of every layer. */
export const centernetFeatureLength = centernetLayers.reduce(
  (sum, { channels, spread }) => sum + channels * (spread ? 2 : 1),
  0,
);

const detectionsNode = 'tower_0/detections';

export type CenternetPass = {
  /** Pooled activations, shape [centernetFeatureLength]: per layer its middle means, then its spreads. */
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
    const names = [
      ...(want.features ? centernetLayers.map(({ name }) => name) : []),
      ...(want.detections ? [detectionsNode] : []),
    ];
    const raw = model.execute(input, names);
    const tensors = Array.isArray(raw) ? raw : [raw];
    const results: tfjs.Tensor[] = [];
    if (want.features) {
      const pooled = centernetLayers.flatMap(({ spread }, i) =>
        pool(tf, pictureCells(tf, tensors[i] as tfjs.Tensor4D, square), spread),
      );
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

/** The cells of a feature map that lie on the picture (the letterbox's margins are left out). */
function pictureCells(tf: typeof tfjs, layer: tfjs.Tensor4D, square: Letterbox): tfjs.Tensor4D {
  const [, rows, columns, depth] = layer.shape;
  const { x, y, width, height } = square.content;
  const top = Math.floor((y * rows) / square.height);
  const left = Math.floor((x * columns) / square.width);
  const bottom = Math.min(rows, Math.ceil(((y + height) * rows) / square.height));
  const right = Math.min(columns, Math.ceil(((x + width) * columns) / square.width));
  return tf.slice(layer, [0, top, left, 0], [1, bottom - top, right - left, depth]);
}

/**
 * Pools a map by channel: the mean over its middle (half of each side, where a product stands) and, where `spread`,
 * the standard deviation over all of it. By matrix products: in WASM reductions along the first axis cost 20 times
 * as much.
 *
 * @returns One or two tensors of shape [channels].
 */
function pool(tf: typeof tfjs, cells: tfjs.Tensor4D, spread: boolean): tfjs.Tensor1D[] {
  const [, rows, columns, depth] = cells.shape;
  const count = rows * columns;
  const flat = tf.reshape(cells, [count, depth]);
  const middle = tf.matMul(tf.tensor2d(middleWeights(rows, columns), [1, count]), flat);
  if (!spread) return [tf.reshape(middle, [depth])];
  const all = tf.fill([1, count], 1 / count);
  const mean = tf.matMul(all, flat);
  const variance = tf.sub(tf.matMul(all, tf.square(flat)), tf.square(mean));
  // Rounding can leave a variance a hair below nought.
  return [middle, tf.sqrt(tf.relu(variance))].map((row) => tf.reshape(row, [depth]));
}

/** One weight a cell, the same for those of the middle, 0 elsewhere; they add up to 1. */
function middleWeights(rows: number, columns: number): Float32Array {
  const top = Math.floor(rows / 4);
  const left = Math.floor(columns / 4);
  const high = Math.max(1, rows - 2 * top);
  const wide = Math.max(1, columns - 2 * left);
  const weights = new Float32Array(rows * columns);
  for (let y = top; y < top + high; y++) {
    weights.fill(1 / (high * wide), y * columns + left, y * columns + left + wide);
  }
  return weights;
}
