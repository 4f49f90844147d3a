import { AppError } from '@/lib/core/app-error';

/** Encodings a catalogue may be in, by their WHATWG names (`TextDecoder`). */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1255',
  'windows-1256',
] as const;
export type Encoding = (typeof encodings)[number];

export type DetectedEncoding = {
  encoding: Encoding;
  /** Nothing in the file names its encoding and it is not UTF-8: this is the likeliest, to be told to the merchant. */
  guessed: boolean;
};

/**
 * Finds the encoding of a whole file from its bytes, in one pass and little memory: a byte order mark, else NULs
 * where UTF-16 has them, else UTF-8 when every byte fits it, else the Windows code page of Hebrew, Arabic or
 * Western text by where its letters lie and how they cluster.
 *
 * @throws AppError `BAD_ENCODING`: a workbook, an archive or other binary data; or UTF-8 with broken characters.
 *   `EMPTY_FILE`: no bytes.
 */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array>): Promise<DetectedEncoding> {
  const tally = new Tally();
  let first: Uint8Array | null = null;
  let marked: DetectedEncoding | null = null;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    if (!first) {
      first = chunk.slice(0, 4096);
      marked = byMark(first);
      if (!marked) {
        refuseBinary(first);
        marked = byNuls(first);
      }
      // A mark says UTF-8, and only all of its bytes show that it is.
      if (marked && marked.encoding !== 'utf-8') return marked;
    }
    tally.add(chunk);
  }
  if (!first) throw new AppError('EMPTY_FILE', 'The file is empty.');
  return tally.verdict(marked !== null);
}

function byMark([a, b, c]: Uint8Array): DetectedEncoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', guessed: false };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', guessed: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', guessed: false };
  return null;
}

function refuseBinary(first: Uint8Array): void {
  const start = String.fromCharCode(...first.subarray(0, 8));
  const kind = start.startsWith('PK\x03\x04')
    ? 'an Excel workbook or ZIP archive'
    : start.startsWith('\xd0\xcf\x11\xe0')
      ? 'an old Excel workbook'
      : start.startsWith('\x1f\x8b')
        ? 'a gzip archive'
        : start.startsWith('%PDF')
          ? 'a PDF'
          : null;
  if (kind) bad(`This file is ${kind}, not text. Save or export it as CSV in UTF-8.`);
}

/** UTF-16 without a mark: mostly ASCII text has a NUL in every second byte. */
function byNuls(first: Uint8Array): DetectedEncoding | null {
  const nuls = [0, 0];
  first.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2]!++;
  });
  const [even, odd] = nuls as [number, number];
  if (even + odd === 0) return null;
  const many = first.length / 4;
  if (odd > many && even < odd / 10) return { encoding: 'utf-16le', guessed: true };
  if (even > many && odd < even / 10) return { encoding: 'utf-16be', guessed: true };
  return bad('This file holds binary data, not text. Export it as CSV, TSV or XML in UTF-8.');
}

/** What is counted of the bytes, chunk by chunk. */
class Tally {
  private line = 1;
  private controls = 0;
  private total = 0;
  private goodSequences = 0;
  private badBytes = 0;
  private firstBadLine = 0;
  /** Bytes still to come of a UTF-8 sequence, and what the next must lie between. */
  private wanted = 0;
  private low = 0x80;
  private high = 0xbf;
  private readonly counts = new Uint32Array(256);
  private runs = 0;
  private previousHigh = false;

  add(chunk: Uint8Array): void {
    this.total += chunk.length;
    for (const byte of chunk) {
      this.counts[byte]!++;
      if (byte >= 0x80 && !this.previousHigh) this.runs++;
      this.previousHigh = byte >= 0x80;
      if (byte === 0x0a) this.line++;
      else if (byte < 0x20 && byte !== 0x0d && byte !== 0x09) this.controls++;
      if (this.wanted > 0) {
        if (byte >= this.low && byte <= this.high) {
          this.low = 0x80;
          this.high = 0xbf;
          if (--this.wanted === 0) this.goodSequences++;
          continue;
        }
        this.broken();
      }
      if (byte >= 0x80) this.lead(byte);
    }
  }

  /** @param saysUtf8 A mark at the start of the file names it. */
  verdict(saysUtf8: boolean): DetectedEncoding {
    if (this.wanted > 0) this.broken();
    if (this.controls > this.total / 100) {
      bad('This file holds binary data, not text. Export it as CSV, TSV or XML in UTF-8.');
    }
    if (this.badBytes === 0) return { encoding: 'utf-8', guessed: false };
    if (saysUtf8 || this.goodSequences > this.badBytes * 4) {
      bad(
        `Line ${this.firstBadLine}: this file is UTF-8 with broken characters in it (${this.badBytes} in all). ` +
          'Export it again as UTF-8.',
        { line: this.firstBadLine, broken: this.badBytes },
      );
    }
    return { encoding: this.codePage(), guessed: true };
  }

  /** First byte of a sequence (Unicode 15 table 3-7): no overlong forms, no surrogates. */
  private lead(byte: number): void {
    this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) this.wanted = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.wanted = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.wanted = 3;
    else this.broken();
  }

  private broken(): void {
    this.wanted = 0;
    this.low = 0x80;
    this.high = 0xbf;
    if (this.badBytes++ === 0) this.firstBadLine = this.line;
  }

  /**
   * Western letters stand alone among ASCII ones; Hebrew and Arabic ones in runs. Hebrew letters are all in
   * E0-FA, with only vowel points before (rare in shops); half of Arabic's, alef among them, are in C0-DF.
   */
  private codePage(): Encoding {
    let all = 0;
    let letters = 0;
    let before = 0;
    for (let byte = 0x80; byte < 256; byte++) {
      all += this.counts[byte]!;
      if (byte >= 0xc0) letters += this.counts[byte]!;
      if (byte >= 0xc0 && byte <= 0xdf) before += this.counts[byte]!;
    }
    if (all / this.runs < 1.8) return 'windows-1252';
    return before > letters * 0.15 ? 'windows-1256' : 'windows-1255';
  }
}

function bad(message: string, details: Record<string, number> = {}): never {
  throw new AppError('BAD_ENCODING', message, { details });
}
