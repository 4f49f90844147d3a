import { describe, expect, it } from 'vitest';
import { finishOf } from './finish';

describe('finishOf', () => {
  it('believes the name of the variant first', () => {
    expect(finishOf('Black oak', ['black'], ['steel', 'leather'])).toBe('wood');
    expect(finishOf('White marble', ['white'], ['oak', 'wood'])).toBe('stone');
    expect(finishOf('Burgundy velvet', ['burgundy'], ['gemstone'])).toBe('nap');
    expect(finishOf('Chrome', ['silver'], ['marble'])).toBe('metal');
  });

  it('takes a material before a colour for the colour that it is', () => {
    expect(finishOf('Stone grey', ['grey'], ['boucle', 'wool'])).toBe('pile');
  });

  it('knows gold, silver, tortoise and clear by their colour', () => {
    expect(finishOf('Rose', ['copper', 'pink'], ['gemstone'])).toBe('metal');
    expect(finishOf('Smoke', ['grey', 'clear'], ['glass'])).toBe('clear');
    expect(finishOf('Havana', ['tortoise', 'brown'], ['acetate'])).toBe('tortoise');
  });

  it('chooses the soft part of a thing of many materials', () => {
    expect(finishOf('Mustard', ['mustard'], ['walnut', 'wood', 'wool'])).toBe('pile');
    expect(finishOf('Oat', ['beige'], ['linen', 'oak', 'wood'])).toBe('weave');
    expect(finishOf('Cognac', ['tan'], ['leather', 'steel'])).toBe('leather');
  });

  it('takes painted metal for paint, and an unknown surface for matt', () => {
    expect(finishOf('Olive', ['olive'], ['steel', 'metal'])).toBe('gloss');
    expect(finishOf('Olive', ['olive'], [])).toBe('matt');
  });
});
