import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers, randomUnitVector, testModel } from './fixtures';
import { decodeQueryVector, encodeQueryVector } from './query-codec';

const model = { modelId: testModel, dimension: 256 };
const random = randomNumbers(11);
const embedding = { modelId: testModel, vector: randomUnitVector(random, 256) };
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('the query in the address', () => {
  it('survives the round trip with a cosine of at least 0.999, in 355 letters', () => {
    for (let i = 0; i < 500; i++) {
      const vector = randomUnitVector(random, 256);
      const text = encodeQueryVector({ modelId: testModel, vector });
      expect(text).toMatch(/^[A-Za-z0-9_-]{355}$/);
      const back = decodeQueryVector(text, model).vector;
      expect(vector.reduce((sum, value, at) => sum + value * back[at]!, 0)).toBeGreaterThanOrEqual(0.999);
    }
  });

  it('is the same text for the same vector, and again after a round trip', () => {
    const text = encodeQueryVector(embedding);
    expect(encodeQueryVector(decodeQueryVector(text, model))).toBe(text);
  });

  it("refuses another model's vector and another length", () => {
    const text = encodeQueryVector(embedding);
    expect(() => decodeQueryVector(text, { ...model, modelId: 'other' })).toThrow(code('MODEL_MISMATCH'));
    expect(() => decodeQueryVector(text, { ...model, dimension: 128 })).toThrow(code('BAD_EMBEDDING'));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses to write %s', (value) => {
    const vector = embedding.vector.slice();
    vector[9] = value;
    expect(() => encodeQueryVector({ modelId: testModel, vector })).toThrow(code('BAD_EMBEDDING'));
    expect(() => encodeQueryVector({ modelId: testModel, vector: vector.fill(0) })).toThrow(
      code('BAD_EMBEDDING'),
    );
    expect(() => encodeQueryVector({ modelId: testModel, vector: new Float32Array(0) })).toThrow(
      code('BAD_EMBEDDING'),
    );
  });

  it('refuses any text that is not one of its own, and never fails otherwise', () => {
    const text = encodeQueryVector(embedding);
    const garbage = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.nat(text.length - 1).map((at) => text.slice(0, at)),
      fc.tuple(fc.nat(text.length - 1), fc.constantFrom(...'Aq9-_=+/ %')).map(([at, letter]) => {
        return text.slice(0, at) + letter + text.slice(at + 1);
      }),
    );
    fc.assert(
      fc.property(garbage, (changed) => {
        fc.pre(changed !== text);
        expect(() => decodeQueryVector(changed, model)).toThrow(code('BAD_EMBEDDING'));
      }),
      { numRuns: 1000 },
    );
  });
});
