import { wearFit } from '@/lib/fit/wear/wear-fit';
import type { WornSizes } from '@/lib/fit/wear/worn-sizes';
import type { Card } from './cards';

/** Whether a card's product is surely worn by somebody of these sizes; never where either side does not say. */
export function cardWears(
  { category, wear }: Pick<Card, 'category' | 'wear'>,
  sizes: WornSizes | null,
): boolean {
  return Boolean(sizes && wear && wearFit(category, wear, sizes)?.verdict === 'right');
}
