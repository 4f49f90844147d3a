import type { ByteWriter } from './byte-writer';
import { compressIntegers, fastCompress } from './compress';
import type { ValueRep } from './crate-values';

/** What a file is made of besides its values. */
export type CrateTables = {
  tokens: readonly string[];
  /** Each string is a token. */
  strings: readonly number[];
  fields: readonly { token: number; rep: ValueRep }[];
  /** Numbers of fields, each set ended by −1. */
  fieldSets: readonly number[];
  /** In the order of the walk; `token` is below 0 for a property. */
  paths: readonly { token: number; jump: number }[];
  specs: readonly { path: number; fieldSet: number; type: number }[];
};

/** Writes the tables and the list of where they lie. @returns Where that list begins. */
export function writeSections(out: ByteWriter, tables: CrateTables): number {
  const sections = [
    section(out, 'TOKENS', () => {
      const text = new TextEncoder().encode(tables.tokens.map((token) => `${token}\0`).join(''));
      out.u64(tables.tokens.length);
      out.u64(text.length);
      sized(out, fastCompress(text));
    }),
    section(out, 'STRINGS', () => {
      out.u64(tables.strings.length);
      for (const token of tables.strings) out.u32(token);
    }),
    section(out, 'FIELDS', () => {
      out.u64(tables.fields.length);
      integers(
        out,
        tables.fields.map(({ token }) => token),
      );
      const reps = new DataView(new ArrayBuffer(tables.fields.length * 8));
      tables.fields.forEach(({ rep }, i) => {
        reps.setUint32(i * 8, rep.low, true);
        reps.setUint32(i * 8 + 4, rep.high, true);
      });
      sized(out, fastCompress(new Uint8Array(reps.buffer)));
    }),
    section(out, 'FIELDSETS', () => {
      out.u64(tables.fieldSets.length);
      integers(out, tables.fieldSets);
    }),
    section(out, 'PATHS', () => {
      out.u64(tables.paths.length);
      out.u64(tables.paths.length);
      integers(
        out,
        tables.paths.map((_, i) => i),
      );
      integers(
        out,
        tables.paths.map(({ token }) => token),
      );
      integers(
        out,
        tables.paths.map(({ jump }) => jump),
      );
    }),
    section(out, 'SPECS', () => {
      out.u64(tables.specs.length);
      integers(
        out,
        tables.specs.map(({ path }) => path),
      );
      integers(
        out,
        tables.specs.map(({ fieldSet }) => fieldSet),
      );
      integers(
        out,
        tables.specs.map(({ type }) => type),
      );
    }),
  ];
  out.align(8);
  const start = out.length;
  out.u64(sections.length);
  for (const { name, begin, end } of sections) {
    const label = new Uint8Array(16);
    label.set(new TextEncoder().encode(name));
    out.bytes(label);
    out.u64(begin);
    out.u64(end - begin);
  }
  return start;
}

function section(out: ByteWriter, name: string, write: () => void) {
  out.align(8);
  const begin = out.length;
  write();
  return { name, begin, end: out.length };
}

function integers(out: ByteWriter, values: readonly number[]): void {
  sized(out, compressIntegers(Int32Array.from(values)));
}

function sized(out: ByteWriter, bytes: Uint8Array): void {
  out.u64(bytes.length);
  out.bytes(bytes);
}
