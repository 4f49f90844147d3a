import { describe, expect, it } from 'vitest';
import { atCosine, testModel, testProduct, testShop } from './fixtures';
import { search } from './search';

const photo = { modelId: testModel, vector: atCosine(1) };
const view = (viewId: string, cosine: number) => ({ viewId, angle: null, vector: atCosine(cosine) });

describe('search with a photo', () => {
  it("ranks products by their best view's cosine and names that view and its camera", () => {
    const index = testShop([
      { product: testProduct('far'), views: [view('far-1', 0.1)] },
      {
        product: testProduct('near'),
        views: [
          view('near-1', 0.2),
          { ...view('near-2', 0.95), angle: { azimuthRadians: 0.5, elevationRadians: 0.25 } },
        ],
      },
    ]);
    const result = search(index, { embedding: photo });
    expect(result.basis).toBe('photo');
    expect(result.matches.map((match) => match.productId)).toEqual(['near', 'far']);
    expect(result.matches[0]).toMatchObject({
      viewId: 'near-2',
      view: { azimuthRadians: 0.5, elevationRadians: 0.25 },
      confidence: 'same',
    });
    expect(result.matches[0]?.cosine).toBeCloseTo(0.95, 2);
    expect(result).toMatchObject({ total: 2, alike: 1, nothingAlike: false });
  });

  it('says that nothing is alike, and still gives the nearest', () => {
    const index = testShop([{ product: testProduct('far'), views: [view('far-1', 0.1)] }]);
    expect(search(index, { embedding: photo })).toMatchObject({ nothingAlike: true, alike: 0, total: 1 });
  });

  it("refuses another model's vector", () => {
    const index = testShop([{ product: testProduct('a'), views: [view('a-1', 0.1)] }]);
    const other = { modelId: 'other', vector: atCosine(1) };
    expect(() => search(index, { embedding: other })).toThrow(
      expect.objectContaining({ code: 'MODEL_MISMATCH' }),
    );
  });
});
