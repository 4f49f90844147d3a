import type { UsdValue } from '../layer';
import type { ByteWriter } from './byte-writer';
import { compressIntegers } from './compress';
import { type CrateTypeName, crateType, floatsOf, storedAs } from './value-types';

/** How a field holds its value: 8 bytes with flags and type above, the value itself or its offset below. */
export type ValueRep = { high: number; low: number };

const flag = { array: 0x8000_0000, inlined: 0x4000_0000, compressed: 0x2000_0000 } as const;
/** OpenUSD packs integers from this many on, and expects it. */
const packedFrom = 16;

/** Words and paths are stored once and meant by their number. */
export type Indices = {
  token(text: string): number;
  /** The number of a string, which stands for a token in turn. */
  string(text: string): number;
  path(path: string): number;
};

/** Writes values behind one another, and gives what a field says of each. */
export class CrateValues {
  readonly #out: ByteWriter;
  readonly #indices: Indices;

  constructor(out: ByteWriter, indices: Indices) {
    this.#out = out;
    this.#indices = indices;
  }

  of(value: UsdValue & { value: NonNullable<UsdValue['value']> }): ValueRep {
    const { type, array } = storedAs[value.type];
    if (value.type === 'token[]' && value.value) return this.#tokens(value.value, type);
    if (value.value instanceof Int32Array) return this.#integers(value.value);
    if (value.value instanceof Float32Array) return this.#floats(value.value, type, array);
    switch (value.type) {
      case 'bool':
        return inlined(type, value.value ? 1 : 0);
      case 'float':
        return inlined(type, floatBits(value.value as number));
      case 'double':
        return this.double(value.value as number);
      case 'token':
        return this.token(value.value as string);
      case 'asset':
        return inlined('asset', this.#indices.token(value.value as string));
      case 'string':
        return inlined('string', this.#indices.string(value.value as string));
      default:
        return this.#floats(Float32Array.from(value.value as readonly number[]), type, false);
    }
  }

  token(text: string): ValueRep {
    return inlined('token', this.#indices.token(text));
  }

  /** Stored as a float where that says the same. */
  double(value: number): ValueRep {
    if (Math.fround(value) === value) return inlined('double', floatBits(value));
    const at = this.#begin();
    this.#out.f64(value);
    return stored('double', at);
  }

  specifierDef(): ValueRep {
    return inlined('specifier', 0);
  }

  uniform(): ValueRep {
    return inlined('variability', 1);
  }

  /** Names of children or properties. */
  tokenVector(names: readonly string[]): ValueRep {
    const at = this.#begin();
    this.#list(names.map((name) => this.#indices.token(name)));
    return stored('tokenVector', at);
  }

  /** A list that is put before what weaker layers say. */
  prependedTokens(names: readonly string[]): ValueRep {
    const at = this.#begin();
    this.#out.u8(0x20);
    this.#list(names.map((name) => this.#indices.token(name)));
    return stored('tokenListOp', at);
  }

  /** A list that is the whole truth. */
  explicitPath(path: string): ValueRep {
    const at = this.#begin();
    this.#out.u8(0x01 | 0x02);
    this.#list([this.#indices.path(path)]);
    return stored('pathListOp', at);
  }

  #tokens(names: readonly string[], type: CrateTypeName): ValueRep {
    const at = this.#begin();
    this.#list(names.map((name) => this.#indices.token(name)));
    return stored(type, at, flag.array);
  }

  #integers(values: Int32Array): ValueRep {
    if (values.length === 0) return { high: flag.array | (crateType.int << 16), low: 0 };
    const at = this.#begin();
    this.#out.u64(values.length);
    if (values.length < packedFrom) {
      for (const value of values) this.#out.u32(value >>> 0);
      return stored('int', at, flag.array);
    }
    const packed = compressIntegers(values);
    this.#out.u64(packed.length);
    this.#out.bytes(packed);
    return stored('int', at, flag.array | flag.compressed);
  }

  #floats(values: Float32Array, type: CrateTypeName, array: boolean): ValueRep {
    if (array && values.length === 0) return { high: flag.array | (crateType[type] << 16), low: 0 };
    const inline = array ? null : smallWhole(values);
    if (inline !== null) return inlined(type, inline);
    const at = this.#begin();
    if (array) this.#out.u64(values.length / (floatsOf[type] ?? 1));
    for (const value of values) this.#out.f32(value);
    return stored(type, at, array ? flag.array : 0);
  }

  #list(numbers: readonly number[]): void {
    this.#out.u64(numbers.length);
    for (const number of numbers) this.#out.u32(number);
  }

  /** Values begin at multiples of 8, so that a reader may use them where they lie. */
  #begin(): number {
    this.#out.align(8);
    return this.#out.length;
  }
}

function inlined(type: CrateTypeName, low: number): ValueRep {
  return { high: flag.inlined | (crateType[type] << 16), low: low >>> 0 };
}

function stored(type: CrateTypeName, at: number, flags = 0): ValueRep {
  return { high: (flags | (crateType[type] << 16) | Math.floor(at / 2 ** 32)) >>> 0, low: at % 2 ** 32 };
}

function floatBits(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value, true);
  return view.getUint32(0, true);
}

/** Vectors of whole numbers that fit a byte each lie in the field itself. */
function smallWhole(values: Float32Array): number | null {
  let bits = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isInteger(value) || value < -128 || value > 127 || Object.is(value, -0)) return null;
    bits |= (value & 255) << (i * 8);
  }
  return bits >>> 0;
}
