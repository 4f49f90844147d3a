import { describe, expect, it } from 'vitest';
import { product } from '@/lib/db/testing/fixtures';
import { countOne, setPieces, type Tally, withTallies } from './stock-tally';

const chair = product('chair');
const [first, second] = chair.variants;
const match = (variantId: string | null) => ({ productId: chair.id, variantId, name: 'Chair', detail: '' });

describe('counting stock', () => {
  it('counts piece by piece, each thing by itself', () => {
    let tallies: Tally[] = [];
    for (const id of ['a', 'b', 'a']) tallies = countOne(tallies, '04006381333931', match(id));
    expect(tallies.map(({ variantId, pieces }) => [variantId, pieces])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(setPieces(tallies, tallies[0] as Tally, -3)[0]?.pieces).toBe(0);
  });

  it('sets the counted variant at the counted place and leaves everything else', () => {
    const id = first?.id as string;
    const other = second?.id ?? 'other';
    const before = {
      product: chair,
      levels: [
        { variantId: id, locationId: 'main', quantity: 9 },
        { variantId: id, locationId: 'back', quantity: 4 },
        { variantId: other, locationId: 'main', quantity: 7 },
      ],
    };
    const after = withTallies(before, [{ ...match(id), gtin14: '04006381333931', pieces: 2 }], 'main');
    expect(after.levels).toEqual([
      { variantId: id, locationId: 'back', quantity: 4 },
      { variantId: other, locationId: 'main', quantity: 7 },
      { variantId: id, locationId: 'main', quantity: 2 },
    ]);
    // A variant that was removed meanwhile is not brought back.
    expect(withTallies(before, [{ ...match('gone'), gtin14: '04006381333931', pieces: 2 }], 'main')).toEqual(
      before,
    );
  });
});
