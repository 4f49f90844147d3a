import { customType } from 'drizzle-orm/pg-core';

/**
 * A pgvector column of any dimension: `vector` on the embedded database, `halfvec` on a server; both speak the
 * same text form. Read back it is a new Float32Array (from `halfvec` with 11 bits of mantissa).
 */
export const vectorColumn = customType<{ data: Float32Array; driverData: string }>({
  dataType: () => 'vector',
  toDriver: (vector) => `[${vector.join(',')}]`,
  fromDriver: (text) => Float32Array.from(JSON.parse(text) as number[]),
});
