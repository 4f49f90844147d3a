import { describe, expect, it } from 'vitest';
import { unitVector } from '@/lib/db/testing/fixtures';
import { encodeQueryVector } from '@/lib/search/query-codec';
import { searchRequest, toSearchQuery } from './search-request';

const model = { modelId: 'test-model', dimension: 16 };
const vector = [...unitVector(1, 16)];
const read = (body: unknown) => toSearchQuery(searchRequest.parse(body), model);

describe('a search request', () => {
  it('takes a vector, as numbers or as an address carries it', () => {
    expect(read({ embedding: { modelId: 'test-model', vector } }).embedding?.vector).toHaveLength(16);
    const q = encodeQueryVector({ modelId: 'test-model', vector: unitVector(1, 16) });
    const { embedding } = read({ q, limit: 3, filters: { inStock: true } });
    const cosine = embedding?.vector.reduce((sum, value, i) => sum + value * (vector[i] as number), 0);
    expect(cosine).toBeGreaterThan(0.999);
  });

  it('takes words alone', () => {
    expect(read({ text: 'oak table' })).toEqual({ text: 'oak table', embedding: null });
  });

  it('takes a place to fill, and the vector of an earlier photo to put it in order by', () => {
    const side = { millimetres: 800, errorMillimetres: 5 };
    const fits = { width: side, height: null, depth: null };
    const orderBy = encodeQueryVector({ modelId: 'test-model', vector: unitVector(1, 16) });
    const query = read({ filters: { fits }, orderBy });
    expect(query).toMatchObject({ embedding: null, filters: { fits } });
    expect(query.orderBy?.vector).toHaveLength(16);
  });

  it.each([
    [
      'NaN (null in JSON)',
      { embedding: { modelId: 'test-model', vector: [null, ...vector.slice(1)] } },
      'BAD_EMBEDDING',
    ],
    ['a wrong length', { embedding: { modelId: 'test-model', vector: vector.slice(1) } }, 'BAD_EMBEDDING'],
    ['all zeros', { embedding: { modelId: 'test-model', vector: vector.map(() => 0) } }, 'BAD_EMBEDDING'],
    ['another model', { embedding: { modelId: 'other', vector } }, 'MODEL_MISMATCH'],
    [
      'another model in q',
      { q: encodeQueryVector({ modelId: 'other', vector: unitVector(1, 16) }) },
      'MODEL_MISMATCH',
    ],
    ['a damaged q', { q: 'data:image/png;base64,iVBORw0KGgo=' }, 'BAD_EMBEDDING'],
    ['two ways at once', { likeProductId: 'a', embedding: { modelId: 'test-model', vector } }, 'BAD_REQUEST'],
  ])('answers %s with its own code', (_what, body, code) => {
    expect(() => read(body)).toThrowError(expect.objectContaining({ code }));
  });

  it.each([
    ['an image field', { photo: 'iVBORw0KGgo' }],
    ['pixels', { embedding: { modelId: 'test-model', vector: new Array(50_000).fill(1) } }],
    ['a picture in q', { q: 'A'.repeat(10_000) }],
    ['a colour we do not have', { filters: { colours: ['mauve'] } }],
    ['a price of a float', { filters: { priceMinorMax: 9.5 } }],
    ['a place without a size', { filters: { fits: { width: null, height: null, depth: null } } }],
    ['a limit without end', { limit: 1e9 }],
  ])('refuses %s', (_what, body) => {
    expect(searchRequest.safeParse(body).success).toBe(false);
  });
});
