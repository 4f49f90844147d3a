/** The parts of a GLB's JSON that tests ask for. */
export type GlbJson = {
  extensionsUsed?: string[];
  extensionsRequired?: string[];
  images?: { mimeType?: string }[];
  accessors?: { componentType: number }[];
};

/** A GLB's JSON as it is written, without a reader that knows extensions (glTF 2.0 §4.4, the first chunk). */
export function readGlbJson(bytes: Uint8Array): GlbJson {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + length)));
}
