/** A file of the package. */
export type PackageFile = { name: string; bytes: Uint8Array };

const alignment = 64;
const localHeader = 30;
const centralHeader = 46;
/** 1 January 1980, the earliest that ZIP can say: equal models give equal packages. */
const date = (0 << 9) | (1 << 5) | 1;

/**
 * Packs files as USDZ: a ZIP without compression or encryption in which the bytes of every file begin at a multiple of
 * 64 (openusd.org/release/spec_usdz.html), so that a reader may map them. The first file is the one that is opened.
 * Room is made with an extra field, as the specification's own writer does.
 *
 * @param files Names are ASCII, with `/` between folders.
 * @throws RangeError Above 4 GB, which ZIP without ZIP64 cannot hold.
 */
export function packUsdz(files: readonly PackageFile[]): Uint8Array {
  const entries: (PackageFile & { offset: number; padding: number; crc: number; label: Uint8Array })[] = [];
  let at = 0;
  for (const file of files) {
    const label = new TextEncoder().encode(file.name);
    if (label.length !== file.name.length) throw new RangeError(`${file.name} is not an ASCII name.`);
    const start = at + localHeader + label.length;
    const short = (alignment - (start % alignment)) % alignment;
    // An extra field takes 4 bytes at least.
    const padding = short === 0 || short >= 4 ? short : short + alignment;
    entries.push({ ...file, label, offset: at, padding, crc: crc32(file.bytes) });
    at = start + padding + file.bytes.byteLength;
  }
  const directory = entries.reduce((sum, { label }) => sum + centralHeader + label.length, 0);
  if (at + directory + 22 > 0xffff_ffff) throw new RangeError('A USDZ holds 4 GB at most.');
  const out = new Uint8Array(at + directory + 22);
  const view = new DataView(out.buffer);

  for (const { label, bytes, offset, padding, crc } of entries) {
    view.setUint32(offset, 0x04034b50, true);
    common(view, offset + 4, crc, bytes.byteLength, label.length, padding);
    out.set(label, offset + localHeader);
    const extra = offset + localHeader + label.length;
    if (padding > 0) {
      view.setUint16(extra, 0x1986, true);
      view.setUint16(extra + 2, padding - 4, true);
    }
    out.set(bytes, extra + padding);
  }
  let record = at;
  for (const { label, bytes, offset, crc } of entries) {
    view.setUint32(record, 0x02014b50, true);
    view.setUint16(record + 4, 20, true);
    common(view, record + 6, crc, bytes.byteLength, label.length, 0);
    view.setUint32(record + 42, offset, true);
    out.set(label, record + centralHeader);
    record += centralHeader + label.length;
  }
  view.setUint32(record, 0x06054b50, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, directory, true);
  view.setUint32(record + 16, at, true);
  return out;
}

/** What a local header and one of the directory share, from the version needed on. */
function common(view: DataView, at: number, crc: number, size: number, label: number, extra: number): void {
  view.setUint16(at, 10, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, label, true);
  view.setUint16(at + 24, extra, true);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let k = 0; k < 8; k++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffff_ffff) >>> 0;
}
