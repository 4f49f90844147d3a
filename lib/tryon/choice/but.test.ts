import { describe, expect, it } from 'vitest';
import type { ColourSlug } from '@/lib/product/product';
import { differs, possible, readBut } from './but';

const thing = (width: number | null, grams: number | null, ...colours: ColourSlug[]) => ({
  attributes: (width === null ? {} : { frameWidthMillimetres: width }) as Record<string, number>,
  dimensions: null,
  massKilograms: grams === null ? null : grams / 1000,
  colours,
  variants: [],
});

describe('more like this, but', () => {
  it('narrower or wider by what can be seen', () => {
    expect(differs(thing(140, 20), thing(137, 20), 'narrower')).toBe(true);
    expect(differs(thing(140, 20), thing(139, 20), 'narrower')).toBe(false);
    expect(differs(thing(140, 20), thing(143, 20), 'wider')).toBe(true);
    expect(differs(thing(140, 20), thing(null, 20), 'narrower')).toBe(false);
  });

  it('lighter by what can be felt', () => {
    expect(differs(thing(140, 20), thing(140, 19), 'lighter')).toBe(true);
    expect(differs(thing(140, 200), thing(140, 195), 'lighter')).toBe(false);
    expect(differs(thing(140, null), thing(140, 5), 'lighter')).toBe(false);
  });

  it('in another colour', () => {
    expect(differs(thing(140, 20, 'black'), thing(140, 20, 'tortoise', 'brown'), 'colour:tortoise')).toBe(
      true,
    );
    expect(differs(thing(140, 20, 'black'), thing(140, 20, 'brown'), 'colour:tortoise')).toBe(false);
  });

  it('is only offered where there is an answer', () => {
    const others = [thing(150, 20, 'black', 'tortoise'), thing(140, 20, 'tortoise', 'gold')];
    expect(possible(thing(140, 20, 'black'), others)).toEqual(['wider', 'colour:tortoise', 'colour:gold']);
    expect(possible(thing(140, 20, 'black'), [])).toEqual([]);
  });

  it('is read from an address, and nothing else is', () => {
    expect(readBut('narrower')).toBe('narrower');
    expect(readBut('colour:tortoise')).toBe('colour:tortoise');
    expect(readBut('colour:plaid')).toBeNull();
    expect(readBut('toString')).toBeNull();
  });
});
