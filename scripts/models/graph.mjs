/**
 * Reads, checks and slims TensorFlow.js graph models (`model.json` plus weight shards) with Node built-ins only.
 *
 * A "graph" here is `{ json, shards }`: the parsed model.json and its shards as Buffers, in manifest order.
 */
import { createHash } from 'node:crypto';

const bytesOf = { float32: 4, int32: 4, bool: 1, uint8: 1, float16: 2, uint16: 2 };

/** The node whose output is MobileNet V2's pooled feature. */
export const mobilenetNode = 'module_apply_default/MobilenetV2/Logits/AvgPool';
/** The layers CenterNet must have for detection and for its feature (see lib/embedding/centernet.ts). */
export const centernetNodes = [
  'tower_0/detections',
  'tower_0/MobilenetV3/expanded_conv_14/expand/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_14/depthwise/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_11/expand/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_14/add',
  'tower_0/CenternetHead/Relu_2',
  'tower_0/extern1/hard_swish/mul_1',
  'tower_0/MobilenetV3/expanded_conv_8/add',
  'tower_0/MobilenetV3/expanded_conv_5/add',
];

export const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Shard paths of a model.json, in order. */
export function shardPaths(json) {
  return json.weightsManifest.flatMap((group) => group.paths);
}

/** Bytes one weight takes in the shards. */
function weightBytes(spec) {
  const count = spec.shape.reduce((product, n) => product * n, 1);
  const size = bytesOf[spec.quantization?.dtype ?? spec.dtype];
  if (!size) throw new Error(`weight ${spec.name} has the unknown type ${spec.dtype}`);
  return count * size;
}

/** Parses the text of a model.json. Throws a sentence when it is something else (an HTML page, say). */
export function parseGraph(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(
      /^\s*</.test(text) ? 'an HTML page came instead of a model' : 'the model file is not JSON',
    );
  }
  if (!Array.isArray(json?.modelTopology?.node) || !Array.isArray(json?.weightsManifest)) {
    throw new Error('the JSON is not a TensorFlow.js graph model');
  }
  return json;
}

/** Checks that shards hold exactly the weights that the manifest lists. */
export function checkShards(json, shards) {
  const wanted = json.weightsManifest
    .flatMap((group) => group.weights)
    .reduce((sum, spec) => sum + weightBytes(spec), 0);
  const got = shards.reduce((sum, shard) => sum + shard.length, 0);
  if (wanted !== got) throw new Error(`the weights have ${got} bytes, the model lists ${wanted}`);
}

/** Weights by name: spec and bytes. */
function weightsOf({ json, shards }) {
  const all = Buffer.concat(shards);
  const map = new Map();
  let at = 0;
  for (const spec of json.weightsManifest.flatMap((group) => group.weights)) {
    const size = weightBytes(spec);
    map.set(spec.name, { spec, bytes: all.subarray(at, at + size) });
    at += size;
  }
  return map;
}

function requireNodes(json, names) {
  const have = new Set(json.modelTopology.node.map((node) => node.name));
  for (const name of names) if (!have.has(name)) throw new Error(`the model lacks the layer ${name}`);
}

/** Throws a sentence when a graph is not MobileNet V2 1.0 with 224 × 224 input. */
export function checkMobilenet(graph) {
  requireNodes(graph.json, [mobilenetNode]);
  checkShards(graph.json, graph.shards);
  const specs = graph.json.weightsManifest.flatMap((group) => group.weights);
  const shapes = new Set(specs.map((spec) => spec.shape.join('x')));
  for (const shape of ['3x3x3x32', '1x1x320x1280']) {
    if (!shapes.has(shape)) throw new Error(`the model has no ${shape} weight: not MobileNet V2 1.0`);
  }
  for (const { spec, bytes } of weightsOf(graph).values()) {
    if (spec.dtype !== 'float32' || spec.quantization) continue;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4) {
      if (!Number.isFinite(view.getFloat32(at, true)))
        throw new Error(`weight ${spec.name} holds a value that is not finite`);
    }
  }
}

/** Throws a sentence when a graph is not the CenterNet that Vitrine reads. */
export function checkCenternet(graph) {
  requireNodes(graph.json, centernetNodes);
  checkShards(graph.json, graph.shards);
}

/** IEEE 754 half of a float, rounded to nearest even. */
export function toHalf(value) {
  const f = new Float32Array([value]);
  const bits = new Uint32Array(f.buffer)[0];
  const sign = (bits >>> 16) & 0x8000;
  const exponent = (bits >>> 23) & 0xff;
  const mantissa = bits & 0x7fffff;
  if (exponent === 0xff) return sign | 0x7c00 | (mantissa ? 0x200 : 0);
  const e = exponent - 112;
  if (e >= 31) return sign | 0x7c00;
  if (e <= 0) {
    if (e < -10) return sign;
    const full = mantissa | 0x800000;
    const shift = 14 - e;
    const half = full >>> shift;
    const rest = full & ((1 << shift) - 1);
    const middle = 1 << (shift - 1);
    return sign | (half + (rest > middle || (rest === middle && half & 1) ? 1 : 0));
  }
  const half = (e << 10) | (mantissa >>> 13);
  const rest = mantissa & 0x1fff;
  return sign | (half + (rest > 0x1000 || (rest === 0x1000 && half & 1) ? 1 : 0));
}

/**
 * Keeps only what leads to one node and stores float32 weights as float16: the official MobileNet V2 is 14 MB
 * with a classifier nobody here reads; what a page has to fetch becomes 4.4 MB. Deterministic.
 */
export function slimGraph(graph, outputNode) {
  const nodes = new Map(graph.json.modelTopology.node.map((node) => [node.name, node]));
  const keep = new Set();
  const visit = (name) => {
    const clean = name.replace(/^\^/, '').replace(/:\d+$/, '');
    if (keep.has(clean)) return;
    keep.add(clean);
    for (const input of nodes.get(clean)?.input ?? []) visit(input);
  };
  visit(outputNode);
  const specs = [];
  const parts = [];
  for (const [name, { spec, bytes }] of weightsOf(graph)) {
    if (!keep.has(name)) continue;
    if (spec.dtype === 'float32' && !spec.quantization) {
      const half = Buffer.alloc(bytes.length / 2);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let i = 0; i < half.length; i += 2) half.writeUInt16LE(toHalf(view.getFloat32(i * 2, true)), i);
      specs.push({ ...spec, quantization: { dtype: 'float16', original_dtype: 'float32' } });
      parts.push(half);
    } else {
      specs.push(spec);
      parts.push(bytes);
    }
  }
  const { signature } = graph.json;
  const json = {
    format: 'graph-model',
    generatedBy: graph.json.generatedBy,
    convertedBy: graph.json.convertedBy,
    signature: {
      ...(signature?.inputs ? { inputs: signature.inputs } : {}),
      outputs: { feature: { name: `${outputNode}:0`, dtype: 'DT_FLOAT' } },
    },
    modelTopology: {
      ...graph.json.modelTopology,
      node: graph.json.modelTopology.node.filter((node) => keep.has(node.name)),
    },
    weightsManifest: [{ paths: ['weights.bin'], weights: specs }],
  };
  return { json, shards: [Buffer.concat(parts)] };
}

/** 64 hex digits over the weights of a graph, whatever its shard sizes: names the model. */
export function weightsHash({ shards }) {
  return sha256(Buffer.concat(shards));
}
