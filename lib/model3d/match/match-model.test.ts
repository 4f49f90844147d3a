import { describe, expect, it } from 'vitest';
import type { MatchJudge } from './judge';
import { type Look, lookOf } from './look';
import { matchModel, type SeenPhoto, type SeenRender } from './match-model';
import { matchJudgeFor } from './thresholds';

// Weighed by hand, so that a rule is tested and not a fit: another product from a cosine of .6 down, another colour
// from a distance of 10 up.
const judge: MatchJudge = {
  product: { bias: -Math.log(0.42), weights: { unlike: 1 } },
  colour: { bias: -Math.log1p(10), weights: { colour: 1 } },
};
const side = 48;
const unit = (...values: number[]) => {
  const norm = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / norm);
};

function lookIn(colour: readonly number[], ground = [238, 236, 231]): Look | null {
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    const inside = x > 14 && x < 34 && y > 10 && y < 38;
    rgba.set([...(inside ? colour : ground), 255], i * 4);
  }
  return lookOf(rgba, side, side);
}

const red = lookIn([150, 40, 40]);
const blue = lookIn([40, 60, 160]);
const render = (id: string, over: Partial<SeenRender> = {}): SeenRender => ({
  id,
  features: [unit(1, 0, 0)],
  look: red,
  variant: null,
  ...over,
});
const photo = (id: string, over: Partial<SeenPhoto> = {}): SeenPhoto => ({ ...render(id), ...over });

describe('a model held against the photos of its product', () => {
  it('is the same where shape and colour agree', () => {
    expect(matchModel([photo('p')], [render('r')], judge)?.photos[0]).toMatchObject({
      verdict: 'same',
      renderId: 'r',
    });
  });

  it('is the wrong product where nothing of it looks like the photo', () => {
    const stranger = photo('p', { features: [unit(0, 1, 0)] });
    expect(matchModel([stranger], [render('r')], judge)?.photos[0]?.verdict).toBe('wrong-product');
  });

  it('is seen in the part of a photo that its thing takes', () => {
    const small = photo('p', { features: [unit(0, 1, 0), unit(1, 0.1, 0)] });
    expect(matchModel([small], [render('r')], judge)?.photos[0]?.verdict).toBe('same');
  });

  it('is of the wrong colour where the shape agrees and no variant has the colour', () => {
    const found = matchModel([photo('p', { look: blue })], [render('r')], judge)?.photos[0];
    expect(found?.verdict).toBe('wrong-colour');
    expect(found?.colourDistance).toBeGreaterThan(10);
  });

  it('is the wrong variant where another variant has the colour', () => {
    const renders = [render('r'), render('b', { look: blue, variant: 'blue' })];
    expect(matchModel([photo('p', { look: blue })], renders, judge)?.photos[0]?.verdict).toBe(
      'wrong-variant',
    );
  });

  it('names the photo that it looks least like, be it by shape or by colour', () => {
    const like = photo('a');
    const turned = photo('b', { features: [unit(1, 0.5, 0)] });
    const other = photo('c', { features: [unit(1, 2, 0)] });
    expect(matchModel([like, turned, other], [render('r')], judge)?.leastLike).toBe(2);
    expect(matchModel([like, photo('d', { look: blue }), turned], [render('r')], judge)?.leastLike).toBe(1);
  });

  it('says nothing of colours that are not known', () => {
    expect(matchModel([photo('p', { look: null })], [render('r')], judge)?.photos[0]).toMatchObject({
      verdict: 'same',
      colourDistance: null,
    });
  });

  it('has nothing to say without photos', () => {
    expect(matchModel([], [render('r')], judge)).toBeNull();
  });
});

describe('the judge of the shop', () => {
  for (const network of ['mobilenet-v2-x', 'centernet-x']) {
    const shops = matchJudgeFor(network);
    const verdictOf = (over: Partial<SeenPhoto>) =>
      matchModel([photo('p', over)], [render('r'), render('s')], shops)?.photos[0]?.verdict;

    it(`lets pass what looks alike and flags what does not, by what ${network} sees`, () => {
      expect(verdictOf({ features: [unit(1, 0.05, 0)] })).toBe('same');
      expect(verdictOf({ features: [unit(0.1, 1, 0)] })).toBe('wrong-product');
      expect(verdictOf({ features: [unit(1, 0.05, 0)], look: blue })).not.toBe('same');
    });
  }
});
