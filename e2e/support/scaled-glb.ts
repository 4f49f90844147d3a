/** A GLB whose scene's nodes are under one that scales them: what somebody exports who mistook the unit. */
export function scaledGlb(glb: Buffer, factor: number): Uint8Array {
  const length = glb.readUInt32LE(12);
  const json = JSON.parse(glb.subarray(20, 20 + length).toString('utf8'));
  const [scene] = json.scenes;
  json.nodes.push({ scale: [factor, factor, factor], children: scene.nodes });
  scene.nodes = [json.nodes.length - 1];
  let text = Buffer.from(JSON.stringify(json));
  text = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const rest = glb.subarray(20 + length);
  const head = Buffer.from(glb.subarray(0, 20));
  head.writeUInt32LE(20 + text.length + rest.length, 8);
  head.writeUInt32LE(text.length, 12);
  return Buffer.concat([head, text, rest]);
}
