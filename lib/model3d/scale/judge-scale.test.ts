import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categories, categoryInfo } from '@/lib/product/category';
import type { Product } from '@/lib/product/product';
import { sizeOf } from './bounds';
import { judgeOrigin } from './judge-origin';
import { type EnteredSize, judgeScale } from './judge-scale';
import { usualSizes } from './usual-size';

const products = (
  JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as { products: Product[] }
).products;
const nothing: EnteredSize = { widthMetres: null, heightMetres: null, depthMetres: null };
const entered = (widthMetres: number, heightMetres: number, depthMetres: number): EnteredSize => ({
  widthMetres,
  heightMetres,
  depthMetres,
});
const times = (size: readonly number[], factor: number) =>
  size.map((v) => v * factor) as [number, number, number];
const sofa = [2.2, 0.85, 0.95] as const;

describe('every product of the demo catalogue', () => {
  const models = products.flatMap((product) =>
    product.model ? [{ product, size: sizeOf(product.model.bounds) }] : [],
  );

  it('is of a usual size, agrees with its own dimensions, and has its origin where it belongs', () => {
    for (const { product, size } of models) {
      expect(judgeScale(size, nothing, product.category).verdict, product.slug).toBe('right');
      if (product.dimensions)
        expect(judgeScale(size, product.dimensions, product.category).verdict, product.slug).toBe('right');
      expect(
        judgeOrigin(product.model!.bounds, categoryInfo(product.category).anchor).right,
        product.slug,
      ).toBe(true);
    }
    expect(models.length).toBeGreaterThan(100);
  });

  it.each([
    ['millimetres', 0.001],
    ['centimetres', 0.01],
    ['inches', 0.0254],
    ['feet', 0.3048],
  ] as const)('made in %s is caught, with the factor that puts it right', (unit, factor) => {
    for (const { product, size } of models) {
      if (!product.dimensions || (factor === 0.3048 && Math.max(...size) < 0.02)) continue; // Within the 4 mm allowance.
      const verdict = judgeScale(times(size, 1 / factor), product.dimensions, product.category);
      expect(verdict.verdict, product.slug).toBe('fix');
      expect(verdict.fixes[0], product.slug).toEqual({ kind: 'scale', factor, unit });
    }
  });

  it('made in millimetres is never called right by its category alone', () => {
    for (const { product, size } of models) {
      const { verdict, alternatives, fixes } = judgeScale(times(size, 1000), nothing, product.category);
      expect(['fix', 'ambiguous'], product.slug).toContain(verdict);
      const offered = [fixes, ...alternatives.map((each) => each.fixes)].flat();
      expect(offered, product.slug).toContainEqual({ kind: 'scale', factor: 0.001, unit: 'millimetres' });
    }
  });
});

describe('judgeScale', () => {
  it('allows a tenth, and says so of nothing more', () => {
    expect(judgeScale(sofa, entered(2.3, 0.85, 0.95), 'sofas').verdict).toBe('right');
    expect(judgeScale(sofa, entered(2.2, 0.85, 1.4), 'sofas')).toMatchObject({
      verdict: 'differs',
      fixes: [],
    });
  });

  it('finds z-up for y-up, alone and together with a unit', () => {
    const lying = [2.2, 0.95, 0.85] as const;
    const tall: EnteredSize = entered(0.4, 1.6, 0.3);
    expect(judgeScale([0.4, 0.3, 1.6], tall, 'shelves')).toMatchObject({
      verdict: 'fix',
      fixes: [{ kind: 'rotate', axis: 'x', degrees: -90 }],
    });
    expect(judgeScale([400, 300, 1600], tall, 'shelves').fixes).toEqual([
      { kind: 'scale', factor: 0.001, unit: 'millimetres' },
      { kind: 'rotate', axis: 'x', degrees: -90 },
    ]);
    expect(judgeScale([0.4, 0.3, 1.6], nothing, 'floor-lamps').fixes).toEqual([
      { kind: 'rotate', axis: 'x', degrees: -90 },
    ]);
    expect(judgeScale(lying, entered(...lying), 'sofas').verdict).toBe('right');
  });

  it('finds a quarter turn where all three sizes were entered', () => {
    expect(judgeScale([0.95, 0.85, 2.2], entered(...sofa), 'sofas')).toMatchObject({
      verdict: 'fix',
      fixes: [{ kind: 'rotate', axis: 'y', degrees: 90 }],
      fixedSizeMetres: sofa,
    });
  });

  it('offers the even factor of a model that is right in shape and of no unit', () => {
    const verdict = judgeScale(times(sofa, 1.7), entered(...sofa), 'sofas');
    expect(verdict).toMatchObject({ verdict: 'fix', fixes: [{ kind: 'scale', unit: 'none' }] });
    expect(verdict.fixedSizeMetres[0]).toBeCloseTo(2.2, 2);
  });

  it('lists every unit that could be meant where the category alone cannot tell', () => {
    const verdict = judgeScale([80, 100, 80], nothing, 'plants');
    expect(verdict.verdict).toBe('ambiguous');
    expect(verdict.alternatives.map(({ fixes }) => fixes[0])).toContainEqual({
      kind: 'scale',
      factor: 0.01,
      unit: 'centimetres',
    });
    expect(verdict.alternatives[0]!.fixes).toEqual(verdict.fixes);
  });

  it('knows nothing of a category of the merchant’s own', () => {
    expect(judgeScale(sofa, nothing, 'garden-gnomes')).toMatchObject({
      verdict: 'unknown',
      comparedWith: 'nothing',
    });
  });

  it('has a usual size for every category we know', () => {
    expect(Object.keys(usualSizes).sort()).toEqual(Object.keys(categories).sort());
  });
});

describe('judgeOrigin', () => {
  const box = { min: [1, 2, 3], max: [3, 3, 4] } as {
    min: [number, number, number];
    max: [number, number, number];
  };

  it.each([
    ['floor', [-2, -2, -3.5]],
    ['ceiling', [-2, -3, -3.5]],
    ['wall', [-2, -2.5, -3]],
  ] as const)('moves a thing on the %s to where it touches', (anchor, byMetres) => {
    expect(judgeOrigin(box, anchor).fix).toEqual({ kind: 'move-origin', byMetres });
  });

  it('leaves what is worn to whoever anchors it', () => {
    expect(judgeOrigin(box, 'face')).toEqual({ rule: null, right: true, fix: null });
  });
});
