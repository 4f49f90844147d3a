import { AppError } from '@/lib/core/app-error';

/**
 * Reads a USDZ by its own specification (openusd.org/release/spec_usdz.html) and by nothing that wrote it: from the
 * directory at the end, each file stored as it is, its bytes at a multiple of 64, names in ASCII, types that Quick Look
 * takes, the layer that is opened first.
 *
 * @throws AppError `USDZ_FAILED` with what is wrong.
 */
export function unpackUsdz(bytes: Uint8Array): { name: string; bytes: Uint8Array; crc: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const must = (right: boolean, what: string) => {
    if (!right) throw new AppError('USDZ_FAILED', what);
  };
  const end = bytes.byteLength - 22;
  must(view.getUint32(end, true) === 0x06054b50, 'It does not end as a ZIP without a comment does.');
  const count = view.getUint16(end + 10, true);
  let record = view.getUint32(end + 16, true);
  must(record + view.getUint32(end + 12, true) === end, 'The directory does not end where the end begins.');
  const files: { name: string; bytes: Uint8Array; crc: number }[] = [];
  let expected = 0;
  for (let i = 0; i < count; i++) {
    must(view.getUint32(record, true) === 0x02014b50, 'A record of the directory is damaged.');
    const length = view.getUint16(record + 28, true);
    const name = new TextDecoder('ascii').decode(bytes.subarray(record + 46, record + 46 + length));
    must(
      /^[\w/.-]+$/.test(name) && !name.includes('..') && !name.startsWith('/'),
      `${name} is no safe name.`,
    );
    must(/\.(usdc|usda|png|jpg)$/.test(name), `${name} is of a type that Quick Look does not take.`);
    const local = view.getUint32(record + 42, true);
    must(local === expected, `${name} does not follow the file before it.`);
    must(view.getUint32(local, true) === 0x04034b50, `${name} has no header.`);
    must(view.getUint16(local + 6, true) === 0, `${name} is encrypted or has its sizes behind it.`);
    must(view.getUint16(local + 8, true) === 0, `${name} is compressed.`);
    const size = view.getUint32(local + 18, true);
    must(size === view.getUint32(local + 22, true), `${name} has two sizes.`);
    for (let k = 0; k < 20; k++)
      must(bytes[local + 4 + k] === bytes[record + 6 + k], `${name} is told differently in the directory.`);
    must(view.getUint16(local + 26, true) === length, `${name} has two names.`);
    const data = local + 30 + length + view.getUint16(local + 28, true);
    must(data % 64 === 0, `The bytes of ${name} begin at ${data}, which is no multiple of 64.`);
    must(data + size <= bytes.byteLength, `${name} reaches beyond the end.`);
    files.push({ name, bytes: bytes.slice(data, data + size), crc: view.getUint32(local + 14, true) });
    expected = data + size;
    record += 46 + length;
  }
  must(record === end && files.length > 0, 'The directory is longer than its records.');
  must(/\.usd[ac]?$/.test(files[0]!.name), 'The first file is not the layer to open.');
  return files;
}
