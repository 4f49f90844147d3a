import { expect, it } from 'vitest';
import type { ShopperVariant } from './shopper-product';
import { inColour, variantChoice } from './variant-choice';

const variant = (colour: string | null, size: string | null, stock = 1): ShopperVariant => ({
  id: `${colour} ${size}`,
  sku: `${colour}-${size}`,
  name: [colour, size].filter(Boolean).join(', '),
  colour,
  size,
  swatch: '#000000',
  finish: 'plain' as ShopperVariant['finish'],
  price: { minor: 100, currency: 'USD' },
  stock,
  materialVariant: null,
});
const ids = (variants: ShopperVariant[]) => variants.map(({ id }) => id);

const shirt = [
  variant('Navy', 'S'),
  variant('Navy', 'M'),
  variant('Red', 'S', 0),
  variant('Red', 'L'),
] as const;

it('shows one swatch a colour, and the sizes of the chosen colour', () => {
  const choice = variantChoice(shirt, shirt[3]);
  expect(ids(choice.colours)).toEqual(['Navy S', 'Red S']);
  expect(choice.colour).toMatchObject({ id: 'Red S', name: 'Red' });
  expect(ids(choice.sizes)).toEqual(['Red S', 'Red L']);
});

it('keeps the size when the colour changes, where that colour has it', () => {
  expect(inColour(shirt, shirt[2], shirt[0]).id).toBe('Red S');
  expect(inColour(shirt, shirt[2], shirt[1]).id).toBe('Red L');
});

it('shows every variant as a colour where none has a size', () => {
  const plain = [variant(null, null), variant('Oak', null)] as const;
  expect(variantChoice(plain, plain[1])).toEqual({ colours: plain, colour: plain[1], sizes: [] });
});
