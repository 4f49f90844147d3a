/**
 * The same model in a larger file: spaces behind its JSON (glTF 2.0, 4.4.3.2).
 *
 * @param spaces A multiple of 4.
 */
export function paddedGlb(glb: Buffer, spaces: number): Buffer {
  const length = glb.readUInt32LE(12);
  const head = Buffer.from(glb.subarray(0, 20));
  head.writeUInt32LE(glb.length + spaces, 8);
  head.writeUInt32LE(length + spaces, 12);
  const json = glb.subarray(20, 20 + length);
  return Buffer.concat([head, json, Buffer.alloc(spaces, ' '), glb.subarray(20 + length)]);
}
