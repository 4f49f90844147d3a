/** What a KTX2 texture claims (Khronos KTX 2.0 §3): its size, and bytes after its supercompression. */
export type Ktx2Header = { width: number; height: number; unpackedBytes: number };

const identifier = [0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a];

export function isKtx2(bytes: Uint8Array): boolean {
  return identifier.every((byte, i) => bytes[i] === byte);
}

/** @returns null when the header is not there, or a level lies outside of the file. */
export function ktx2Header(bytes: Uint8Array): Ktx2Header | null {
  if (!isKtx2(bytes) || bytes.byteLength < 80) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number) => view.getUint32(at, true);
  const u64 = (at: number) => Number(view.getBigUint64(at, true));
  const [width, height, layers, levels] = [u32(20), Math.max(1, u32(24)), u32(32), Math.max(1, u32(40))];
  // glTF knows flat textures only: no depth, no layers, one face (KHR_texture_basisu).
  if (u32(28) > 1 || layers > 1 || u32(36) !== 1 || levels > 16) return null;
  if (80 + levels * 24 > bytes.byteLength) return null;
  let unpackedBytes = 0;
  for (let level = 0; level < levels; level++) {
    const at = 80 + level * 24;
    if (u64(at) + u64(at + 8) > bytes.byteLength) return null;
    unpackedBytes += u64(at + 16);
  }
  return { width, height, unpackedBytes };
}
