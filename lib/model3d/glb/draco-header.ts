/** How many points and faces a Draco mesh claims (Draco bitstream specification 2.2, §3 and §4). */
export type DracoHeader = { points: number; faces: number };

/**
 * Reads the counts of a compressed mesh, so that a small file which unpacks to gigabytes is refused before the decoder
 * sees it.
 *
 * @returns null when this is no Draco triangle mesh that a current decoder reads.
 */
export function dracoHeader(bytes: Uint8Array): DracoHeader | null {
  const text = String.fromCharCode(...bytes.subarray(0, 5));
  const [major, minor, type, method] = [bytes[5] ?? 0, bytes[6] ?? 0, bytes[7], bytes[8]];
  if (text !== 'DRACO' || major !== 2 || minor < 2 || type !== 1) return null;
  const flags = (bytes[9] ?? 0) | ((bytes[10] ?? 0) << 8);
  // Metadata stands between the header and the counts; no exporter of glTF writes it.
  if (flags & 0x8000) return null;
  let at = 11;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return Number.POSITIVE_INFINITY;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return Number.POSITIVE_INFINITY;
  };
  if (method === 0) {
    const faces = varint();
    return { faces, points: varint() };
  }
  if (method !== 1) return null;
  at++; // The kind of edgebreaker traversal.
  const points = varint();
  return { points, faces: varint() };
}
