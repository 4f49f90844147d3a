import { describe, expect, it } from 'vitest';
import { labOf } from '../render/colour-difference';
import { matchModel, type SeenPhoto, type SeenRender } from './match-model';
import { paletteOf } from './palette';

const thresholds = { sameLikeness: 0.6, colourDistance: 15 };
const unit = (...values: number[]) => {
  const norm = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / norm);
};
const plain = (r: number, g: number, b: number) => [{ lab: labOf(r, g, b), share: 1 }];
const render = (id: string, over: Partial<SeenRender> = {}): SeenRender => ({
  id,
  vector: unit(1, 0, 0),
  colours: plain(150, 40, 40),
  variant: null,
  ...over,
});
const photo = (id: string, over: Partial<SeenPhoto> = {}): SeenPhoto => ({ ...render(id), ...over });

describe('a model held against the photos of its product', () => {
  it('is the same where shape and colour agree', () => {
    expect(matchModel([photo('p')], [render('r')], thresholds)?.photos[0]).toMatchObject({
      verdict: 'same',
      renderId: 'r',
    });
  });

  it('is the wrong product where nothing of it looks like the photo', () => {
    const stranger = photo('p', { vector: unit(0, 1, 0) });
    expect(matchModel([stranger], [render('r')], thresholds)?.photos[0]?.verdict).toBe('wrong-product');
  });

  it('is of the wrong colour where the shape agrees and no variant has the colour', () => {
    const blue = photo('p', { colours: plain(40, 60, 160) });
    expect(matchModel([blue], [render('r')], thresholds)?.photos[0]?.verdict).toBe('wrong-colour');
  });

  it('is the wrong variant where another variant has the colour', () => {
    const blue = photo('p', { colours: plain(40, 60, 160) });
    const renders = [render('r'), render('b', { colours: plain(42, 58, 158), variant: 'blue' })];
    expect(matchModel([blue], renders, thresholds)?.photos[0]?.verdict).toBe('wrong-variant');
  });

  it('names the photo that it looks least like', () => {
    const photos = [
      photo('a'),
      photo('b', { vector: unit(1, 0.9, 0) }),
      photo('c', { vector: unit(1, 0.1, 0) }),
    ];
    expect(matchModel(photos, [render('r')], thresholds)?.leastLike).toBe(1);
  });

  it('says nothing of colours that are not known', () => {
    const unknown = photo('p', { colours: [] });
    expect(matchModel([unknown], [render('r')], thresholds)?.photos[0]).toMatchObject({
      verdict: 'same',
      colourDistance: null,
    });
  });

  it('has nothing to say without photos', () => {
    expect(matchModel([], [render('r')], thresholds)).toBeNull();
  });
});

describe('the palette of a picture', () => {
  const side = 40;
  const paint = (pixel: (x: number, y: number) => readonly [number, number, number]) => {
    const rgba = new Uint8ClampedArray(side * side * 4);
    for (let i = 0; i < side * side; i++) rgba.set([...pixel(i % side, Math.floor(i / side)), 255], i * 4);
    return rgba;
  };
  const inside = (x: number, y: number) => x > 12 && x < 28 && y > 12 && y < 28;

  it('is that of the thing and not of its ground, also where the ground fades', () => {
    const rgba = paint((x, y) => (inside(x, y) ? [180, 30, 30] : [200 + y, 198 + y, 195 + y]));
    const [first, ...rest] = paletteOf(rgba, side);
    expect(rest).toEqual([]);
    expect(first?.lab.map(Math.round)).toEqual(labOf(180, 30, 30).map(Math.round));
  });

  it('has two colours for a thing of two', () => {
    const rgba = paint((x, y) => (inside(x, y) ? (x < 20 ? [180, 30, 30] : [30, 40, 150]) : [240, 240, 240]));
    expect(paletteOf(rgba, side)).toHaveLength(2);
  });

  it('is empty where there is only ground', () => {
    expect(
      paletteOf(
        paint(() => [240, 240, 240]),
        side,
      ),
    ).toEqual([]);
  });
});
