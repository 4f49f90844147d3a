import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typedSize, wearFit } from './wear-fit';
import { isPlausible, noSizes, parseWornSizes, wornParts, writeWornSizes } from './worn-sizes';

const at = (millimetres: number, errorMillimetres = 0.5) => ({ millimetres, errorMillimetres });

describe('whether something worn is of the shopper’s size', () => {
  it('is asked of the part that it is worn on', () => {
    const sizes = { ...noSizes, fingerAround: at(54), headAround: at(572, 4), foot: at(265, 3) };
    expect(wearFit('rings', { ringSizeEu: 54 }, sizes)).toMatchObject({
      verdict: 'right',
      part: 'fingerAround',
    });
    expect(wearFit('rings', { innerDiameterMillimetres: 18 }, sizes)?.verdict).toBe('wide');
    expect(wearFit('rings', { ringSizeEu: 51 }, sizes)?.verdict).toBe('narrow');
    expect(wearFit('hats', { headCircumferenceMillimetres: 572 }, sizes)?.verdict).toBe('right');
    expect(wearFit('sneakers', { footLengthMillimetres: 240 }, sizes)?.verdict).toBe('narrow');
    expect(
      wearFit('bracelets', { innerDiameterMillimetres: 64 }, { ...noSizes, wristAround: at(170) }),
    ).toMatchObject({
      verdict: 'right',
    });
  });

  it('is not said of what is not measured, not stated or not of a size', () => {
    const sizes = { ...noSizes, fingerAround: at(54) };
    expect(wearFit('rings', {}, sizes)).toBeNull();
    expect(wearFit('rings', { ringSizeEu: 54 }, noSizes)).toBeNull();
    expect(wearFit('watches', { caseDiameterMillimetres: 38 }, sizes)).toBeNull();
    expect(wearFit('sofas', {}, sizes)).toBeNull();
    expect(wearFit('rings', { ringSizeEu: 54 }, { ...noSizes, fingerAround: at(54, 4) })?.verdict).toBe(
      'cannot-tell',
    );
  });

  it('goes for glasses by the face, and by the pupils where the face is not measured', () => {
    const glasses = { frameWidthMillimetres: 131, lensWidthMillimetres: 48, bridgeMillimetres: 22 };
    expect(wearFit('glasses', glasses, { ...noSizes, faceWidth: at(150, 2) })).toMatchObject({
      verdict: 'narrow',
      part: 'faceWidth',
    });
    expect(wearFit('sunglasses', glasses, { ...noSizes, pupillaryDistance: at(66, 2) })).toMatchObject({
      verdict: 'right',
      part: 'pupillaryDistance',
    });
  });

  it('says something of every ring, hat, bracelet, shoe and pair of glasses in the demo catalogue', () => {
    const { products } = JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as {
      products: { category: string; slug: string; attributes: Record<string, number> }[];
    };
    const sizes = Object.fromEntries(
      wornParts.map((part) => [
        part,
        typedSize(
          part,
          {
            faceWidth: 138,
            pupillaryDistance: 63,
            noseWidth: 18,
            toEar: 100,
            headAround: 570,
            fingerAround: 54,
            wristAround: 165,
            foot: 262,
          }[part],
        ),
      ]),
    ) as typeof noSizes;
    const worn = products.filter(({ category }) =>
      /^(rings|hats|sneakers|glasses|sunglasses)$/.test(category),
    );
    expect(worn.length).toBeGreaterThan(20);
    expect(
      worn
        .filter(({ category, attributes }) => !wearFit(category, attributes, sizes))
        .map(({ slug }) => slug),
    ).toEqual([]);
  });
});

describe('sizes that are kept', () => {
  it('come back as they were, without what cannot be true', () => {
    const sizes = { ...noSizes, fingerAround: at(54, 0.6), foot: at(262, 3) };
    expect(parseWornSizes(writeWornSizes(sizes))).toEqual(sizes);
    expect(
      parseWornSizes('{"version":1,"foot":[9000,1],"fingerAround":"x","wristAround":[170,4,5]}'),
    ).toEqual({
      ...noSizes,
      wristAround: at(170, 4),
    });
    for (const text of [null, '', '{', '[]', '"x"', 'null', '{"version":2,"foot":[262,3]}'])
      expect(parseWornSizes(text)).toBeNull();
    expect(isPlausible('foot', at(262, -1))).toBe(false);
  });
});
